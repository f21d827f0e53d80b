CREATE TABLE `signal_digests` (
	`account_id` text NOT NULL,
	`reminder_id` text PRIMARY KEY NOT NULL,
	`digest` text NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`reminder_id`) REFERENCES `reminders`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `events_deeds` ON `events` (`case_id`,`seq`) WHERE type NOT IN ('mail.fetched', 'page.visited');--> statement-breakpoint
CREATE INDEX `events_signals` ON `events` (`case_id`,(body ->> 'reminderId'),`at`) WHERE type IN ('mail.fetched', 'page.visited');
--> statement-breakpoint
INSERT INTO signal_digests (account_id, reminder_id, digest)
SELECT account_id, reminder_id,
  json_group_array(json_array(kind, agent, network, total, last_at, json(earliest)))
FROM (
  SELECT account_id, reminder_id, kind, agent, network, sum(moment) AS total, max(at) AS last_at,
    json_group_array(json_array(at, moment)) FILTER (WHERE place <= 16) AS earliest
  FROM (
    SELECT account_id, reminder_id, kind, agent, network, at, sum(count) AS moment,
      row_number() OVER (PARTITION BY reminder_id, kind, agent, network ORDER BY at) AS place
    FROM (
      SELECT reminders.account_id, reminders.id AS reminder_id, events.at,
        CASE events.type WHEN 'mail.fetched' THEN 'image' ELSE 'page' END AS kind,
        events.body ->> 'agent' AS agent, events.body ->> 'network' AS network,
        coalesce(events.body ->> 'count', 1) AS count
      FROM events
      JOIN reminders ON reminders.id = events.body ->> 'reminderId'
      WHERE events.type IN ('mail.fetched', 'page.visited')
    )
    GROUP BY account_id, reminder_id, kind, agent, network, at
    ORDER BY at
  )
  GROUP BY account_id, reminder_id, kind, agent, network
)
GROUP BY account_id, reminder_id;

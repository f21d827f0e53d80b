-- Custom SQL migration file: digests keep the last moments of each class too.
DELETE FROM signal_digests;
--> statement-breakpoint
INSERT INTO signal_digests (account_id, reminder_id, digest)
SELECT account_id, reminder_id,
  json_group_array(json_array(kind, agent, network, total, json(earliest), json(latest)))
FROM (
  SELECT account_id, reminder_id, kind, agent, network, sum(moment) AS total,
    json_group_array(json_array(at, moment)) FILTER (WHERE place <= 16) AS earliest,
    json_group_array(json_array(at, moment)) FILTER (WHERE place > moments - 16) AS latest
  FROM (
    SELECT account_id, reminder_id, kind, agent, network, at, sum(count) AS moment,
      row_number() OVER (PARTITION BY reminder_id, kind, agent, network ORDER BY at) AS place,
      count(*) OVER (PARTITION BY reminder_id, kind, agent, network) AS moments
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

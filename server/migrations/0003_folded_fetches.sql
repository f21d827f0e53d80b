CREATE TABLE `fetches_seen` (
	`id` text PRIMARY KEY NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `fetches_seen_at` ON `fetches_seen` (`at`);--> statement-breakpoint
CREATE TABLE `__new_fetch_queue` (
	`position` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`fold` text NOT NULL,
	`ends_at` integer NOT NULL,
	`message` text NOT NULL,
	`last_at` integer NOT NULL,
	`count` integer NOT NULL,
	`recorded` integer DEFAULT 0 NOT NULL,
	`claim` text
);
--> statement-breakpoint
INSERT INTO `__new_fetch_queue` (`position`, `fold`, `ends_at`, `message`, `last_at`, `count`)
SELECT `position`, `position`, `message` ->> 'at', `message`, `message` ->> 'at', 1
FROM `fetch_queue` WHERE json_valid(`message`);--> statement-breakpoint
DROP TABLE `fetch_queue`;--> statement-breakpoint
ALTER TABLE `__new_fetch_queue` RENAME TO `fetch_queue`;--> statement-breakpoint
CREATE UNIQUE INDEX `fetch_queue_fold_unique` ON `fetch_queue` (`fold`);--> statement-breakpoint
ALTER TABLE `reminders` ADD `signals` integer DEFAULT 0 NOT NULL;

-- By hand: nothing refers to the table, and what was there is for all.
CREATE TABLE `__new_templates` (
	`account_id` text NOT NULL,
	`step` text NOT NULL,
	`tone` text NOT NULL,
	`language` text NOT NULL,
	`kind` text DEFAULT 'any' NOT NULL,
	`jurisdiction` text DEFAULT 'any' NOT NULL,
	`subject` text NOT NULL,
	`body` text NOT NULL,
	PRIMARY KEY(`account_id`, `step`, `tone`, `language`, `kind`, `jurisdiction`),
	FOREIGN KEY (`account_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
INSERT INTO `__new_templates`("account_id", "step", "tone", "language", "subject", "body") SELECT "account_id", "step", "tone", "language", "subject", "body" FROM `templates`;--> statement-breakpoint
DROP TABLE `templates`;--> statement-breakpoint
ALTER TABLE `__new_templates` RENAME TO `templates`;

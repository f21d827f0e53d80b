CREATE TABLE `templates` (
	`account_id` text NOT NULL,
	`step` text NOT NULL,
	`tone` text NOT NULL,
	`language` text NOT NULL,
	`subject` text NOT NULL,
	`body` text NOT NULL,
	PRIMARY KEY(`account_id`, `step`, `tone`, `language`),
	FOREIGN KEY (`account_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE cascade
);

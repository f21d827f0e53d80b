CREATE TABLE `network_lists` (
	`name` text PRIMARY KEY NOT NULL,
	`fetched_at` integer NOT NULL,
	`ranges` text NOT NULL
);

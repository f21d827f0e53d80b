ALTER TABLE `cases` ADD `tracking_erased_at` integer;--> statement-breakpoint
CREATE INDEX `events_ending` ON `events` (`at`,`case_id`) WHERE type IN ('case.closed', 'payment.received');
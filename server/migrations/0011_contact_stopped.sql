ALTER TABLE `contacts` ADD `stopped_at` integer;--> statement-breakpoint
UPDATE `contacts` SET `stopped_at` = unixepoch() * 1000
WHERE `withdrawn_at` IS NULL AND `tracking` ->> 'basis' <> 'consent' AND EXISTS (
  SELECT 1 FROM `cases` JOIN `reminders` ON `reminders`.`case_id` = `cases`.`id`
  WHERE `cases`.`contact_id` = `contacts`.`id` AND `reminders`.`reminder` ->> 'pixelReason' = 'consent'
);

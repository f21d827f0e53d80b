import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";

import { addToDigest } from "@impaye/shared/tracking/digest";
import type { Signal } from "@impaye/shared/tracking/judge-fetch";
import { v7 } from "uuid";

const second = 1_000;
const hour = 3_600 * second;

/** What came back for a message so long after it left, one way after the other. */
const ways: readonly Omit<Signal, "count">[][] = [
  [{ kind: "image", agent: "gmail-proxy", network: "google", at: 3 * hour }],
  [{ kind: "image", agent: "security-scanner", network: "microsoft", at: 20 * second }],
  [
    { kind: "image", agent: "script", network: "other", at: 5 * second },
    { kind: "image", agent: "outlook-desktop", network: "other", at: 26 * hour },
    { kind: "page", agent: "mobile-browser", network: "other", at: 27 * hour },
  ],
  [{ kind: "image", agent: "apple-mail-privacy", network: "apple-relay", at: 2 * hour }],
  [],
];

interface Row {
  [column: string]: string | number | null;
}

/** Writes copies of one sent reminder, as if each had left so much earlier than the one after it. */
const copyReminder = (db: DatabaseSync, reminderId: string, copies: number): void => {
  // The columns are the server's own.
  const reminder = db.prepare("SELECT * FROM reminders WHERE id = ?").get(reminderId) as Row;
  const sent = db
    .prepare("SELECT * FROM events WHERE type = 'reminder.sent' AND body ->> 'reminderId' = ?")
    .get(reminderId) as Row;
  let { seq } = db
    .prepare("SELECT max(seq) AS seq FROM events WHERE case_id = ?")
    .get(String(sent["case_id"])) as { seq: number };
  const insert = (table: string, row: Row) =>
    db
      .prepare(
        `INSERT INTO ${table} (${Object.keys(row).join()}) VALUES (${Object.keys(row)
          .map(() => "?")
          .join()})`,
      )
      .run(...Object.values(row));
  const append = (type: string, at: number, body: object) => {
    seq += 1;
    const rest = { at, recorded_at: at, body: JSON.stringify(body) };
    insert("events", { ...sent, seq, id: v7(), type, ...rest });
  };

  for (let copy = 1; copy <= copies; copy += 1) {
    const id = v7();
    const at = Number(sent["at"]) - copy * 5 * hour;
    const signals = (ways[copy % ways.length] ?? []).map((one) =>
      Object.assign({ count: 1 }, one, { at: at + one.at }),
    );
    insert("reminders", { ...reminder, id, created_at: at, sent_at: at });
    const said = JSON.parse(String(sent["body"])) as object;
    append("reminder.sent", at, { ...said, reminderId: id, subject: `Facture ${copy}` });
    for (const { kind, agent, network, at: came } of signals) {
      const type = kind === "image" ? "mail.fetched" : "page.visited";
      append(type, came, { reminderId: id, agent, network });
    }
    const digest = JSON.stringify(addToDigest([], signals));
    insert("signal_digests", { account_id: reminder["account_id"] ?? "", reminder_id: id, digest });
  }
};

/**
 * So many more messages like each of these, straight into a running server's database file: the
 * chain of hashes is not kept, and the report does not look at it.
 */
export const insertMessages = (
  dataDir: string,
  reminderIds: readonly string[],
  copies: number,
): void => {
  const db = new DatabaseSync(join(dataDir, "impaye.db"));
  db.exec("PRAGMA busy_timeout = 10000; BEGIN IMMEDIATE");
  for (const reminderId of reminderIds) copyReminder(db, reminderId, copies);
  db.exec("COMMIT");
  db.close();
};

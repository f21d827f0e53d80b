/** What is wrong with which field, by dotted path, as the server names them. */
export type Complaints = Record<string, string>;

/** The complaint about a field or about anything inside it. */
export const complaintAt = (complaints: Complaints, path: string): string | undefined =>
  complaints[path] ?? Object.entries(complaints).find(([key]) => key.startsWith(`${path}.`))?.[1];

/** Complaints about fields that a form does not show: they belong at its top. At most five. */
export const otherComplaints = (complaints: Complaints, shown: readonly string[]): string[] =>
  Object.entries(complaints)
    .filter(([key]) => !shown.some((path) => key === path || key.startsWith(`${path}.`)))
    .map(([, sentence]) => sentence)
    .slice(0, 5);

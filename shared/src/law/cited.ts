import type { PlainDate } from "../plain-date.ts";

/** Where a rule can be read. The label names the article, as lawyers of the country cite it. */
export interface Source {
  label: string;
  url: string;
}

/** What every figure of a pack carries. */
export interface Cited {
  sources: readonly Source[];
  /** The last day for which it was checked: after it, it is provisional wherever it is shown. */
  knownUntil: PlainDate;
  /** False: written from memory, the text not seen; it is shown as to be checked. */
  confirmed: boolean;
}

/**
 * Statutes were read in November 2026, and change at New Year: whoever reads them again moves this
 * one day. Rates that are set for a period have their own, in their tables.
 */
export const statutesKnownUntil: PlainDate = "2026-12-31";

/** A rule whose text was seen. */
export const cited = (...sources: readonly Source[]): Cited => ({
  sources,
  knownUntil: statutesKnownUntil,
  confirmed: true,
});

/** A rule written from memory, or whose figure could not be checked. */
export const unconfirmed = (...sources: readonly Source[]): Cited => ({
  ...cited(...sources),
  confirmed: false,
});

/** Whether a figure was not known to hold on that day. */
export const isProvisional = ({ knownUntil }: Pick<Cited, "knownUntil">, on: PlainDate): boolean =>
  on > knownUntil;

/** Sources as they are listed: each label once, the first time it comes. */
export const onceEach = (sources: readonly Source[]): Source[] => [
  ...new Map(sources.map((source) => [source.label, source])).values(),
];

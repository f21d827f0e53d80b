import type { FoldedText } from "./fold-text.ts";

const longWord = 6;
const fewWords = 3;
const fewLetters = 10;

// Written in capitals by everybody, or the title of a letter.
const usual = new Set(["urssaf", "swift", "siret", "siren"]);
const titles = /\b(?:mise en demeure|formal notice|facture|invoice|devis)\b/g;
const codeComes = /(?:\bbic|\bswift|\biban|\bcode|\bn|\bno|\bref|\breference) ?$/;

/** Runs of words in capitals, and of exclamation marks, as `[from, to]` in the folded text, `to` exclusive. */
export const findShouting = (folded: FoldedText, names: readonly string[]): [number, number][] => {
  const { text, isCapital } = folded;
  const found: [number, number][] = [];
  for (const match of text.matchAll(/!{2,}/g)) {
    found.push([match.index, match.index + match[0].length]);
  }
  const spared = new Uint8Array(text.length);
  for (const match of text.matchAll(titles)) {
    spared.fill(1, match.index, match.index + match[0].length);
  }
  const known = new Set([...usual, ...names]);

  let run: [number, number][] = [];
  const endRun = (): void => {
    const letters = run.reduce((sum, [from, to]) => sum + to - from, 0);
    const [first] = run;
    const last = run.at(-1);
    const isLoud =
      run.some(([from, to]) => to - from >= longWord) ||
      (run.length >= fewWords && letters >= fewLetters);
    if (isLoud && first && last) found.push([first[0], last[1]]);
    run = [];
  };
  for (const match of text.matchAll(/[a-z0-9]+/g)) {
    const [word] = match;
    const from = match.index;
    const to = from + word.length;
    let capitals = 0;
    for (let at = from; at < to; at += 1) if (isCapital(at)) capitals += 1;
    const isReference =
      /\d/.test(word) ||
      /^[ .]?\d/.test(text.slice(to, to + 2)) ||
      codeComes.test(text.slice(Math.max(0, from - 12), from));
    const isShouted = capitals === word.length && word.length > 1;
    if (isShouted && !isReference && spared[from] === 0 && !known.has(word)) run.push([from, to]);
    else endRun();
  }
  endRun();
  return found.sort((a, b) => a[0] - b[0]);
};

/** A text reduced to what the rules look at, with the way back to the original. */
export interface FoldedText {
  /**
   * Lower-case ASCII words with one space between them. `|` and `!` end a sentence, `%` follows its
   * number, `€` reads `eur`, and a decimal mark is a point.
   */
  text: string;
  /** UTF-16 offset in the original at which a folded character begins. */
  from: (index: number) => number;
  /** The offset at which it ends. */
  to: (index: number) => number;
  /** Whether the character was a capital. */
  isCapital: (index: number) => boolean;
}

// Letters of other scripts, and ligatures, that stand in for Latin ones.
const lookalikes = new Map(
  (
    "аa вb сc еe нh іi јj кk мm оo рp ѕs тt уy хx ԁd αa εe ιi κk νv οo ρp τt υu χx " +
    "øo đd łl ıi œoe æae ßss ’' ‘' ‐- ‑- –- —- −- ·* •*"
  )
    .split(" ")
    .map((pair): [string, string] => [pair.slice(0, 1), pair.slice(1)]),
).set("€", " eur ");

const isInvisible = /^[\p{Cf}\p{M}\u{115F}\u{3164}]$/u;
const isBlank = /^\s$/u;
const mostLetters = 4;

/** What one character comes to; empty when it is not seen. */
const foldCharacter = (character: string): string => {
  if (character === "\n") return "\n";
  if (isInvisible.test(character)) return "";
  if (isBlank.test(character)) return " ";
  const known = lookalikes.get(character.toLowerCase());
  if (known !== undefined) return known;
  const plain = character
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .slice(0, mostLetters);
  const asLatin = lookalikes.get(plain) ?? plain;
  return /^[\u{21}-\u{7E}]+$/u.test(asLatin) ? asLatin : " ";
};

/** Of a character that is ASCII by now. */
const code = (character: string): number => character.charCodeAt(0);
const space = code(" ");
const isLetter = (each: number | undefined): boolean =>
  each !== undefined && each >= code("a") && each <= code("z");
const isDigit = (each: number | undefined): boolean =>
  each !== undefined && each >= code("0") && each <= code("9");
const isWord = (each: number | undefined): boolean => isLetter(each) || isDigit(each);

/** Characters with where each comes from, written one after the other. */
interface Tape {
  codes: Uint8Array;
  /** Offset in the original, doubled; odd for a capital. */
  marks: Uint32Array;
  length: number;
}

const spell = (source: string): Tape => {
  const room = source.length * (mostLetters + 1);
  const tape = { codes: new Uint8Array(room), marks: new Uint32Array(room), length: 0 };
  const folded = new Map<string, string>();
  let offset = 0;
  for (const character of source) {
    let plain = folded.get(character);
    if (plain === undefined) {
      plain = foldCharacter(character);
      folded.set(character, plain);
    }
    const isCapital = plain !== "" && character !== character.toLowerCase();
    for (const each of plain) {
      tape.codes[tape.length] = code(each);
      tape.marks[tape.length] = offset * 2 + (isCapital ? 1 : 0);
      tape.length += 1;
    }
    offset += character.length;
  }
  return tape;
};

/** Where a word spelled with one and the same mark between its letters ends; `at` when it is none. */
const endOfSpelled = ({ codes, length }: Tape, at: number): number => {
  const mark = codes[at + 1];
  // An apostrophe makes contractions.
  if (isWord(mark) || mark === code("'")) return at;
  let end = at;
  while (
    end + 2 < length &&
    codes[end + 1] === mark &&
    isLetter(codes[end + 2]) &&
    !isWord(codes[end + 3]) &&
    // "à l’Urssaf" is two words.
    codes[end + 3] !== code("'")
  ) {
    end += 2;
  }
  return end;
};

/** What is left of the marks between two words. */
const foldGap = (gap: string, before: number | undefined, after: number | undefined): string => {
  const inWord = isLetter(before) && isLetter(after);
  if (inWord && /^(?:[*_~^`]|-[ ]*\n\s*)$/.test(gap)) return "";
  if (inWord && gap === "@") return "a";
  if (inWord && gap === "$") return "s";
  if (isDigit(before) && isDigit(after) && /^[.,]$/.test(gap)) return ".";
  const shouts = gap.replaceAll(/[^!]/g, "");
  if (shouts !== "") return shouts;
  if (gap.includes("%")) return gap.length > 1 ? "% " : "%";
  if (/(?:^|[^.])[.;?](?:\s|$)/.test(gap) || gap.includes("?")) return "|";
  return " ";
};

const digitLetters = new Map([
  ["0", "o"],
  ["1", "i"],
  ["3", "e"],
  ["4", "a"],
  ["5", "s"],
  ["7", "t"],
]);

/** `m3nteur` is read as it looks; a number stays one. */
const readDigits = (tape: Tape, from: number): void => {
  let letters = 0;
  for (let at = from; at < tape.length; at += 1) {
    if (isLetter(tape.codes[at])) letters += 1;
  }
  const digits = tape.length - from - letters;
  if (digits === 0 || letters < 3 || letters < digits) return;
  for (let at = from; at < tape.length; at += 1) {
    const { codes } = tape;
    const letter = digitLetters.get(String.fromCharCode(codes[at] ?? 0));
    const isLone = !isDigit(codes[at - 1]) && (at + 1 === tape.length || !isDigit(codes[at + 1]));
    if (letter !== undefined && isLone) codes[at] = code(letter);
  }
};

/** Copies in place, since what is written is never longer than what was read. */
const joinWords = (tape: Tape): void => {
  const { codes, marks } = tape;
  const end = tape.length;
  tape.length = 0;
  let wordFrom = 0;
  let drawnOut = 0;
  const write = (each: number, mark: number): void => {
    if (each === drawnOut) return;
    drawnOut = 0;
    const last = tape.length - 1;
    if (isLetter(each) && last > wordFrom && codes[last] === each && codes[last - 1] === each) {
      drawnOut = each;
      tape.length -= 1;
      return;
    }
    codes[tape.length] = each;
    marks[tape.length] = mark;
    tape.length += 1;
  };
  let at = 0;
  while (at < end) {
    if (isWord(codes[at])) {
      const startsWord = tape.length === 0 || !isWord(codes[tape.length - 1]);
      if (startsWord) wordFrom = tape.length;
      const spelledTo =
        startsWord && isLetter(codes[at]) ? endOfSpelled({ ...tape, length: end }, at) : at;
      for (; at < spelledTo; at += 2) write(codes[at] ?? 0, marks[at] ?? 0);
      write(codes[at] ?? 0, marks[at] ?? 0);
      at += 1;
      continue;
    }
    let next = at;
    while (next < end && !isWord(codes[next])) next += 1;
    if (next === at + 1 && codes[at] === space) {
      readDigits(tape, wordFrom);
      write(space, marks[at] ?? 0);
      at = next;
      continue;
    }
    const gap = String.fromCharCode(...codes.subarray(at, Math.min(next, at + 100)));
    const before = at === 0 ? undefined : codes[at - 1];
    const folded = foldGap(gap, before, next < end ? codes[next] : undefined);
    if (folded !== "" && !isWord(code(folded))) readDigits(tape, wordFrom);
    const mark = marks[at] ?? 0;
    for (const each of folded) write(code(each), mark);
    at = next;
  }
  readDigits(tape, wordFrom);
};

const piece = 8_192;

/**
 * Undoes what hides a word from a search (capitals, accents, odd spaces, invisible characters,
 * letters of other alphabets, letters drawn out or spelled one by one), in time and space
 * proportional to the text. Lines that quote an earlier mail (`> …`) are somebody else's words:
 * they read as blank.
 */
export const foldText = (source: string): FoldedText => {
  const own = source.replaceAll(/^[ \t]*>.*$/gm, (line) => " ".repeat(line.length));
  const tape = spell(own);
  joinWords(tape);
  const { codes, marks, length } = tape;
  const parts: string[] = [];
  for (let at = 0; at < length; at += piece) {
    parts.push(String.fromCharCode(...codes.subarray(at, Math.min(at + piece, length))));
  }
  const from = (index: number): number => (marks[index] ?? 0) >> 1;
  return {
    text: parts.join(""),
    from,
    to: (index) => from(index) + String.fromCodePoint(source.codePointAt(from(index)) ?? 0).length,
    isCapital: (index) => ((marks[index] ?? 0) & 1) === 1,
  };
};

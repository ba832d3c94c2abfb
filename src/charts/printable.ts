/**
 * Control characters, lone surrogates and noncharacters would make an SVG unreadable; direction controls and invisible
 * characters would make a name look like another.
 */
const unwanted =
  /[\u0000-\u001F\u007F-\u009F\u00AD\u061C\u180E\u200B\u200E\u200F\u2028-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB\uFFFE\uFFFF]|\p{Cs}/gu;

/** A name from the data as it may stand in a picture or a table: one line, no invisible characters; "–" if nothing is left. */
export function printable(name: string): string {
  const line = name
    .normalize("NFC")
    .replace(/[\t\n\r\u2028\u2029]+/gu, " ")
    .replace(unwanted, "")
    .replace(/\s+/gu, " ")
    .trim();
  return line === "" ? "–" : line;
}

/** A name for a sentence: at most so many words and 40 characters, shortened with "…"; the table has it in full. */
export function brief(name: string, most = 4): string {
  const words = printable(name).split(" ");
  const begin = graphemes(words.slice(0, most).join(" ")).slice(0, 40).join("");
  const short = words.length > most ? begin.replace(/[\s–-]+$/u, "") : begin.trimEnd();
  return short.length < printable(name).length ? `${short}…` : short;
}

/** What a reader takes for one character, so that a cut never halves an emoji or an accented letter. */
export const graphemes = (text: string): readonly string[] =>
  Array.from(new Intl.Segmenter("de", { granularity: "grapheme" }).segment(text), ({ segment }) => segment);

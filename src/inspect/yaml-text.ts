/** One line of a YAML file. */
export interface YamlLine {
  /** Steps of indentation. */
  readonly depth: number;
  /** Empty = a line that is only a comment, or blank. */
  readonly text: string;
  readonly comment?: string;
}

const plain = /^\p{L}(?:[\p{L}\p{N}_./€+-]| (?![ #]))*$/u;
const reserved = /^(true|false|yes|no|on|off|null|y|n|nan|inf)$/i;

/** A text as a YAML scalar that is the same text in every place, also within `{ }` and `[ ]`. */
export const scalar = (text: string): string =>
  plain.test(text) && !text.endsWith(" ") && !reserved.test(text) ? text : JSON.stringify(text);

/** `[a, b]`; a single entry stands alone. */
export const oneOrList = (texts: readonly string[]): string =>
  texts.length === 1 ? scalar(texts[0] ?? "") : listed(texts);

/** `[a, b]` */
export const listed = (texts: readonly string[]): string => `[${texts.map(scalar).join(", ")}]`;

/** `{ a: 1, b: 2 }` of entries that are YAML already; undefined ones are left out. */
export const mapped = (entries: Readonly<Record<string, string | undefined>>): string =>
  `{ ${Object.entries(entries)
    .flatMap(([key, value]) => (value === undefined ? [] : [`${key}: ${value}`]))
    .join(", ")} }`;

/** The lines as a file. */
export const yamlFile = (lines: readonly YamlLine[]): string =>
  lines
    .map(({ depth, text, comment }) => {
      const said = comment === undefined ? [] : [`# ${comment.replace(/\s+/g, " ")}`];
      const line = [...(text === "" ? [] : [text]), ...said].join(" ");
      return line === "" ? "\n" : `${"  ".repeat(depth)}${line}\n`;
    })
    .join("");

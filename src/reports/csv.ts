import type { Say } from "../charts/chart.js";
import type { Columns, Unit } from "../measures/measure.js";
import type { Released } from "../release/released.js";
import type { ReleasedRow } from "../release/released-row.js";
import type { Text } from "../text.js";

/** Rows that a data link carries at most; the link says how many there are. */
export const csvRows = 500;

/**
 * Released rows as a CSV text for a spreadsheet: byte order mark, CRLF; German with `;` and decimal comma, English
 * with `,` and decimal point. Durations stay in seconds, times ISO 8601, shares 0…1. Empty = not measurable,
 * `•` = withheld. Text cells that a spreadsheet could take for a formula get a leading apostrophe (OWASP);
 * numbers are typed and stay as they are. At most `csvRows` rows.
 */
export function csv<C extends Columns>(table: Released<C>, say: Say): string {
  const names = Object.keys(table.of.columns) as (keyof C & string)[];
  const separator = say.lang === "de" ? ";" : ",";
  const header = names.map((name) => guardedCell(heading(table, name, say)));
  const lines = table.rows.slice(0, csvRows).map((row) => names.map((name) => cell(table, row, name, say)));
  return `\uFEFF${[header, ...lines].map((line) => `${line.join(separator)}\r\n`).join("")}`;
}

/** A text as the address of a link: the file travels inside the page. */
export const dataUri = (text: string, type: "text/csv" | "text/yaml" = "text/csv"): string =>
  `data:${type};charset=utf-8;base64,${Buffer.from(text, "utf8").toString("base64")}`;

const unitWords: Partial<Record<Unit, Text>> = {
  seconds: { de: "Sekunden", en: "seconds" },
  working_days: { de: "Arbeitstage", en: "working days" },
  working_hours: { de: "Arbeitsstunden", en: "working hours" },
  hours: { de: "Stunden", en: "hours" },
  euros: { de: "Euro", en: "euros" },
  share: { de: "Anteil 0–1", en: "share 0–1" },
};

function heading<C extends Columns>(table: Released<C>, name: keyof C & string, say: Say): string {
  const column = table.of.columns[name];
  if (column === undefined) return name;
  const unit = unitWords[column.unit];
  return unit === undefined ? say.text(column.label) : `${say.text(column.label)} [${say.text(unit)}]`;
}

function cell<C extends Columns>(
  table: Released<C>,
  row: ReleasedRow<C>,
  name: keyof C & string,
  say: Say,
): string {
  if (table.isWithheld(row, name)) return "•";
  const value = row[name];
  if (value === null) return "";
  if (typeof value === "number") return say.lang === "de" ? String(value).replace(".", ",") : String(value);
  if (typeof value === "boolean") return String(value);
  return guardedCell(typeof value === "string" ? value : value.join(" → "));
}

/** A formula may start after blanks, in full-width signs, or in a later line of the cell. */
const formula = /^[\t\r]|^[\s\u00A0\u3000]*[=+\-@＝＋－＠]/;

/** A text as a cell in quotes; what a spreadsheet could take for a formula gets a leading apostrophe (OWASP). */
export function guardedCell(text: string): string {
  const guarded = text.split("\n").map((line) => (formula.test(line) ? `'${line}` : line));
  return `"${guarded.join("\n").replaceAll('"', '""')}"`;
}

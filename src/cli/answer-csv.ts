import type { Answer } from "../engine/engine.js";
import { guardedCell } from "../reports/csv.js";
import type { Lang } from "../text.js";

/**
 * The answer to a typed query as a CSV text for a spreadsheet (`governance.md` L-02, S-10): byte order mark, CRLF;
 * German with `;` and decimal comma, English with `,` and decimal point. Empty = null. Text that a spreadsheet could
 * take for a formula gets a leading apostrophe; numbers stay as they are. For programs there is JSON.
 */
export function answerCsv({ columns, rows }: Answer, lang: Lang): string {
  const separator = lang === "de" ? ";" : ",";
  const lines = [columns.map(guardedCell), ...rows.map((row) => row.map((cell) => cellOf(cell, lang)))];
  return `\uFEFF${lines.map((line) => `${line.join(separator)}\r\n`).join("")}`;
}

function cellOf(cell: unknown, lang: Lang): string {
  if (cell === null || cell === undefined) return "";
  if (typeof cell === "number") return lang === "de" ? String(cell).replace(".", ",") : String(cell);
  if (typeof cell === "boolean") return String(cell);
  return guardedCell(typeof cell === "string" ? cell : JSON.stringify(cell));
}

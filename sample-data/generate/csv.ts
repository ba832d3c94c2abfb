import iconv from "iconv-lite";

export interface CsvForm {
  readonly delimiter: ";" | "," | "\t";
  readonly encoding: "utf-8" | "utf-8-bom" | "utf-16le" | "windows-1252";
  /** Lines before the header. */
  readonly preamble?: readonly string[];
  /** Puts every cell in quotes; else only the cells that need them. */
  readonly quoteAll?: boolean;
}

/** The bytes of a table as a German department exports it: CRLF lines, doubled quotes inside quotes. */
export function csv(
  form: CsvForm,
  header: readonly string[],
  rows: readonly (readonly string[])[],
): Uint8Array {
  const lines = [header, ...rows].map((cells) =>
    cells.map((cell) => quoted(form, cell)).join(form.delimiter),
  );
  const text = [...(form.preamble ?? []), ...lines].map((line) => `${line}\r\n`).join("");
  return encoded(form.encoding, text);
}

function quoted(form: CsvForm, cell: string): string {
  const needed = form.quoteAll === true || cell.includes(form.delimiter) || /["\r\n]/.test(cell);
  return needed ? `"${cell.replaceAll('"', '""')}"` : cell;
}

function encoded(encoding: CsvForm["encoding"], text: string): Uint8Array {
  if (encoding === "utf-8") return Buffer.from(text, "utf8");
  if (encoding === "windows-1252") return iconv.encode(text, "windows-1252");
  return iconv.encode(text, encoding === "utf-16le" ? "utf-16le" : "utf-8", { addBOM: true });
}

import { basename } from "node:path";
import type { SourceFormat } from "../config/source.js";
import { AppError } from "../errors/app-error.js";
import { archiveEntries } from "./xlsx/archive.js";
import type { Packing } from "./bytes.js";
import { textOf, utf16Of } from "./decode.js";

/** First bytes of formats that are not read, by their proper name. */
const foreign: readonly (readonly [prefix: string, kind: string])[] = [
  ["%PDF", "PDF"],
  ["{\\rtf", "RTF"],
  ["BZh", "bzip2"],
  ["\xfd7zXZ", "xz"],
  ["7z\xbc\xaf", "7-Zip"],
  ["Rar!", "RAR"],
  ["\x1f\x8b", "gzip"],
  ["\x28\xb5\x2f\xfd", "Zstandard"],
  ["Obj\x01", "Avro"],
  ["ORC", "ORC"],
];

/** First bytes of formats that are read, from `at` on. They are packed inside, or are read here and there. */
const binary: readonly {
  readonly at: number;
  readonly bytes: string;
  readonly format: SourceFormat;
  readonly name: string;
}[] = [
  { at: 0, bytes: "PAR1", format: "parquet", name: "Parquet" },
  { at: 0, bytes: "ARROW1", format: "arrow", name: "Arrow" },
  { at: 0, bytes: "\xff\xff\xff\xff", format: "arrow", name: "Arrow" },
  { at: 0, bytes: "SQLite format 3\0", format: "ocel", name: "SQLite" },
  { at: 8, bytes: "DUCK", format: "duckdb", name: "DuckDB" },
];

/** What an archive holds, by the name of one of its files. */
const archives: readonly (readonly [name: RegExp, kind: string])[] = [
  [/^xl\/workbook\.bin$/, "Excel (xlsb)"],
  [/^word\//, "Word"],
  [/^ppt\//, "PowerPoint"],
  [/^content\.xml$/, "OpenDocument (ods)"],
];

/**
 * What a file is, by its unpacked first bytes. Of an archive the directory is looked at. Throws `file-unsupported` for
 * rubbish and formats that are not read, `archive-encrypted` for a workbook with a password.
 */
export async function formatOf(path: string, head: Buffer, packed: Packing | null): Promise<SourceFormat> {
  const file = basename(path);
  const latin = head.toString("latin1", 0, 64);
  const unsupported = (kind: string | null) => new AppError("file-unsupported", { file, kind });
  const other = foreign.find(([prefix]) => latin.startsWith(prefix));
  if (other !== undefined) throw unsupported(other[1]);
  const found = binary.find(({ at, bytes }) => latin.startsWith(bytes, at));
  if (found !== undefined) {
    if (packed !== null) throw unsupported(`${found.name}.${packed === "gzip" ? "gz" : "zst"}`);
    return found.format;
  }
  if (latin.startsWith("PK\x03\x04") || latin.startsWith("PK\x05\x06")) {
    if (packed !== null) throw unsupported("ZIP");
    const names = (await archiveEntries(path)).map(({ name }) => name);
    if (names.includes("xl/workbook.xml")) return "xlsx";
    throw unsupported(archives.find(([name]) => names.some((entry) => name.test(entry)))?.[1] ?? "ZIP");
  }
  if (latin.startsWith("\xd0\xcf\x11\xe0")) {
    if (head.includes(Buffer.from("EncryptedPackage", "utf16le")))
      throw new AppError("archive-encrypted", { file });
    throw unsupported("Excel 97 (xls)");
  }
  return textFormat(file, head);
}

function textFormat(file: string, head: Buffer): SourceFormat {
  const utf16 = utf16Of(head);
  if (utf16 === null && isBinary(head)) throw new AppError("file-unsupported", { file, kind: null });
  const text = (utf16 === null ? head.toString("latin1") : textOf(head, utf16))
    .replace(/^(\xef\xbb\xbf|\ufeff)/, "")
    .trimStart();
  if (text.startsWith("<")) return /<(object-types|event-types)[\s/>]/.test(text) ? "ocel" : "xes";
  if (!/^[{[]\s*["{[\]}]/.test(text) || /\.(csv|txt|tsv)/i.test(file)) return "csv";
  return /"(objectTypes|eventTypes|ocel:[\w-]+)"\s*:/.test(text) ? "ocel" : "json";
}

/** More than one control character in a hundred: no text. A few may be damage, which costs their records only. */
function isBinary(head: Buffer): boolean {
  let control = 0;
  for (const byte of head) {
    if (byte < 9 || (byte > 13 && byte < 32)) control++;
  }
  return control > Math.max(3, head.length / 100);
}

import iconv from "iconv-lite";
import { gzipSync } from "node:zlib";
import { canary, csv, heading, ordinary, type OddFile } from "./odd-file.js";

const three = ordinary(3);
const log = csv(three);
const semicolon = { "DQ-001": { count: 1, lines: [1] } } as const;
const bytes = (...parts: readonly (string | readonly number[])[]): Buffer =>
  Buffer.concat(parts.map((part) => Buffer.from(part as string)));
const utf16 = (text: string, mark = true): Buffer =>
  Buffer.concat([mark ? Buffer.of(0xff, 0xfe) : Buffer.alloc(0), Buffer.from(text, "utf16le")]);
const one = (content: string | Uint8Array): OddFile["files"] => ({ "log.csv": content });
const all3 = { read: 3, loaded: 3 } as const;

/** CSV files whose form is odd: encodings, line ends, quotes, headings, lengths. */
export const csvForm: readonly OddFile[] = [
  {
    name: "plain semicolons",
    files: one(log),
    gives: { rows: all3, findings: semicolon, activities: ["Antrag prüfen"] },
  },
  {
    name: "commas need no word",
    files: one(log.replaceAll(";", ",")),
    gives: { rows: all3, activities: ["Antrag prüfen"] },
  },
  {
    name: "tabs",
    files: { "log.tsv": log.replaceAll(";", "\t") },
    gives: { rows: all3, findings: semicolon },
  },
  { name: "vertical bars", files: one(log.replaceAll(";", "|")), gives: { rows: all3, findings: semicolon } },
  {
    name: "CR line ends only",
    files: one(log.replaceAll("\n", "\r")),
    gives: { rows: all3, findings: semicolon },
  },
  {
    name: "CR LF line ends",
    files: one(log.replaceAll("\n", "\r\n")),
    gives: { rows: all3, findings: semicolon },
  },
  {
    name: "mixed line ends",
    files: one(`${heading}\r\n${three[0] ?? ""}\n${three[1] ?? ""}\r\n${three[2] ?? ""}`),
    gives: { rows: all3, findings: semicolon },
  },
  {
    name: "a carriage return inside the first record",
    files: one(log.replace("Antrag prüfen", "Antrag\rprüfen")),
    gives: { rows: all3, findings: semicolon, activities: ["Antrag prüfen"] },
  },
  {
    name: "no line end after the last row",
    files: one(log.trimEnd()),
    gives: { rows: all3, findings: semicolon },
  },
  {
    name: "blank lines between rows",
    files: one(log.replaceAll("\n", "\n\n")),
    gives: { rows: all3, findings: semicolon },
  },
  {
    name: "Excel's sep= line",
    files: one(`sep=;\n${log}`),
    gives: {
      rows: all3,
      findings: { "DQ-001": { count: 1, lines: [2] }, "DQ-005": { count: 1, lines: [1] } },
    },
  },
  {
    name: "a delimiter after the last cell of every line",
    files: one(log.replaceAll("\n", ";\n")),
    gives: { rows: all3, findings: semicolon },
  },
  {
    name: "a row with too few and one with too many cells",
    files: one(csv([...three, `V9;${canary}`, `V9;A;2024-03-05;${canary};x`])),
    options: { maxRejectShare: 1 },
    gives: { rows: { read: 5, loaded: 3, rejected: 2 }, findings: semicolon },
  },
  {
    name: "too many unusable rows stop everything",
    files: one(csv([...three, `V9;${canary}`])),
    gives: { error: "too-many-rejects", exit: 4 },
  },
  {
    name: "a NUL in a cell",
    files: one(csv([...three, `V4;Prü\0fen;2024-03-05 09:00:00`])),
    options: { maxRejectShare: 1 },
    gives: { rows: { read: 4, loaded: 3, rejected: 1 }, findings: semicolon },
  },
  {
    name: "a quotation mark that is never closed",
    files: one(csv([...three, `V4;"${canary};2024-03-05 09:00:00`, ...ordinary(3, 5)])),
    gives: { error: "quote-open", exit: 3 },
  },
  {
    name: "quoted delimiters, line breaks and doubled marks",
    files: one(csv(['V1;"Prüfen; ""fachlich""\nund mehr";2024-03-05 09:00:00', ...ordinary(2, 2)])),
    gives: { rows: all3, findings: semicolon },
  },
  {
    name: "a cell of 1 MB",
    files: one(
      csv(
        three.map((row) => `${row};${"x".repeat(1_000_000)}`),
        "\n",
        `${heading};Bemerkung`,
      ),
    ),
    gives: { rows: all3, findings: { ...semicolon, "DQ-501": { count: 1 } } },
  },
  {
    name: "UTF-8 with a byte order mark",
    files: one(bytes([0xef, 0xbb, 0xbf], log)),
    gives: { rows: all3, findings: { ...semicolon, "DQ-003": { count: 1, lines: [1] } } },
  },
  {
    name: "UTF-16 with a mark",
    files: one(utf16(log)),
    gives: {
      rows: all3,
      findings: { ...semicolon, "DQ-003": { count: 1, lines: [1] } },
      activities: ["Antrag prüfen"],
    },
  },
  {
    name: "UTF-16 without a mark",
    files: one(utf16(log, false)),
    gives: { rows: all3, findings: { ...semicolon, "DQ-003": { count: 1, lines: [1] } } },
  },
  {
    name: "UTF-16 cut in the middle of a character",
    files: one(utf16(log).subarray(0, -1)),
    gives: { error: "encoding-invalid", exit: 3 },
  },
  {
    name: "Windows-1252 with euro signs",
    files: one(iconv.encode(csv([...three, "V4;Gebühr 5 € erhoben;2024-03-05 09:00:00"]), "windows-1252")),
    gives: {
      rows: { read: 4, loaded: 4 },
      findings: { ...semicolon, "DQ-002": { count: 1, lines: [1] } },
      activities: ["Antrag prüfen", "Gebühr 5 € erhoben"],
    },
  },
  {
    name: "DOS-850",
    files: one(iconv.encode(log, "cp850")),
    gives: {
      rows: all3,
      findings: { ...semicolon, "DQ-002": { count: 1, lines: [1] } },
      activities: ["Antrag prüfen"],
    },
  },
  {
    name: "UTF-8 read as Windows-1252 and written again",
    files: one(csv(three.map((row) => row.replace("prüfen", "prÃ¼fen")))),
    gives: { rows: all3, findings: { ...semicolon, "DQ-004": { count: 3, lines: [2, 3, 4] } } },
  },
  {
    name: "doubly encoded text turned back",
    files: one(csv(three.map((row) => row.replace("prüfen", "prÃ¼fen")))),
    source: { repair_mojibake: true },
    gives: {
      rows: all3,
      findings: { ...semicolon, "DQ-004": { count: 3, lines: [2, 3, 4] } },
      activities: ["Antrag prüfen"],
    },
  },
  {
    name: "a title above the heading and a total below the data",
    files: one(`Auswertung Wohngeld\nStand: 05.03.2024\n\n${log}Summe;3;\n`),
    gives: {
      rows: all3,
      findings: { "DQ-001": { count: 1, lines: [4] }, "DQ-005": { count: 4, lines: [1, 2, 3, 8] } },
    },
  },
  { name: "an empty file", files: one(""), gives: { error: "file-empty", exit: 3 } },
  {
    name: "only blanks and line ends",
    files: one(" \n\n  \n"),
    gives: { error: "columns-missing", exit: 3 },
  },
  { name: "only a heading", files: one(`${heading}\n`), gives: { error: "no-events", exit: 3 } },
  { name: "only data", files: one(`${three.join("\n")}\n`), gives: { error: "heading-missing", exit: 3 } },
  {
    name: "only data, and not one date in the first line",
    files: one(`${canary};Erika;offen\nMaier;Hans;01.02.2024\nSchulz;Eva;02.02.2024\n`),
    gives: { error: "columns-missing", exit: 3 },
  },
  {
    name: "only data, and a column that is asked for",
    files: one(`${canary};Erika;offen\nMaier;Hans;01.02.2024\nSchulz;Eva;02.02.2024\n`),
    source: { columns: { case: `${canary.slice(0, -1)}x` } },
    gives: { error: "column-unknown", exit: 3 },
  },
  {
    name: "the same column twice, mapped",
    files: one(
      csv(
        three.map((row) => `${row};x`),
        "\n",
        `${heading};Tätigkeit`,
      ),
    ),
    source: { columns: { case: "Vorgangsnummer", activity: ["Tätigkeit"], time: { from: "Zeitpunkt" } } },
    gives: { error: "column-twice", exit: 3 },
  },
  {
    name: "columns without a name",
    files: one(
      csv(
        three.map((row) => `${row};;`),
        "\n",
        `${heading};;`,
      ),
    ),
    gives: { rows: all3, findings: semicolon },
  },
  {
    name: "names that would break SQL, YAML and HTML",
    files: one(
      csv(
        three.map((row) => `${row};x;y;z`),
        "\n",
        `a"; drop table instances; --;Nr. [x] {y}: 'z';</script><script>alert(1)</script>;"Schritt;";2;3`.replace(
          'a"; drop table instances; --',
          '"a""; drop table instances; --"',
        ),
      ),
    ),
    source: {
      columns: {
        case: 'a"; drop table instances; --',
        activity: ["Nr. [x] {y}: 'z'"],
        time: { from: "</script><script>alert(1)</script>" },
      },
    },
    gives: { rows: all3, findings: semicolon, activities: ["Antrag prüfen"] },
  },
  {
    name: "names with direction marks and invisible blanks",
    files: one(
      csv(
        three.map((row) => `${row};x`),
        "\n",
        `${heading};\u202eegnagnI\u200b`,
      ),
    ),
    gives: { rows: all3, findings: semicolon },
  },
  {
    name: "128 columns",
    files: one(
      csv(
        three.map((row) => `${row};${Array.from({ length: 125 }, (_, i) => i).join(";")}`),
        "\n",
        `${heading};${Array.from({ length: 125 }, (_, i) => `Merkmal ${i}`).join(";")}`,
      ),
    ),
    gives: { rows: all3, findings: semicolon },
  },
  { name: "gzip", files: { "log.csv.gz": gzipSync(log) }, gives: { rows: all3, findings: semicolon } },
  {
    name: "gzip cut off",
    files: { "log.csv.gz": gzipSync(csv(ordinary(500))).subarray(0, -200) },
    gives: { error: "gzip-truncated", exit: 3 },
  },
  {
    name: "bytes that are no text at all",
    files: one(Uint8Array.from({ length: 4096 }, (_, i) => (i * 197 + 13) % 256)),
    gives: { error: "file-unsupported", exit: 3 },
  },
  {
    name: "a PDF called CSV",
    files: one(bytes("%PDF-1.7\n", [0xe2, 0xe3, 0xcf, 0xd3], "\n1 0 obj\n<< >>\nendobj\n")),
    gives: { error: "file-unsupported", exit: 3 },
  },
];

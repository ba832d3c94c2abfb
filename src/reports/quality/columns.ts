import { withheld } from "../../charts/cell.js";
import type { Say } from "../../charts/chart.js";
import { printable } from "../../charts/printable.js";
import { dataColumns, dataShapes } from "../../measures/data/data-columns.js";
import type { ReleasedTables } from "../../release/tables.js";
import type { Text } from "../../text.js";
import { html, joined, type Part } from "../html.js";
import type { ProcessInfo } from "../report-input.js";
import type { Section } from "../section.js";
import { table, type GridColumn } from "../table.js";
import { columnRoles } from "./column-roles.js";
import { kindLabels, personalByName, personalText, shapeText } from "./column-words.js";

/**
 * The columns of the files: as what they were read, what their cells are like in numbers and patterns, and whether they
 * concern persons; of a column that was not read the name alone. Never what stands in them.
 */
export function columnsSection(tables: ReleasedTables, info: ProcessInfo, say: Say): Section {
  const read = byColumn(info.accounts, ({ columns_read }) => columns_read);
  const notRead = byColumn(info.accounts, ({ columns_not_read }) => columns_not_read);
  const lines = linesOf(tables, info, say);
  const rows = [
    ...read.flatMap(([column, files]) => lines(column, files)),
    ...notRead.map(unread(info, say)),
  ];
  // where every column is in the same files, naming them in each row says nothing
  const isAlike = new Set(rows.map((row) => row.at(-1))).size < 2;
  const width = isAlike ? labels.length - 1 : labels.length;
  return {
    id: "columns",
    label: say.text(words.label),
    question: say.text(words.question),
    heading: say.text({
      de: `${say.number(read.length)} ${read.length === 1 ? "Spalte" : "Spalten"} gelesen, ${say.number(notRead.length)} nicht`,
      en: `${say.number(read.length)} ${read.length === 1 ? "column" : "columns"} read, ${say.number(notRead.length)} not`,
    }),
    wide: true,
    body: html`<p>${say.text(words.lead)}</p>
      <p>${say.text(words.basis)}</p>
      ${table({
        id: "columns-table",
        caption: say.text(words.caption),
        columns: labels.slice(0, width).map(({ label, ...rest }) => ({ label: say.text(label), ...rest })),
        rows: rows.map((row) => row.slice(0, width)),
      })}`,
  };
}

type Named = readonly [column: string, files: readonly string[]];

/** The lines of a column that was read: one for each load, or one without numbers where nothing is known of it. */
function linesOf(
  tables: ReleasedTables,
  info: ProcessInfo,
  say: Say,
): (column: string, files: readonly string[]) => readonly (readonly Part[])[] {
  const roles = info.config === null ? new Map<string, readonly Text[]>() : columnRoles(info.config.source);
  const facts = tables.get(dataColumns).forProcess(info.id);
  const shapes = tables.get(dataShapes).forProcess(info.id).rows;
  const patterns = (row: (typeof facts.rows)[number]): Part => {
    const found = shapes.filter(
      (one) => one.column_name === row.column_name && one.read_as === row.read_as && one.files === row.files,
    );
    return found.length === 0
      ? say.text(words.unknown)
      : joined(
          found.map(({ shape }) => say.text(shapeText(printable(shape)))),
          html`<br />`,
        );
  };
  return (column, files) => {
    const role = (roles.get(column) ?? [words.recognised]).map((one) => say.text(one)).join(", ");
    const named = facts.rows.filter(({ column_name }) => column_name.split(" + ").includes(column));
    const found = named.filter(({ files: of }, i) => named.findIndex((one) => one.files === of) === i);
    const start = [shownName(column, say), role];
    if (found.length === 0)
      return [[...start, ...unknown, say.text(personalText(info, column, null)), filesText(files, say)]];
    return found.map((row) => [
      ...start,
      say.text(kindLabels[row.kind] ?? words.unknown),
      facts.isWithheld(row, "empty_share") ? withheld : shareOf(row.empty_share, say),
      row.different === null ? say.text(words.unknown) : say.number(row.different),
      patterns(row),
      say.text(personalText(info, column, row.read_as)),
      filesText(
        files.filter((file) => row.files.split(", ").includes(file)),
        say,
      ),
    ]);
  };
}

const unread =
  ({ config }: ProcessInfo, say: Say) =>
  ([column, files]: Named): readonly Part[] => [
    shownName(column, say),
    say.text((config?.source.drop ?? []).includes(column) ? words.dropped : words.notRead),
    "–",
    "–",
    "–",
    "–",
    say.text(personalByName(column)),
    filesText(files, say),
  ];

const shareOf = (share: number | null, say: Say): string =>
  share === null ? say.text(words.unknown) : say.percent(share);

const shownName = (column: string, say: Say): string =>
  column.trim() === "" ? say.text(words.unnamed) : printable(column);

/** Names of files; of many only the number. */
const filesText = (files: readonly string[], say: Say): string =>
  files.length > 3
    ? say.text({ de: `${say.number(files.length)} Dateien`, en: `${say.number(files.length)} files` })
    : files.map(printable).join(", ");

/** Names of columns with the files that have them, in the order of the files. */
function byColumn(
  accounts: ProcessInfo["accounts"],
  columns: (account: ProcessInfo["accounts"][number]) => readonly string[],
): readonly Named[] {
  const files = new Map<string, string[]>();
  for (const account of accounts) {
    for (const column of columns(account)) files.set(column, [...(files.get(column) ?? []), account.file]);
  }
  return [...files];
}

const words = {
  label: { de: "Spalten", en: "Columns" },
  question: { de: "Was wurde gelesen, was nicht?", en: "What was read, what was not?" },
  lead: {
    de: "Muster zeigen, wie die Werte geschrieben sind, nicht was sie sagen: A steht für einen Großbuchstaben, a für einen Kleinbuchstaben, 9 für eine Ziffer, Aaa und aaa stehen für Wörter beliebiger Länge. Das häufigste steht zuerst; genannt wird nur, was sicher in genügend Fällen vorkommt.",
    en: "Patterns show how the values are written, not what they say: A stands for a capital letter, a for a small one, 9 for a digit, Aaa and aaa for words of any length. The most frequent comes first; only what certainly occurs in enough cases is named.",
  },
  basis: {
    de: "Ohne Wert: Anteil an allen Zeilen. Verschiedene Werte und Muster: verwendbare Zeilen, so wie sie gelesen werden. Ein Punkt heißt: nicht untersucht. Von einer nicht eingelesenen Spalte ist nur der Name bekannt.",
    en: "Without a value: share of all rows. Different values and patterns: usable rows, as they are read. A dot means: not looked at. Of a column that was not read only the name is known.",
  },
  caption: { de: "Spalten der Dateien", en: "Columns of the files" },
  column: { de: "Spalte", en: "Column" },
  role: { de: "gelesen als", en: "read as" },
  recognised: { de: "erkannt", en: "recognised" },
  kind: { de: "Art", en: "Kind" },
  empty: { de: "ohne Wert", en: "without a value" },
  different: { de: "ver\u00adschieden", en: "different" },
  shapes: { de: "Muster der Werte", en: "Pattern of the values" },
  personal: { de: "personen\u00adbezogen?", en: "personal data?" },
  file: { de: "Datei", en: "File" },
  notRead: { de: "nicht eingelesen", en: "not read" },
  dropped: { de: "nicht eingelesen, bewusst ausgelassen", en: "not read, left out on purpose" },
  unnamed: { de: "(ohne Namen)", en: "(without a name)" },
  unknown: { de: ".", en: "." },
} as const satisfies Record<string, Text>;

const unknown: readonly string[] = [".", ".", ".", "."];

const labels: readonly (Omit<GridColumn, "label"> & { readonly label: Text })[] = [
  { label: words.column, align: "start" },
  { label: words.role, align: "start" },
  { label: words.kind, align: "start" },
  { label: words.empty, align: "end" },
  { label: words.different, align: "end" },
  { label: words.shapes, align: "start" },
  { label: words.personal, align: "start", prose: true },
  { label: words.file, align: "start" },
];

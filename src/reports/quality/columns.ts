import type { Say } from "../../charts/chart.js";
import type { Text } from "../../text.js";
import { html } from "../html.js";
import type { ProcessInfo } from "../report-input.js";
import type { Section } from "../section.js";
import { table } from "../table.js";
import { columnRoles } from "./column-roles.js";

/** Which columns of the files were read, and as what, and which were not: names, never what stands in them. */
export function columnsSection({ accounts, config }: ProcessInfo, say: Say): Section {
  const known = new Set(config?.source.drop ?? []);
  const roles = config === null ? new Map<string, readonly Text[]>() : columnRoles(config.source);
  const roleOf = (column: string) =>
    (roles.get(column) ?? [words.recognised]).map((role) => say.text(role)).join(", ");
  const read = byColumn(accounts, ({ columns_read }) => columns_read).map(([column, files]) => [
    column,
    roleOf(column),
    files.join(", "),
    say.text(words.yes),
  ]);
  const notRead = byColumn(accounts, ({ columns_not_read }) => columns_not_read).map(([column, files]) => [
    column === "" ? say.text(words.unnamed) : column,
    "–",
    files.join(", "),
    say.text(known.has(column) ? words.dropped : words.no),
  ]);
  return {
    id: "columns",
    label: say.text(words.label),
    question: say.text(words.question),
    heading: say.text({
      de: `${say.number(read.length)} Spalten gelesen, ${say.number(notRead.length)} nicht`,
      en: `${say.number(read.length)} columns read, ${say.number(notRead.length)} not`,
    }),
    body: html`${table({
      id: "columns-table",
      caption: say.text(words.caption),
      columns: [
        { label: say.text(words.column), align: "start" },
        { label: say.text(words.role), align: "start" },
        { label: say.text(words.file), align: "start" },
        { label: say.text(words.wasRead), align: "start" },
      ],
      rows: [...read, ...notRead],
    })}`,
  };
}

/** Names of columns with the files that have them, in the order of the files. */
function byColumn(
  accounts: ProcessInfo["accounts"],
  columns: (account: ProcessInfo["accounts"][number]) => readonly string[],
): readonly (readonly [column: string, files: readonly string[]])[] {
  const files = new Map<string, string[]>();
  for (const account of accounts) {
    for (const column of columns(account)) files.set(column, [...(files.get(column) ?? []), account.file]);
  }
  return [...files];
}

const words = {
  label: { de: "Spalten", en: "Columns" },
  question: { de: "Was wurde gelesen, was nicht?", en: "What was read, what was not?" },
  caption: {
    de: "Spalten der Dateien; was nicht gelesen wurde, steht in keiner Tabelle",
    en: "Columns of the files; what was not read is in no table",
  },
  column: { de: "Spalte", en: "Column" },
  role: { de: "gelesen als", en: "read as" },
  recognised: { de: "erkannt", en: "recognised" },
  file: { de: "Datei", en: "File" },
  wasRead: { de: "gelesen", en: "read" },
  yes: { de: "ja", en: "yes" },
  no: { de: "nein: in der Prozessdatei nicht genannt", en: "no: not named in the process file" },
  dropped: { de: "nein: bewusst ausgelassen", en: "no: left out on purpose" },
  unnamed: { de: "(ohne Namen)", en: "(without a name)" },
} as const satisfies Record<string, Text>;

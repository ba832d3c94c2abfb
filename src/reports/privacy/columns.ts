import { printable } from "../../charts/printable.js";
import type { Say } from "../../charts/chart.js";
import type { Text } from "../../text.js";
import type { Account } from "../account.js";
import { html, type Part } from "../html.js";
import type { ReportInput } from "../report-input.js";
import type { Section } from "../section.js";
import { groupedTable } from "../table.js";

/** The columns of every file that were read and those that were not: names, never what stands in them. */
export function columnsSection({ processes }: ReportInput, say: Say): Section {
  return {
    id: "columns",
    label: say.text(words.label),
    question: say.text(words.question),
    heading: columnCounts(processes, say),
    wide: true,
    body: groupedTable({
      id: "columns-table",
      caption: say.text(words.caption),
      columns: [
        { label: say.text(words.file), align: "start" },
        { label: say.text(words.read), align: "start", prose: true },
        { label: say.text(words.notRead), align: "start", prose: true },
        { label: say.text(words.precision), align: "start" },
        { label: "SHA-256", align: "start" },
      ],
      groups: processes.map((process) => ({
        name: printable(say.text(process.name)),
        rows: process.accounts.map((account) => [
          printable(account.file),
          list(account.columns_read, say),
          list(account.columns_not_read, say),
          account.time_precision === null ? "–" : say.text(precisions[account.time_precision]),
          html`<code class="sha">${account.sha256}</code>`,
        ]),
      })),
    }),
  };
}

/** How many columns of all files were read and how many were not. */
export function columnCounts(processes: ReportInput["processes"], say: Say): string {
  const accounts = processes.flatMap((process) => process.accounts);
  const total = (of: (account: Account) => readonly string[]) =>
    accounts.reduce((sum, account) => sum + of(account).length, 0);
  const [read, notRead] = [total((a) => a.columns_read), total((a) => a.columns_not_read)];
  return say.text({
    de: `${say.number(read)} ${read === 1 ? "Spalte" : "Spalten"} gelesen, ${say.number(notRead)} nicht`,
    en: `${say.number(read)} ${read === 1 ? "column" : "columns"} read, ${say.number(notRead)} not`,
  });
}

const list = (names: readonly string[], say: Say): Part =>
  names.length === 0
    ? say.text(words.none)
    : names.map((name) => (name.trim() === "" ? say.text(words.unnamed) : printable(name))).join(", ");

const precisions = {
  day: { de: "Tag", en: "day" },
  minute: { de: "Minute", en: "minute" },
  second: { de: "Sekunde", en: "second" },
} as const satisfies Record<string, Text>;

const words = {
  label: { de: "Spalten", en: "Columns" },
  question: { de: "Was wurde gelesen, was nicht?", en: "What was read, what was not?" },
  caption: {
    de: "Spalten der eingelesenen Dateien je Prozess; was nicht gelesen wurde, ist nicht gespeichert",
    en: "Columns of the files read, by process; what was not read is not stored",
  },
  file: { de: "Datei", en: "File" },
  read: { de: "Gelesene Spalten", en: "Columns read" },
  notRead: { de: "Nicht gelesene Spalten", en: "Columns not read" },
  precision: { de: "Zeit\u00adgenauigkeit", en: "Precision of times" },
  none: { de: "keine", en: "none" },
  unnamed: { de: "(ohne Namen)", en: "(without a name)" },
} as const satisfies Record<string, Text>;

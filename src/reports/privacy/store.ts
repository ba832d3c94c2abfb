import type { Say } from "../../charts/chart.js";
import type { Text } from "../../text.js";
import { html } from "../html.js";
import type { ReportInput } from "../report-input.js";
import type { Section } from "../section.js";
import { table } from "../table.js";

/** Every released table with its rows and how many cells of it were withheld, over all processes. */
export function storeSection({ tables }: Pick<ReportInput, "tables">, say: Say): Section {
  const withheld = tables.all.reduce((sum, { suppressedCells }) => sum + suppressedCells, 0);
  return {
    id: "store",
    label: say.text(words.label),
    question: say.text(words.question),
    heading: say.text({
      de: `${say.number(tables.all.length)} Tabellen freigegeben, ${say.number(withheld)} ${withheld === 1 ? "Zelle" : "Zellen"} zurückgehalten`,
      en: `${say.number(tables.all.length)} tables released, ${say.number(withheld)} ${withheld === 1 ? "cell" : "cells"} withheld`,
    }),
    body: html`<p>${say.text(words.lead)}</p>
      ${table({
        id: "store-table",
        caption: say.text(words.caption),
        columns: [
          { label: say.text(words.table), align: "start" },
          { label: say.text(words.rows), align: "end" },
          { label: say.text(words.cells), align: "end" },
        ],
        rows: tables.all.map(({ of, rows, suppressedCells }) => [
          html`<code>${of.id}</code>`,
          say.number(rows.length),
          say.number(suppressedCells),
        ]),
      })}`,
  };
}

const words = {
  label: { de: "Freigegebene Tabellen", en: "Released tables" },
  question: { de: "Was können Berichte überhaupt lesen?", en: "What can reports read at all?" },
  lead: {
    de: "Berichte nehmen ihre Zahlen aus dem Freigabespeicher und nirgendwo sonst her. Neben diesen Tabellen enthält er je Datei den Namen, die Namen der Spalten und die Zahl der Zeilen sowie je Tabelle die Zahl der zurückgehaltenen Zeilen.",
    en: "Reports take their numbers from the release store and from nowhere else. Beside these tables it holds for each file its name, the names of its columns and the number of its rows, and for each table the number of withheld rows.",
  },
  caption: {
    de: "Tabellen des Freigabespeichers über alle Prozesse; eine ganz zurückgehaltene Zeile zählt als eine Zelle",
    en: "Tables of the release store over all processes; a row that is withheld whole counts as one cell",
  },
  table: { de: "Tabelle", en: "Table" },
  rows: { de: "Freigegebene Zeilen", en: "Rows released" },
  cells: { de: "Zurück\u00adgehaltene Zellen", en: "Cells withheld" },
} as const satisfies Record<string, Text>;

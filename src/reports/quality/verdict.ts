import type { Say } from "../../charts/chart.js";
import { exactRowsNote } from "../../charts/notes.js";
import { rowsByFile } from "../../measures/data/rows-by-file.js";
import { volume } from "../../measures/volume.js";
import type { Finding } from "../../quality/finding.js";
import { traps } from "../../quality/traps/index.js";
import type { ReleasedTables } from "../../release/tables.js";
import type { Text } from "../../text.js";
import { html, type Html } from "../html.js";
import { keyFigures } from "../key-figures.js";
import type { Section } from "../section.js";

/** Whether numbers may be taken from a log: as it is, with reservations, or not. */
export type Verdict = "usable" | "limited" | "unusable";

/** A share of lost rows, or of rows under one finding of the severity error, from which on a log is not usable. */
const tooMuch = 0.1;

/**
 * `unusable`: a tenth of the rows or more was rejected, or one finding of the severity error concerns a tenth or more ·
 * `limited`: any finding above a notice · `usable`: none.
 */
export function verdictOf(
  findings: readonly Finding[],
  rows: { readonly read: number; readonly rejected: number },
): Verdict {
  const grave = findings.some(
    ({ code, count, of }) =>
      traps[code].severity === "error" && of !== null && of > 0 && count / of >= tooMuch,
  );
  if (grave || (rows.read > 0 && rows.rejected / rows.read >= tooMuch)) return "unusable";
  return findings.some(({ code }) => traps[code].severity !== "notice") ? "limited" : "usable";
}

/** The answer first: usable or not, and the four numbers that it rests on. */
export function verdictSection(
  tables: ReleasedTables,
  process: string,
  findings: readonly Finding[],
  say: Say,
): Section {
  const files = tables.get(rowsByFile).forProcess(process).rows;
  const sum = (of: "rows_read" | "rows_rejected") => files.reduce((all, row) => all + (row[of] ?? 0), 0);
  const [read, rejected] = [sum("rows_read"), sum("rows_rejected")];
  const verdict = verdictOf(findings, { read, rejected });
  const log = tables.get(volume).forProcess(process).rows[0];
  const exact = exactRowsNote(tables.get(rowsByFile).profile, say);
  const grave = findings.filter(({ code }) => traps[code].severity !== "notice").length;
  return {
    id: "verdict",
    label: say.text(words.label),
    question: say.text(words.question),
    heading: say.text(verdicts[verdict]),
    body: html`<p>${say.text(reasons[verdict])}</p>
      ${cautions(findings, say)}
      ${keyFigures([
        { name: say.text(words.cases), figure: say.value(log?.cases ?? null, "cases") },
        { name: say.text(words.events), figure: say.value(log?.events ?? null, "events") },
        {
          name: say.text(words.rejected),
          figure: read === 0 ? say.value(null, "share") : say.percent(rejected / read),
          aside: say.text({
            de: `${say.number(rejected)} von ${say.number(read)} Zeilen`,
            en: `${say.number(rejected)} of ${say.number(read)} rows`,
          }),
        },
        { name: say.text(words.findings), figure: say.number(grave), aside: say.text(words.findingsAside) },
      ])}
      ${
        exact === null
          ? null
          : html`<ul class="notes">
              <li>${exact}</li>
            </ul>`
      }`,
  };
}

/** Traps that the answer has room for; the section on findings has all of them. */
const named = 3;

/** What the gravest findings do to the measures, each trap once. */
function cautions(findings: readonly Finding[], say: Say): Html | null {
  const codes = [...new Set(findings.map(({ code }) => code))].filter(
    (code) => traps[code].severity !== "notice",
  );
  if (codes.length === 0) return null;
  return html`<ul>
    ${codes
      .slice(0, named)
      .map((code) => html`<li>${say.text(traps[code].effect)} <a href="#findings">${code}</a></li>`)}
  </ul>`;
}

const verdicts: Readonly<Record<Verdict, Text>> = {
  usable: { de: "Verwendbar", en: "Usable" },
  limited: { de: "Verwendbar mit Einschränkungen", en: "Usable with reservations" },
  unusable: { de: "So nicht verwendbar", en: "Not usable as it is" },
};

const reasons: Readonly<Record<Verdict, Text>> = {
  usable: {
    de: "Beim Einlesen fiel nichts auf, was Kennzahlen verschiebt.",
    en: "Nothing was found while reading that shifts measures.",
  },
  limited: {
    de: "Die Kennzahlen lassen sich berechnen, sind aber mit Vorsicht zu lesen:",
    en: "The measures can be computed, but are to be read with care:",
  },
  unusable: {
    de: "Ein Zehntel der Zeilen oder mehr fehlt oder ist falsch. Kennzahlen daraus würden in die Irre führen: zuerst den Export berichtigen lassen.",
    en: "A tenth of the rows or more is missing or wrong. Measures made of them would mislead: have the export corrected first.",
  },
};

const words = {
  label: { de: "Urteil", en: "Verdict" },
  question: { de: "Sind die Daten verwendbar?", en: "Are the data usable?" },
  cases: { de: "Fälle", en: "Cases" },
  events: { de: "Ereignisse", en: "Events" },
  rejected: { de: "abgewiesene Zeilen", en: "rejected rows" },
  findings: { de: "Auffälligkeiten", en: "Findings" },
  findingsAside: { de: "Warnungen und Fehler", en: "warnings and errors" },
} as const satisfies Record<string, Text>;

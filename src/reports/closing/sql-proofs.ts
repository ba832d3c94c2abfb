import { createHash } from "node:crypto";
import type { Say } from "../../charts/chart.js";
import type { Measure } from "../../measures/measure.js";
import { sqlText } from "../../measures/shared/sql-text.js";
import type { Text } from "../../text.js";
import { html, type Html } from "../html.js";
import { table } from "../table.js";

/**
 * SHA-256 of the SQL of each measure, over the very text that `prozessradar explain` prints: so anybody who has the program
 * can check that a number was computed by the SQL that they read.
 */
export const sqlProofs = (used: readonly Measure[], say: Say): Html =>
  html`<h3>${say.text(words.heading)}</h3>
    <p>
      ${say.text(words.how)}
      <code>prozessradar explain ${used[0]?.id ?? ""} --json | jq -j .data.measure.sql | sha256sum</code>
    </p>
    ${table({
      id: "sql-proofs",
      caption: say.text(words.caption),
      columns: [
        { label: say.text(words.measure), align: "start" },
        { label: "SHA-256", align: "start" },
      ],
      rows: used.map((measure) => [
        html`<code>${measure.id}</code>`,
        html`<code class="sha">${createHash("sha256").update(sqlText(measure)).digest("hex")}</code>`,
      ]),
    })}`;

const words = {
  heading: { de: "SQL der Kennzahlen", en: "SQL of the measures" },
  how: {
    de: "Der Befehl prozessradar explain zeigt das SQL jeder Kennzahl. Dieselbe Prüfsumme ergibt sich mit",
    en: "The command prozessradar explain shows the SQL of every measure. The same checksum comes from",
  },
  caption: {
    de: "Kennzahlen dieses Berichts, die mit SQL berechnet sind; die Prüfsumme ändert sich mit jedem Zeichen des SQL",
    en: "Measures of this report that are computed by SQL; the checksum changes with every character of the SQL",
  },
  measure: { de: "Kennzahl", en: "Measure" },
} as const satisfies Record<string, Text>;

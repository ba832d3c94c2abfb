import type { Say } from "../../charts/chart.js";
import { reworkRates } from "../../measures/rework-rates.js";
import { throughputTime } from "../../measures/throughput-time.js";
import { volume } from "../../measures/volume.js";
import { indicators } from "../../ranking/indicators/index.js";
import { classLabels, type Class } from "../../ranking/classes.js";
import { missingAnswers } from "../../ranking/tables/missing-answers.js";
import type { ReleasedTables } from "../../release/tables.js";
import type { Text } from "../../text.js";
import { findingsOf, findingText, touching } from "../data-findings.js";
import { html } from "../html.js";
import type { Candidate } from "../portfolio/candidates.js";
import { scoreLabels } from "../portfolio/score-words.js";
import type { Block } from "./block.js";

/** The measures of the sheet. */
const shown = [volume.id, throughputTime.id, reworkRates.id];
/** Missing answers and data findings on the sheet. */
const listed = 2;

/** What could be wrong: answers that could move the place, how much of a score is known, what the data lack. */
export function doubtsBlock(candidate: Candidate, tables: ReleasedTables, say: Say): Block {
  const { id } = candidate.info;
  const notes = [
    ...answers(id, tables, say),
    ...(["rpa", "ki"] as const).flatMap((score) => {
      const covered = candidate[score]?.coverage_share ?? null;
      if (covered === null || covered >= 1) return [];
      const [name, share] = [scoreLabels[score], say.percent(covered)];
      return [
        say.text({
          de: `${name.de}: Angaben zu ${share} des Gewichts.`,
          en: `${name.en}: information for ${share} of the weight.`,
        }),
      ];
    }),
    ...touching(findingsOf(tables, id), shown)
      .slice(0, listed)
      .map((finding) => findingText(finding, say)),
  ];
  return {
    id: "doubts",
    label: { de: "Was falsch sein könnte", en: "What could be wrong" },
    body:
      notes.length === 0
        ? html`<p>${say.text(words.none)}</p>`
        : html`<ul>
            ${notes.map((note) => html`<li>${note}</li>`)}
          </ul>`,
  };
}

function answers(process: string, tables: ReleasedTables, say: Say): readonly string[] {
  const labels = new Map<string, Text>(indicators.map(({ id, label }) => [id, label]));
  return tables
    .get(missingAnswers)
    .forProcess(process)
    .rows.filter(({ mean_rank_low: low, mean_rank_high: high }) => low !== null && high !== null)
    .slice(0, listed)
    .map((row) => {
      const name = labels.get(row.indicator) ?? { de: row.indicator, en: row.indicator };
      const of = scoreLabels[row.score === "ki" ? "ki" : "rpa"];
      const [low, high] = [row.mean_rank_low ?? 0, row.mean_rank_high ?? 0].map((rank) =>
        say.number(rank, 1),
      );
      const [worst, best] = [row.class_low, row.class_high].map((of_) =>
        of_ in classLabels ? classLabels[of_ as Class] : { de: of_, en: of_ },
      );
      return say.text({
        de: `Keine Angabe zu „${name.de}“: ${of.de} zwischen mittlerem Rang ${high ?? ""} (${best?.de ?? ""}) und ${low ?? ""} (${worst?.de ?? ""}).`,
        en: `Nothing stated on “${name.en}”: ${of.en} between mean rank ${high ?? ""} (${best?.en ?? ""}) and ${low ?? ""} (${worst?.en ?? ""}).`,
      });
    });
}

const words = {
  none: {
    de: "Alle Kriterien haben eine Angabe, und zu den Zahlen dieses Blatts gibt es keine Warnung aus den Daten. Das schließt Fehler nicht aus.",
    en: "Every criterion has information, and the data give no warning about the numbers of this sheet. That does not rule out mistakes.",
  },
} as const satisfies Record<string, Text>;

import type { Say } from "../../charts/chart.js";
import { indicators } from "../../ranking/indicators/index.js";
import { criteria } from "../../ranking/tables.js";
import type { Profile } from "../../config/policy.js";
import type { ReleasedTables } from "../../release/tables.js";
import type { Text } from "../../text.js";
import { isRanked, type Candidate, type ScoreName } from "./candidates.js";
import { html, type Html, type Part } from "../html.js";
import { classReason, scoreLabels } from "./score-words.js";
import type { Section } from "../section.js";
import { table } from "../table.js";

/** Who is missing in the ranking and why, what would be needed, and whom to ask. */
export function unratedSection(
  all: readonly Candidate[],
  tables: ReleasedTables,
  profile: Profile,
  link: (candidate: Candidate) => Html,
  say: Say,
): Section {
  const rows = all.flatMap((candidate) =>
    (["rpa", "ki"] as const).flatMap((score) => {
      const row = candidate[score];
      if (isRanked(row)) return [];
      return [
        {
          candidate,
          score,
          reason: row === null ? tooFew(profile, say) : classReason(row.class_reason, say),
          needed: row === null ? say.text(words.longer) : needed(candidate, score, tables, say),
        },
      ];
    }),
  );
  const processes = new Set(rows.map(({ candidate }) => candidate.info.id)).size;
  return {
    id: "unrated",
    label: say.text(words.label),
    question: say.text(words.question),
    heading:
      rows.length === 0
        ? say.text(words.none)
        : say.text({
            de: `${say.number(processes)} von ${say.number(all.length)} Prozessen ${processes === 1 ? "ist" : "sind"} nicht oder nur zum Teil bewertet`,
            en: `${say.number(processes)} of ${say.number(all.length)} processes are not or only partly assessed`,
          }),
    body:
      rows.length === 0
        ? html`<p>${say.text(words.allRated)}</p>`
        : table({
            id: "unrated-table",
            caption: say.text(words.caption),
            columns: [words.process, words.score, words.reason, words.needed, words.owner].map((label) => ({
              label: say.text(label),
              align: "start",
            })),
            rows: rows.map(({ candidate, score, reason, needed: data }): readonly Part[] => [
              link(candidate),
              say.text(scoreLabels[score]),
              reason,
              data,
              candidate.info.config?.owner.unit ?? "–",
            ]),
          }),
  };
}

const tooFew = (profile: Profile, say: Say): string =>
  say.text({
    de: `Weniger als ${say.number(profile.min_cases)} Fälle; das Profil gibt dann nichts heraus.`,
    en: `Fewer than ${say.number(profile.min_cases)} cases; the profile gives out nothing then.`,
  });

/** The criteria without information, heaviest first: answering them gives the class. */
function needed(candidate: Candidate, score: ScoreName, tables: ReleasedTables, say: Say): Part {
  const gaps = tables
    .get(criteria)
    .rows.filter(
      (row) =>
        row.process === candidate.info.id &&
        row.score === score &&
        row.evidence === "missing" &&
        (row.weight_share ?? 0) > 0,
    )
    .toSorted((a, b) => (b.weight_share ?? 0) - (a.weight_share ?? 0));
  if (gaps.length === 0) return say.text(words.longer);
  return gaps
    .map((row) => {
      const indicator = indicators.find(({ id }) => id === row.indicator);
      const label = indicator === undefined ? row.indicator : say.text(indicator.label);
      return `${label} (${say.value(row.weight_share, "share")})`;
    })
    .join(", ");
}

const words = {
  label: { de: "Nicht bewertet", en: "Not assessed" },
  question: { de: "Wer fehlt, und warum?", en: "Who is missing, and why?" },
  none: { de: "Alle Prozesse sind bewertet", en: "All processes are assessed" },
  allRated: {
    de: "Für jeden Prozess reichen Fälle und Angaben für beide Punktwerte.",
    en: "For every process there are enough cases and information for both scores.",
  },
  caption: {
    de: "Prozesse ohne Klasse, der Grund und die Angaben, die fehlen (Gewicht in Klammern)",
    en: "Processes without a class, the reason and the missing information (weight in brackets)",
  },
  process: { de: "Prozess", en: "Process" },
  score: { de: "Punktwert", en: "Score" },
  reason: { de: "Grund", en: "Reason" },
  needed: { de: "Nötige Angaben", en: "Information needed" },
  owner: { de: "Zuständig", en: "Responsible" },
  longer: { de: "längerer Zeitraum mit mehr Fällen", en: "a longer period with more cases" },
} as const satisfies Record<string, Text>;

import { printable } from "../../charts/printable.js";
import type { Say } from "../../charts/chart.js";
import type { Profile } from "../../config/policy.js";
import { benefit, suitability } from "../../ranking/tables.js";
import { leads, pairwise } from "../../ranking/tables/pairwise.js";
import type { ReleasedTables } from "../../release/tables.js";
import type { Text } from "../../text.js";
import { quoted } from "../data-words.js";
import { gateNotes } from "../gate-notes.js";
import { html, type Html, type Part } from "../html.js";
import type { Section } from "../section.js";
import { table } from "../table.js";
import { isRanked, type Candidate, type ScoreName, type SuitabilityRow } from "./candidates.js";
import { evidenceShares, gateCounts } from "./counts.js";
import { hoursRange, kiTypeName, points, scoreCell, scoreLabels } from "./score-words.js";

/** A computed sentence and the section with its evidence. */
interface Finding {
  readonly text: string;
  readonly at: string;
}

/** Rows of the first table at most: sections 0 to 2 fit two printed pages. */
const shown = 10;

/** Three to five computed sentences, what is uncertain, what people must decide, and the first places as a table. */
export function findingsSection(
  all: readonly Candidate[],
  tables: ReleasedTables,
  profile: Profile,
  link: (candidate: Candidate) => Html,
  say: Say,
): Section {
  const findings = keyFindings(all, tables, say);
  return {
    id: "findings",
    label: say.text(words.label),
    question: say.text(words.question),
    heading: say.text(words.heading),
    body: html`<ol class="findings">
        ${findings.map(
          ({ text, at }) =>
            html`<li>
              <span>${text} <a href="#${at}">${say.text(sectionNames[at] ?? words.label)}</a></span>
            </li>`,
        )}
      </ol>
      ${overview(all, link, say)} ${gateNotes([tables.get(suitability), tables.get(benefit)], profile, say)}`,
  };
}

/** What leads under each score, what people must decide first, what is uncertain and where most time could be freed. */
export const keyFindings = (
  all: readonly Candidate[],
  tables: ReleasedTables,
  say: Say,
): readonly Finding[] => [
  ...leader(all, tables, "rpa", say),
  ...leader(all, tables, "ki", say),
  ...toDecide(all, tables, say),
  ...uncertainty(tables, say),
  ...mostHours(all, say),
];

interface Ranked {
  readonly name: string;
  readonly row: SuitabilityRow & { readonly value: number };
}

/** How clearly the first stands before the second, in the words that the pairs below the ranks have. */
function leadOver(
  tables: ReleasedTables,
  score: ScoreName,
  [first, second]: readonly [Ranked, Ranked],
  say: Say,
): Text {
  const pair = tables
    .get(pairwise)
    .rows.find(
      (one) => one.score === score && one.process === first.row.process && one.other === second.row.process,
    );
  const other = `${second.name} (${points(second.row.value, say)})`;
  return pair?.lead === "clear" || pair?.lead === "rather"
    ? { de: `, ${leads[pair.lead].de} ${other}`, en: `, ${leads[pair.lead].en} ${other}` }
    : { de: `; von ${other} nicht unterscheidbar`, en: `; not distinguishable from ${other}` };
}

function leader(
  all: readonly Candidate[],
  tables: ReleasedTables,
  score: ScoreName,
  say: Say,
): readonly Finding[] {
  const ranked = all
    .flatMap((c) => {
      const row = c[score];
      return isRanked(row) ? [{ name: quoted(printable(say.text(c.info.name)), say), row }] : [];
    })
    .toSorted((a, b) => b.row.value - a.row.value);
  const [first, second] = ranked;
  const label = scoreLabels[score];
  const at = `ranking-${score}`;
  if (first === undefined) {
    return [
      {
        text: say.text({
          de: `${label.de}: Kein Prozess ist bewertbar.`,
          en: `${label.en}: no process can be assessed.`,
        }),
        at: "unrated",
      },
    ];
  }
  const value = points(first.row.value, say);
  const range = rangeOf(first.row, say);
  const type = kiTypeName(first.row.ki_type, say);
  const kind =
    type === null ? { de: "", en: "" } : { de: `, vor allem: ${type}`, en: `, mainly: ${lowered(type)}` };
  const lead = second === undefined ? { de: "", en: "" } : leadOver(tables, score, [first, second], say);
  return [
    {
      text: say.text({
        de: `${label.de}: ${first.name} hat mit ${value} (${range.de}) den höchsten Punktwert${kind.de}${lead.de}.`,
        en: `${label.en}: ${first.name} has the highest score with ${value} (${range.en})${kind.en}${lead.en}.`,
      }),
      at,
    },
  ];
}

/** English begins a label with a capital, a sentence goes on without one. */
const lowered = (label: string): string => label.slice(0, 1).toLowerCase() + label.slice(1);

function rangeOf(row: SuitabilityRow, say: Say): Text {
  const [low, high] = [points(row.p5_share, say), points(row.p95_share, say)];
  return { de: `Spanne ${low}–${high}`, en: `range ${low}–${high}` };
}

function mostHours(all: readonly Candidate[], say: Say): readonly Finding[] {
  const [first, second] = all
    .filter(({ benefit }) => benefit?.hours_p50 !== null && benefit?.hours_p50 !== undefined)
    .toSorted((a, b) => (b.benefit?.hours_p50 ?? 0) - (a.benefit?.hours_p50 ?? 0));
  if (first === undefined) return [];
  const nameOf = ({ info }: Candidate) => quoted(printable(say.text(info.name)), say);
  const name = nameOf(first);
  const close =
    second !== undefined && (second.benefit?.hours_p90 ?? 0) >= (first.benefit?.hours_p10 ?? 0)
      ? {
          de: `; ein klarer Vorsprung vor ${nameOf(second)} ist das nicht`,
          en: `; that is no clear lead over ${nameOf(second)}`,
        }
      : { de: "", en: "" };
  const hours = hoursRange(first.benefit, say);
  return [
    {
      text: say.text({
        de: `Am meisten Zeit freisetzen könnte ${name}: rund ${hours} im Jahr, geschätzt aus gemessenen oder angegebenen Bearbeitungszeiten${close.de}.`,
        en: `Most time could be freed in ${name}: about ${hours} a year, estimated from measured or stated working times${close.en}.`,
      }),
      at: "benefit",
    },
  ];
}

/** Share of the weight that rests on measurement: how much of the ranking is counted, how much is said or missing. */
function uncertainty(tables: ReleasedTables, say: Say): readonly Finding[] {
  const shares = evidenceShares(tables);
  if (shares === null) return [];
  const part = (evidence: keyof typeof shares) => say.percent(shares[evidence]);
  return [
    {
      text: say.text({
        de: `Unsicher: ${part("measured")} des Gewichts sind gemessen, ${part("stated")} vom Fachamt angegeben; für ${part("missing")} fehlt die Angabe.`,
        en: `Uncertain: ${part("measured")} of the weight is measured, ${part("stated")} stated by the department; for ${part("missing")} the information is missing.`,
      }),
      at: "criteria",
    },
  ];
}

function toDecide(all: readonly Candidate[], tables: ReleasedTables, say: Say): readonly Finding[] {
  const counts = gateCounts(tables);
  const [deep, open] = [say.number(counts.deep), say.number(counts.unanswered)];
  const total = say.number(all.length);
  return [
    {
      text: say.text(
        counts.deep === 0 && counts.unanswered > 0
          ? {
              de: `Zu entscheiden: Bei ${open} von ${total} Prozessen fehlen Antworten der Vorprüfung; bis dahin gilt die vorsichtigere Annahme.`,
              en: `To be decided: for ${open} of ${total} processes answers of the pre-screen are missing; until then the more careful assumption holds.`,
            }
          : {
              de: `Zu entscheiden: Bei ${deep} von ${total} Prozessen ist eine vertiefte rechtliche Prüfung angezeigt, bei ${open} fehlen Antworten der Vorprüfung.`,
              en: `To be decided: for ${deep} of ${total} processes a closer legal examination is indicated, for ${open} answers of the pre-screen are missing.`,
            },
      ),
      at: "gates",
    },
  ];
}

function overview(all: readonly Candidate[], link: (candidate: Candidate) => Html, say: Say): Html {
  const rows = all.filter((c) => isRanked(c.rpa) || isRanked(c.ki)).slice(0, shown);
  if (rows.length === 0) return html``;
  const place = (row: SuitabilityRow | null): Part =>
    row?.rank === null || row === null ? "–" : say.number(row.rank);
  return table({
    id: "overview",
    caption: say.text({
      de: `Die ersten ${say.number(rows.length)} von ${say.number(all.length)} Prozessen nach RPA-Rang: Punktwert, Klasse (Vorschlag) und darunter die Spanne`,
      en: `The first ${say.number(rows.length)} of ${say.number(all.length)} processes by RPA rank: score, class (proposal) and below it the range`,
    }),
    columns: [
      { label: say.text(words.process), align: "start" },
      { label: say.text(words.rpaRank), align: "end" },
      { label: say.text(scoreLabels.rpa), align: "end" },
      { label: say.text(words.kiRank), align: "end" },
      { label: say.text(scoreLabels.ki), align: "end" },
      { label: say.text(words.hours), align: "end" },
    ],
    rows: rows.map((c) => [
      link(c),
      place(c.rpa),
      scoreCell(c.rpa, say),
      place(c.ki),
      scoreCell(c.ki, say),
      hoursRange(c.benefit, say),
    ]),
  });
}

const sectionNames: Readonly<Record<string, Text>> = {
  "ranking-rpa": { de: "Rangfolge RPA", en: "Ranking RPA" },
  "ranking-ki": { de: "Rangfolge KI", en: "Ranking AI" },
  benefit: { de: "Nutzen in Spannen", en: "Benefit in ranges" },
  criteria: { de: "Kriterien", en: "Criteria" },
  gates: { de: "Rechtliche Prüfung", en: "Legal check" },
  unrated: { de: "Nicht bewertet", en: "Not assessed" },
};

const words = {
  label: { de: "Kernaussagen", en: "Key findings" },
  question: { de: "Was ist neu?", en: "What is the news?" },
  heading: { de: "Das Wichtigste auf einen Blick", en: "The essentials at a glance" },
  process: { de: "Prozess", en: "Process" },
  rpaRank: { de: "Rang RPA", en: "Rank RPA" },
  kiRank: { de: "Rang KI", en: "Rank AI" },
  hours: { de: "Freigesetzte Zeit je Jahr", en: "Freed time per year" },
} as const satisfies Record<string, Text>;

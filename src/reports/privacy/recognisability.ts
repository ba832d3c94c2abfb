import { cell } from "../../charts/cell.js";
import type { Say } from "../../charts/chart.js";
import { printable } from "../../charts/printable.js";
import { caseUniqueness } from "../../measures/case-uniqueness.js";
import { variants } from "../../measures/variants.js";
import type { Text } from "../../text.js";
import { html, type Html, type Part } from "../html.js";
import { roundingNote } from "../profile-words.js";
import type { ReportInput } from "../report-input.js";
import type { Section } from "../section.js";
import { table } from "../table.js";
import { known, levels, limits, projections, sign, type Level } from "./uniqueness-levels.js";

type Input = Pick<ReportInput, "processes" | "profile" | "tables">;

/**
 * How recognisable cases are: in what was read, by what somebody knows of a case, as a level with a sign and a word (its
 * numbers in the house only), and in what is shown, by the smallest group behind a path.
 */
export function recognisabilitySection(input: Input, say: Say): Section {
  return {
    id: "recognisability",
    label: say.text(words.label),
    question: say.text(words.question),
    heading: say.text(heading(input, say)),
    body: html`<p>${say.text(words.unique)}</p>
      ${before(input, say)}
      <dl class="pairs">
        ${levels.map(
          (level) =>
            html`<div>
              <dt>${sign(level, say)}</dt>
              <dd>${say.text(limits[level])}</dd>
            </div>`,
        )}
      </dl>
      <p>${say.text(words.means)}</p>
      <h3>${say.text(shownPaths(input, say))}</h3>
      ${after(input, say)}
      <p>${notes(input, say)}</p>`,
  };
}

/** What the second table rests on and what follows from it; of counts of steps, which round otherwise, there are none. */
const notes = ({ profile }: Input, say: Say): string =>
  [
    say.text(words.counted),
    ...(profile.extremes ? [] : [say.text(words.groups)]),
    ...(profile.round_counts > 1 ? [roundingNote(profile, say)] : []),
  ].join(" ");

/** The level of a process for one projection; null where it is not told. */
function levelOf({ tables }: Input, process: string, projection: string): Level | null {
  const row = tables
    .get(caseUniqueness)
    .forProcess(process)
    .rows.find((one) => one.projection === projection);
  return levels.find((level) => level === row?.level) ?? null;
}

/** The highest level of each process that is told, whatever somebody knows. */
const highest = (input: Input): readonly Level[] =>
  input.processes.flatMap(({ id }) => {
    const all = projections.map((projection) => levelOf(input, id, projection));
    return levels.findLast((level) => all.includes(level)) ?? [];
  });

function heading(input: Input, say: Say): Text {
  if (!input.tables.has(caseUniqueness)) return words.notNoted;
  const all = highest(input);
  if (all.length === 0) return words.tooSmall;
  const level = levels.findLast((one) => all.includes(one)) ?? "none";
  if (level === "none") return words.noneUnique;
  const n = say.number(all.filter((one) => one === level).length);
  const whole = say.number(input.processes.length);
  const many = level === "many" ? { de: "viele", en: "many" } : { de: "einzelne", en: "some" };
  return {
    de: `In ${n} von ${whole} Prozessen sind ${many.de} gespeicherte Fälle einmalig`,
    en: `In ${n} of ${whole} processes ${many.en} of the stored cases are unique`,
  };
}

/** What was read: a row for each process, a column for each extent of what somebody knows. */
function before(input: Input, say: Say): Html {
  return table({
    id: "recognisability-before",
    caption: say.text(words.before),
    columns: [
      { label: say.text(words.process), align: "start" },
      ...projections.map((projection) => ({
        label: say.text(known[projection]),
        align: "start" as const,
      })),
    ],
    rows: input.processes.map(({ id, name }) => [
      printable(say.text(name)),
      ...projections.map((projection) => levelCell(input, id, projection, say)),
    ]),
  });
}

function levelCell(input: Input, process: string, projection: string, say: Say): Part {
  const level = levelOf(input, process, projection);
  if (level === null) return input.tables.has(caseUniqueness) ? "•" : "–";
  const { extremes, name } = input.profile;
  if (name !== "intern" && !extremes) return sign(level, say);
  const own = input.tables.get(caseUniqueness).forProcess(process);
  return html`${sign(level, say)}${own.rows
    .filter((row) => row.projection === projection)
    .map((row) => {
      const share = cell(own, row, "unique_share", say);
      const smallest = cell(own, row, "smallest_group", say);
      return html`<br />${share}<br />${say.text(words.smallest)}&nbsp;${smallest}`;
    })}`;
}

/** The paths of a process that reports may show. */
const pathsOf = ({ tables }: Input, process: string) => tables.get(variants).forProcess(process).rows;

/** The fewest cases behind one of these paths; null where there is none. */
const fewest = (paths: ReturnType<typeof pathsOf>): number | null =>
  paths.length === 0 ? null : Math.min(...paths.map(({ cases }) => cases ?? Infinity));

function shownPaths(input: Input, say: Say): Text {
  const smallest = fewest(input.processes.flatMap(({ id }) => pathsOf(input, id)));
  if (smallest === null) return words.noPath;
  if (smallest === 1) return words.single;
  const { k_cases: k, round_counts: step } = input.profile;
  const n = say.number(Math.max(k, smallest - Math.floor(step / 2))); // rounded up, it may be fewer
  return {
    de: `Hinter jedem ausgewiesenen Ablauf stehen mindestens ${n} Fälle`,
    en: `Behind every path that is shown there are at least ${n} cases`,
  };
}

/** What is shown: how many paths, how few cases stand behind one, and how much of the process they cover. */
function after(input: Input, say: Say): Html {
  return table({
    id: "recognisability-after",
    caption: say.text(words.afterCaption),
    columns: [
      { label: say.text(words.process), align: "start" },
      ...[words.paths, words.fewest, words.coverage].map((label) => ({
        label: say.text(label),
        align: "end" as const,
      })),
    ],
    rows: input.processes.map(({ id, name }) => {
      const paths = pathsOf(input, id);
      const smallest = fewest(paths);
      const coverage = paths.at(-1)?.cumulative_share ?? null;
      return [
        printable(say.text(name)),
        say.number(paths.length),
        smallest === null ? "–" : say.number(smallest),
        coverage === null ? "–" : say.percent(coverage),
      ];
    }),
  });
}

const words = {
  label: { de: "Wiedererkennbarkeit", en: "Recognisability" },
  question: {
    de: "Wie leicht ist ein Fall wiederzuerkennen?",
    en: "How easily can a case be recognised?",
  },
  noneUnique: {
    de: "In keinem Prozess ist ein gespeicherter Fall einmalig",
    en: "In no process is any stored case unique",
  },
  tooSmall: {
    de: "Kein Prozess hat genug Fälle, um über einmalige etwas zu sagen",
    en: "No process has enough cases to say anything of unique ones",
  },
  notNoted: {
    de: "Wie viele Fälle einmalig sind, hat dieser Lauf nicht festgehalten",
    en: "How many cases are unique was not noted in this run",
  },
  unique: {
    de: "Ein Fall ist einmalig, wenn kein zweiter Fall des Prozesses in allem gleich ist, was jemand von ihm weiß. Wer so viel von einem Vorgang schon weiß und den Datenspeicher abfragen darf, kann ihn dort wiederfinden. Die Tabelle sagt, wie oft das möglich wäre, nicht bei welchen Fällen.",
    en: "A case is unique where no second case of the process is the same in all that somebody knows of it. Whoever knows so much of a case already and may query the store can find it there. The table says how often that would be possible, not for which cases.",
  },
  before: {
    de: "Vor der Freigabe: So viele gespeicherte Fälle sind einmalig für jemanden, der von einem Vorgang …",
    en: "Before the release: so many stored cases are unique to somebody who knows of a case …",
  },
  process: { de: "Prozess", en: "Process" },
  smallest: { de: "kleinste\u00a0Gruppe:", en: "smallest\u00a0group:" },
  means: {
    de: "Angaben zum Fall sind Eingangsweg, Ergebnis, erste Stelle und weitere Angaben der Prozessdatei, Zeitpunkte die der Schritte, so genau sie gespeichert sind. Die Stufe beschreibt den Datenspeicher und keinen Bericht; sie sagt, weshalb er geschützt sein muss. „Keine“ heißt nicht, dass niemand zu erkennen ist: Wer mehr weiß als hier angenommen, kommt weiter, und gleiche Fälle können auch das Ergebnis gemeinsam haben.",
    en: "What is stated of the case are intake channel, outcome, first unit and further attributes of the process file; times are those of the steps, as precisely as they are stored. The level describes the store and no report; it says why the store has to be protected. “None” does not mean that nobody can be recognised: whoever knows more than is assumed here gets further, and like cases may have their outcome in common, too.",
  },
  noPath: { de: "Kein Ablauf ist ausgewiesen", en: "No path is shown" },
  single: {
    de: "Ausgewiesen sind auch Abläufe, die nur ein Fall genommen hat",
    en: "Paths that only one case took are shown as well",
  },
  afterCaption: {
    de: "Nach der Freigabe: die Abläufe, die Berichte zeigen dürfen",
    en: "After the release: the paths that reports may show",
  },
  paths: { de: "Ausgewiesene Abläufe", en: "Paths shown" },
  fewest: { de: "Fälle hinter dem seltensten", en: "Cases behind the rarest" },
  coverage: { de: "Abdeckung aller Fälle", en: "Coverage of all cases" },
  counted: { de: "Gezählt an den freigegebenen Tabellen.", en: "Counted in the released tables." },
  groups: {
    de: "Wer einen Bericht liest, sieht Gruppen dieser Größe und keinen einzelnen Verlauf mit seinen Zeitpunkten.",
    en: "Whoever reads a report sees groups of this size and no single course with its times.",
  },
} as const satisfies Record<string, Text>;

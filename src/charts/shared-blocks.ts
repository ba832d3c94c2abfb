import type { steps as stepsTable } from "../ranking/tables/steps.js";
import type { Released } from "../release/released.js";
import { buildingBlockOf, buildingBlocks, type BuildingBlock } from "./building-blocks.js";
import type { Text } from "../text.js";
import { column, suppressed } from "./cell.js";
import type { Chart, Say } from "./chart.js";
import { gateNotes } from "./notes.js";
import { gridPicture } from "./pictures/grid.js";
import { brief, printable } from "./printable.js";
import { wide } from "./spec.js";

type Steps = Released<(typeof stepsTable)["columns"]>;

/** Processes in the picture; the table has all of them. */
const drawn = 20;

/** The steps of one process for which the same is proposed. */
interface Shared {
  readonly process: string;
  readonly block: BuildingBlock;
  readonly steps: readonly string[];
  /** Sum of the released hours; null where none is known. */
  readonly hours: number | null;
}

/**
 * Which automation would serve several processes: one row per process, one column per kind of proposal, in each field the
 * hours a year of its steps. Columns by the number of processes, rows by the number of blocks, then by hours, then by
 * name. `names` are the processes' names for people, by id.
 */
export function sharedBlocks(
  table: Steps,
  about: { readonly names: ReadonlyMap<string, string> },
  say: Say,
): Chart {
  const nameOf = (process: string) => printable(about.names.get(process) ?? process);
  const shared = sharedOf(table);
  const blocks = inOrder(shared, ({ block }) => block);
  const processes = inOrder(shared, ({ process }) => process, nameOf);
  const shown = processes.slice(0, drawn);
  const suppressedCells = suppressed(table, ["automatable_hours"]);
  const headline = finding(shared, blocks, say);
  return {
    id: "shared-blocks",
    question: say.text({
      de: "Welche Automatisierung nützt mehreren Prozessen?",
      en: "Which automation serves several processes?",
    }),
    headline,
    subtitle: say.text({
      de: "Arbeit, die sich automatisieren ließe, in Stunden im Jahr, je Prozess und Art des Vorschlags für seine Schritte",
      en: "Work that could be automated, in hours a year, by process and kind of proposal for its steps",
    }),
    n: { cases: table.rows.reduce((most, { cases }) => Math.max(most, cases ?? 0), 0), suppressedCells },
    spec:
      shared.length === 0
        ? null
        : gridPicture(
            {
              columns: blocks.map((block) => say.text(buildingBlocks[block].lines)),
              rows: shown.map((process) => brief(nameOf(process), 4)),
              cells: shared
                .filter(({ process }) => shown.includes(process))
                .map(({ process, block, hours }) => ({
                  row: shown.indexOf(process),
                  column: blocks.indexOf(block),
                  value: Math.max(hours ?? 0, Number.MIN_VALUE),
                  text: hours === null ? say.text(words.unknown) : say.value(hours, "hours"),
                })),
            },
            say,
            wide,
          ),
    table: {
      caption: say.text({
        de: "Vorschläge für Schritte, die in mehreren Prozessen vorkommen können",
        en: "Proposals for steps that may occur in several processes",
      }),
      columns: [
        column(say.text({ de: "Baustein", en: "Building block" }), "id"),
        column(say.text({ de: "Prozess", en: "Process" }), "id"),
        column(say.text({ de: "Schritte", en: "Steps" }), "id"),
        column(say.text({ de: "Automatisierbar im Jahr", en: "Could be automated a year" }), "hours"),
      ],
      rows: blocks.flatMap((block) =>
        processes.flatMap((process) =>
          shared
            .filter((one) => one.block === block && one.process === process)
            .map(({ steps, hours }) => [
              say.text(buildingBlocks[block].name),
              nameOf(process),
              steps.map(printable).join("; "),
              say.value(hours, "hours"),
            ]),
        ),
      ),
    },
    alt: say.text({
      de: `${headline}. Jede Zeile ist ein Prozess, jede Spalte eine Art von Vorschlag; je dunkler ein Feld, desto mehr Stunden, die Zahl steht im Feld.`,
      en: `${headline}. Every row is a process, every column a kind of proposal; the darker a field, the more hours, the number stands in it.`,
    }),
    caveats: [
      ...(shared.length === 0 ? [say.text(words.none)] : []),
      say.text({
        de: `„${words.unknown.de}“: Für die Schritte ist keine Bearbeitungszeit angegeben. Derselbe Baustein heißt nicht dieselbe Lösung: Ob sich eine für mehrere Prozesse lohnt, prüfen Menschen. Nicht gezeigt sind Schritte, die ein Mensch entscheidet oder die schon automatisch laufen.`,
        en: `“${words.unknown.en}”: no working time is stated for the steps. The same block does not mean the same solution: people examine whether one is worthwhile for several processes. Steps that a person decides or that are automatic already are not shown.`,
      }),
      ...(processes.length > drawn
        ? [
            say.text({
              de: `Das Bild zeigt die ersten ${say.number(drawn)} von ${say.number(processes.length)} Prozessen, die Tabelle alle.`,
              en: `The picture shows the first ${say.number(drawn)} of ${say.number(processes.length)} processes, the table all.`,
            }),
          ]
        : []),
      ...gateNotes({ profile: table.profile, suppressedCells }, say),
    ],
  };
}

function sharedOf({ rows }: Steps): readonly Shared[] {
  const byKey = new Map<string, Shared>();
  for (const { process, activity, label, ki_type, automatable_hours: hours } of rows) {
    const block = buildingBlockOf(label, ki_type);
    if (block === null) continue;
    const key = JSON.stringify([process, block]);
    const known = byKey.get(key);
    byKey.set(key, {
      process,
      block,
      steps: [...(known?.steps ?? []), activity],
      hours: hours === null ? (known?.hours ?? null) : (known?.hours ?? 0) + hours,
    });
  }
  return [...byKey.values()];
}

/** The values of `of`, those that occur most first, then by hours, then by name. */
function inOrder<T extends string>(
  shared: readonly Shared[],
  of: (one: Shared) => T,
  nameOf: (value: T) => string = (value) => value,
): readonly T[] {
  const uses = new Map<T, { n: number; hours: number }>();
  for (const one of shared) {
    const { n, hours } = uses.get(of(one)) ?? { n: 0, hours: 0 };
    uses.set(of(one), { n: n + 1, hours: hours + (one.hours ?? 0) });
  }
  return [...uses]
    .toSorted(([a, x], [b, y]) => y.n - x.n || y.hours - x.hours || nameOf(a).localeCompare(nameOf(b), "de"))
    .map(([value]) => value);
}

function finding(shared: readonly Shared[], [first]: readonly BuildingBlock[], say: Say): string {
  if (first === undefined) return say.text(words.none);
  const n = shared.filter(({ block }) => block === first).length;
  const name = buildingBlocks[first].name;
  if (n === 1)
    return say.text({
      de: "Kein Vorschlag gilt mehr als einem Prozess",
      en: "No proposal concerns more than one process",
    });
  return say.text({
    de: `„${name.de}“ ist in ${say.number(n)} Prozessen vorgeschlagen`,
    en: `“${name.en}” is proposed in ${say.number(n)} processes`,
  });
}

const words = {
  unknown: { de: "o. A.", en: "n/a" },
  none: { de: "Kein Vorschlag für gemeinsame Bausteine", en: "No proposal for shared building blocks" },
} as const satisfies Record<string, Text>;

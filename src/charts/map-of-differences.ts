import { suppressed } from "./cell.js";
import type { Chart, Say, Scope, StaticSpec } from "./chart.js";
import { differenceWords, groupRow, type ComparisonTables } from "./figure-differences.js";
import { flowEdges, flowSteps, type FlowEdge, type FlowState, type FlowTables } from "./flow-differences.js";
import { pocketFlows, readableFlows, type FlowDraft } from "./map-of-differences-draft.js";
import { listOfDifferences } from "./map-of-differences-list.js";
import { mapOfDifferencesTable } from "./map-of-differences-table.js";
import { gateNotes, nothingLeft } from "./notes.js";
import { palette } from "./palette.js";
import { keyEntry, mapPicture, type EdgeStyle } from "./pictures/process-map.js";
import { brief, printable } from "./printable.js";
import { isTerminal } from "./process-map-layout.js";

/**
 * The process map of two groups of cases: the steps and transitions of both, an arrow coloured by what the median time of
 * the second group has more (orange) or less (blue), grey where no clear difference is to be seen, dashed where one group
 * alone takes it.
 */
export async function mapOfDifferences(
  { groups, flows }: { readonly groups: ComparisonTables["groups"]; readonly flows: FlowTables },
  scope: Scope,
  say: Say,
): Promise<Chart> {
  const [a, b] = [groupRow(groups, scope, "a"), groupRow(groups, scope, "b")];
  const cases = [a?.cases ?? 0, b?.cases ?? 0] as const;
  const own: FlowTables = {
    steps: flows.steps.forProcess(scope.process),
    transitions: flows.transitions.forProcess(scope.process),
    differences: flows.differences.forProcess(scope.process),
  };
  const [steps, edges] = [flowSteps(own, cases, say), flowEdges(own, cases, say)];
  const draft = steps.length === 0 ? null : await readableFlows(steps, edges, say);
  const pocket = draft === null ? null : await pocketFlows(draft, edges, say);
  const drawn = draft === null ? [] : rowsOf(draft);
  const list = draft === null || pocket !== null ? null : listOfDifferences(downwards(draft), say);
  const narrow = pocket === null ? list : picture(pocket, say);
  const headline = finding(drawn, say);
  const suppressedCells =
    suppressed(own.steps, ["executions"]) +
    suppressed(own.transitions, ["executions", "median_seconds"]) +
    suppressed(own.differences, ["difference_seconds", "low_seconds", "high_seconds"]);
  const name = (group: "A" | "B", row: typeof a) => `${group}: ${printable(row?.name ?? group)}`;
  return {
    id: "map-of-differences",
    question: say.text(words.question),
    headline,
    subtitle: [say.text(words.measure), scope.name, name("A", a), name("B", b)].join(" · "),
    n: { cases: cases[0] + cases[1], suppressedCells },
    spec: draft === null ? null : picture(draft, say),
    ...(narrow === null ? {} : { narrow }),
    table: mapOfDifferencesTable(draft?.steps ?? [], drawn, say),
    alt: `${headline}. ${say.text(words.alt)}`,
    caveats: [
      ...(draft === null ? [nothingLeft(say)] : []),
      ...chance(drawn, say),
      ...(list === null ? [] : [say.text(words.list)]),
      ...left(steps.length - (draft?.steps.length ?? 0), edges.length - drawn.length, say),
      ...(own.transitions.profile.name === "intern" ? [say.text(words.rounded)] : []),
      ...gateNotes({ profile: own.transitions.profile, suppressedCells }, say),
    ],
  };
}

const rowsOf = ({ edges, rows }: FlowDraft): readonly FlowEdge[] =>
  edges.flatMap(({ edge }) => rows.get(edge) ?? []);

/** The transitions from the top of the picture to its bottom. */
function downwards(draft: FlowDraft): readonly FlowEdge[] {
  const tops = new Map(draft.steps.map(({ activity }, i) => [activity, draft.layout.nodes[i]?.top ?? 0]));
  const top = (activity: string) => tops.get(activity) ?? 0;
  return rowsOf(draft).toSorted((a, b) => top(a.from) - top(b.from) || top(a.to) - top(b.to));
}

const isClear = ({ state }: FlowEdge): boolean => state === "longer" || state === "shorter";
const isAnyUnknown = (rows: FlowDraft["rows"]): boolean =>
  [...rows.values()].some(({ kind, state }) => kind === "between" && state === "unknown");
const isAlone = ({ state }: FlowEdge): boolean => state === "only-a" || state === "only-b";

const inks: Readonly<Record<FlowState, string>> = {
  shorter: palette.series[0].color,
  longer: palette.series[1].color,
  unclear: palette.line,
  unknown: palette.line,
  "only-a": palette.line,
  "only-b": palette.line,
};

function picture({ layout, nodes, edges, rows }: FlowDraft, say: Say): StaticSpec {
  return mapPicture(
    layout,
    nodes,
    edges.map(({ edge, label, width }): EdgeStyle => {
      const row = rows.get(edge);
      const marker = isTerminal(edge);
      const ink = marker || row === undefined ? palette.line : inks[row.state];
      return {
        label,
        width,
        marker,
        ink,
        line: marker || (row !== undefined && isAlone(row)) ? "dashed" : "solid",
      };
    }),
    {
      key: say.text(words.key),
      entries: [
        keyEntry(inks.longer, say.text(words.longer)),
        keyEntry(inks.shorter, say.text(words.shorter)),
        keyEntry(inks.unclear, say.text(isAnyUnknown(rows) ? words.unclearOrUnknown : words.unclear)),
      ],
    },
    say,
  );
}

/** The clear difference that most time hangs on, and whether there are more. */
function finding(drawn: readonly FlowEdge[], say: Say): string {
  const clear = drawn.filter(isClear);
  const time = ({ weight, difference }: FlowEdge) => weight * Math.abs(difference ?? 0);
  const [first] = clear.toSorted((a, b) => time(b) - time(a));
  if (first === undefined)
    return say.text(drawn.some(({ state }) => state === "unclear") ? words.none : words.nothing);
  const step = brief(first.to, 3);
  const change = first.change.replaceAll(" ", "\u00a0");
  return first.state === "longer"
    ? say.text({
        de: `Vor „${step}“ vergeht in B mehr Zeit (${change})`,
        en: `More time passes before “${step}” in B (${change})`,
      })
    : say.text({
        de: `Vor „${step}“ vergeht in B weniger Zeit (${change})`,
        en: `Less time passes before “${step}” in B (${change})`,
      });
}

function chance(drawn: readonly FlowEdge[], say: Say): readonly string[] {
  const known = drawn.filter((edge) => isClear(edge) || edge.state === "unclear").length;
  if (known === 0) return [];
  const clearly = drawn.filter(isClear).length;
  const [n, clear] = [say.number(known), say.number(clearly)];
  return [
    say.text({
      de: `${clear} von ${n} ${known === 1 ? "Übergang" : "Übergängen"} ${clearly === 1 ? "unterscheidet" : "unterscheiden"} sich deutlich. Jeder 95-%-Bereich gilt für sich: Auch ohne Unterschied verfehlt im Mittel einer von zwanzig die Null.`,
      en: `${clear} of ${n} ${known === 1 ? "transition" : "transitions"} ${clearly === 1 ? "differs" : "differ"} clearly. Each 95% interval stands for itself: without any difference one in twenty misses zero on average.`,
    }),
  ];
}

function left(steps: number, edges: number, say: Say): readonly string[] {
  if (steps <= 0 && edges <= 0) return [];
  const [s, e] = [say.number(Math.max(0, steps)), say.number(Math.max(0, edges))];
  return [
    say.text({
      de: `Nicht gezeigt, weil selten: Schritte ${s}, Übergänge, Anfänge und Enden ${e}. Alle stehen in den Datendateien.`,
      en: `Not shown as they are rare: steps ${s}, transitions, beginnings and ends ${e}. All are in the data files.`,
    }),
  ];
}

const words = {
  question: {
    de: "Wo im Ablauf hat sich die Zeit geändert?",
    en: "Where in the process has the time changed?",
  },
  measure: {
    de: "Unterschied B − A des Medians der Zeit bis zum nächsten Schritt",
    en: "Difference B − A of the median time to the next step",
  },
  key: {
    de: "Zahl am Pfeil: Unterschied B − A des Medians; in Klammern, wo er nicht deutlich ist. Gestrichelt: nur eine Gruppe nimmt den Übergang. Farbe:",
    en: "Number at an arrow: difference B − A of the median; in brackets where it is not clear. Dashed: only one group takes the transition. Colour:",
  },
  longer: { de: "in B länger", en: "longer in B" },
  shorter: { de: "in B kürzer", en: "shorter in B" },
  unclear: differenceWords.unclear,
  unclearOrUnknown: {
    de: "kein deutlicher Unterschied oder nicht ausgewiesen",
    en: "no clear difference, or withheld",
  },
  none: {
    de: "Kein deutlicher Unterschied der Zeiten zwischen den Schritten",
    en: "No clear difference of the times between the steps",
  },
  nothing: {
    de: "Kein Unterschied ist messbar oder wird ausgewiesen",
    en: "No difference can be measured or is shown",
  },
  alt: {
    de: "Kästen sind Schritte, Pfeile Übergänge von oben nach unten; je dicker, desto häufiger. Am Pfeil steht der Unterschied mit Vorzeichen.",
    en: "Boxes are steps, arrows transitions from top to bottom; the thicker, the more frequent. The difference stands at the arrow with its sign.",
  },
  list: {
    de: "Wo der Bildschirm für das Bild zu schmal ist, stehen dieselben Übergänge als Zeilen mit Balken.",
    en: "Where the screen is too narrow for the picture, the same transitions stand as rows with bars.",
  },
  rounded: {
    de: "Anzahlen sind hier auch intern auf 5 gerundet: Was in einen Schritt hineinführt, führt wieder hinaus; eine verschwiegene Zahl folgte sonst aus den gezeigten.",
    en: "Numbers are rounded to 5 here under intern, too: what leads into a step leads out again; a withheld number would follow from those shown.",
  },
} as const;

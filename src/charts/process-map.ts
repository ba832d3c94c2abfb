import { durationStep, suppressed } from "./cell.js";
import type { Chart, PictureState, Say, Scope, StaticSpec } from "./chart.js";
import type { Entry } from "./legend.js";
import { gateNotes, nothingLeft, subtitle } from "./notes.js";
import { palette } from "./palette.js";
import { keyEntry, mapPicture, type EdgeStyle } from "./pictures/process-map.js";
import { brief, printable } from "./printable.js";
import type { Draft } from "./process-map-draft.js";
import type { MapEdge } from "./process-map-graph.js";
import { isTerminal } from "./process-map-layout.js";
import {
  executions,
  nothing,
  transitionsOf,
  type MapTables,
  type Selection,
  type Transition,
} from "./process-map-selection.js";
import { processMapList } from "./process-map-list.js";
import { mapStates, stateNames, type MapState } from "./process-map-states.js";
import { mapTable } from "./process-map-table.js";
import { chooseClasses, classNames, waitClass, type WaitClasses } from "./wait-classes.js";

/**
 * How the process runs: steps and the transitions that cover 80 % of all, laid out from top to bottom; width says how
 * often, colour how long the median wait is. A map too wide for a page loses its rarest steps. `states` are the same map
 * with less and with more (`mapStates`). What none of them shows is said below.
 */
export async function processMap(tables: MapTables, scope: Scope, say: Say): Promise<Chart> {
  const own = {
    activities: tables.activities.forProcess(scope.process),
    transitions: tables.transitions.forProcess(scope.process),
    starts: tables.starts.forProcess(scope.process),
    ends: tables.ends.forProcess(scope.process),
  };
  const states = await mapStates(own, say);
  const printed = states.find((state) => state.printed)?.wide.selection ?? nothing;
  const largest = states.at(-1)?.wide.selection ?? nothing;
  const all = transitionsOf(own);
  const suppressedCells =
    suppressed(own.activities, ["executions"]) +
    suppressed(own.transitions, ["executions", "median_seconds"]) +
    suppressed(own.starts, ["cases"]) +
    suppressed(own.ends, ["cases"]);
  const headline = finding(all, say);
  const empty = printed.nodes.length === 0;
  const pictures = empty ? [] : statePictures(states, classesOf(printed, own), own, say);
  const shown = pictures.find((state) => state.printed);
  return {
    id: "process-map",
    question: say.text({ de: "Wie läuft der Prozess?", en: "How does the process run?" }),
    headline,
    subtitle: subtitle(
      say.text({
        de: "Ausführungen je Schritt, Übergänge mit Median der Zeit bis zum nächsten Schritt",
        en: "Executions per step, transitions with the median time to the next step",
      }),
      scope,
      say,
    ),
    n: {
      cases: scope.cases,
      suppressedCells,
      ...(all.length === 0 ? {} : { coverage: coverageOf(printed, all) }),
    },
    spec: shown?.spec ?? null,
    ...(shown?.narrow === undefined ? {} : { narrow: shown.narrow }),
    ...(pictures.length > 1 ? { states: { question: say.text(words.states), pictures } } : {}),
    table: mapTable(states, own, say),
    alt: say.text({
      de: `${headline}. Kästen sind Schritte, Pfeile Übergänge von oben nach unten: je dicker, desto häufiger, je dunkler, desto länger die Wartezeit.`,
      en: `${headline}. Boxes are steps, arrows transitions from top to bottom: the thicker, the more frequent, the darker, the longer the wait.`,
    }),
    caveats: [
      ...(empty ? [nothingLeft(say)] : []),
      ...(pictures.length > 1 ? [aboutStates(states, say)] : []),
      ...hiddenSteps(own, largest, say),
      ...hiddenTransitions(rowsOf(largest), all, say),
      ...gateNotes({ profile: own.transitions.profile, suppressedCells }, say),
    ],
  };
}

const rowsOf = ({ edges, rows }: Selection): readonly Transition[] =>
  edges.flatMap((edge) => rows.get(edge) ?? []);

const coverageOf = (selection: Selection, all: readonly Transition[]): number =>
  executions(rowsOf(selection)) / executions(all);

/** Share of all that arrows can show: transitions, beginnings and ends. */
function shareOf({ edges }: Selection, tables: MapTables): number {
  const cases = [...tables.starts.rows, ...tables.ends.rows].reduce((sum, row) => sum + (row.cases ?? 0), 0);
  return edges.reduce((sum, { n }) => sum + n, 0) / (executions(transitionsOf(tables)) + cases);
}

/** The same colours in every state, so that a transition keeps its own: those that suit the printed one. */
const classesOf = (selection: Selection, { transitions }: MapTables): WaitClasses =>
  chooseClasses(
    rowsOf(selection).flatMap(({ median_seconds: seconds, executions: n }) =>
      seconds === null ? [] : [{ seconds, n: n ?? 0 }],
    ),
    durationStep(transitions),
  );

function statePictures(
  states: readonly MapState[],
  bounds: WaitClasses,
  tables: MapTables,
  say: Say,
): readonly PictureState[] {
  return states.map(({ name, wide, pocket, printed }) => ({
    label: `${say.text(name)} (${say.percent(shareOf(wide.selection, tables))})`,
    spec: picture(wide, bounds, tables, say),
    narrow: pocket === null ? list(wide, bounds, tables, say) : picture(pocket, bounds, tables, say),
    printed,
  }));
}

const inkIn =
  ({ selection }: Draft, bounds: WaitClasses) =>
  (edge: MapEdge): string => {
    const seconds = selection.rows.get(edge)?.median_seconds ?? null;
    return seconds === null ? palette.line : palette.edges[waitClass(seconds, bounds)];
  };

function picture(draft: Draft, bounds: WaitClasses, tables: MapTables, say: Say): StaticSpec {
  const { nodes, edges, layout } = draft;
  const inkOf = inkIn(draft, bounds);
  return mapPicture(
    layout,
    nodes,
    edges.map(({ edge, label, width }): EdgeStyle => {
      const marker = isTerminal(edge);
      return { label, width, ink: inkOf(edge), line: marker ? "dashed" : "solid", marker };
    }),
    { key: say.text(words.key), entries: entriesOf(draft, bounds, tables, say) },
    say,
  );
}

const list = (draft: Draft, bounds: WaitClasses, tables: MapTables, say: Say): StaticSpec =>
  processMapList(
    draft,
    tables,
    inkIn(draft, bounds),
    { text: say.text(words.listKey), entries: entriesOf(draft, bounds, tables, say) },
    say,
  );

/** What the colours mean. */
function entriesOf(
  { selection }: Draft,
  bounds: WaitClasses,
  { transitions }: MapTables,
  say: Say,
): readonly Entry[] {
  const isUnknown = selection.edges.some((edge) => selection.rows.get(edge)?.median_seconds === null);
  const hidden = transitions.rows.some((row) => transitions.isWithheld(row, "median_seconds"));
  return [
    ...classNames(bounds, say).map((text, i) => keyEntry(palette.edges[i] ?? palette.line, text)),
    ...(isUnknown ? [keyEntry(palette.line, say.text(hidden ? words.withheld : words.unknown))] : []),
  ];
}

/** What the names of the states mean. */
function aboutStates(states: readonly MapState[], say: Say): string {
  const has = (name: MapState["name"]) => states.some((state) => state.name === name);
  const [most, more] = [say.percent(0.8), say.percent(0.95)];
  return [
    ...(has(stateNames.path) ? [say.text(words.path)] : []),
    say.text({
      de: `„Häufige“: die häufigsten Übergänge, Anfänge und Enden, die jeweils zusammen ${most} ausmachen, und was jeden Schritt verbindet.`,
      en: `“Frequent”: the most frequent transitions, beginnings and ends that make up ${most} each, and what connects every step.`,
    }),
    ...(has(stateNames.rare)
      ? [say.text({ de: `„Auch seltene“: ebenso für ${more}.`, en: `“Rare as well”: likewise for ${more}.` })]
      : []),
  ].join(" ");
}

/** Steps that no picture shows, by name if they are few. */
function hiddenSteps({ activities }: MapTables, { nodes }: Selection, say: Say): readonly string[] {
  const shown = new Set(nodes.map(({ activity }) => activity));
  const rest = activities.rows.filter((row) => !shown.has(row.activity));
  if (rest.length === 0) return [];
  const names = rest.length > 6 ? "" : ` (${rest.map((row) => printable(row.activity)).join(", ")})`;
  return [
    say.text({
      de: `Seltene Schritte, die nicht gezeigt sind: ${say.number(rest.length)}${names}.`,
      en: `Rare steps that are not shown: ${say.number(rest.length)}${names}.`,
    }),
  ];
}

function hiddenTransitions(
  shown: readonly Transition[],
  all: readonly Transition[],
  say: Say,
): readonly string[] {
  if (shown.length === all.length) return [];
  const count = say.number(all.length - shown.length);
  const share = say.percent(1 - executions(shown) / executions(all));
  return [
    say.text({
      de: `${count} seltene Übergänge mit ${share} aller Übergänge sind nicht gezeigt.`,
      en: `${count} rare transitions with ${share} of all transitions are not shown.`,
    }),
  ];
}

function finding(all: readonly Transition[], say: Say): string {
  const between = all.filter((row) => row.from_activity !== row.to_activity);
  const largest = (of: (row: Transition) => number) =>
    between.reduce<Transition | undefined>((a, b) => (a === undefined || of(b) > of(a) ? b : a), undefined);
  const waiting = (row: Transition) => (row.executions ?? 0) * (row.median_seconds ?? 0);
  const longest = largest(waiting);
  const frequent = largest((row) => row.executions ?? 0);
  if (longest === undefined || frequent === undefined) {
    return say.text({ de: "Keine Übergänge zu zeigen", en: "No transitions to show" });
  }
  return waiting(longest) > 0
    ? say.text({
        de: `Die meiste Zeit vergeht vor „${brief(longest.to_activity)}“`,
        en: `Most time passes before “${brief(longest.to_activity)}”`,
      })
    : say.text({
        de: `Am häufigsten folgt „${brief(frequent.to_activity)}“`,
        en: `Most often “${brief(frequent.to_activity)}” follows`,
      });
}

const words = {
  states: { de: "Gezeigte Pfeile", en: "Arrows shown" },
  path: {
    de: "Der Hauptweg folgt vom Start bis zum Ende den häufigsten Übergängen.",
    en: "The main path follows the most frequent transitions from the start to the end.",
  },
  key: {
    de: "Zahlen am Pfeil: Übergänge und Median der Zeit. Farbe nach dem Median:",
    en: "Numbers at an arrow: transitions and median time. Colour by the median:",
  },
  listKey: {
    de: "Als Liste, weil das Bild für diesen Bildschirm zu breit ist: Übergänge (Länge) und Median der Zeit. Farbe nach dem Median:",
    en: "As a list, as the picture is too wide for this screen: transitions (length) and median time. Colour by the median:",
  },
  unknown: { de: "keine Angabe", en: "not available" },
  withheld: { de: "nicht ausgewiesen", en: "withheld" },
} as const;

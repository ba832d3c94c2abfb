import type { directlyFollows } from "../measures/directly-follows.js";
import type { Released } from "../release/released.js";
import { cell, column, durationStep, suppressed, tableColumns } from "./cell.js";
import type { Chart, Say, Scope, StaticSpec, Table } from "./chart.js";
import { gateNotes, nothingLeft, subtitle } from "./notes.js";
import { waitingPicture, type Wait } from "./pictures/transitions-by-waiting.js";
import { brief, printable } from "./printable.js";
import { narrow, wide } from "./spec.js";
import { waitOwnerNames, type WaitOwner } from "./wait-owner.js";

type Transitions = Released<(typeof directlyFollows)["columns"]>;
type Row = Transitions["rows"][number];

const names = ["from_activity", "to_activity"] as const;
const quartiles = ["executions", "q1_seconds", "median_seconds", "q3_seconds"] as const;

/** Transitions in the picture; the table has the first 60. */
const shown = 12;
const listed = 60;

/**
 * Where time passes between steps: the transitions with the largest waiting in total (transitions × median), with
 * quartiles, grouped by whose move it is before the second step (`waitOwners`, by step; without any, one group). `tail`
 * adds the 90th percentile, and a logarithmic time axis to choose where the times span more than one order of size.
 */
export function transitionsByWaiting(
  table: Transitions,
  scope: Scope & { readonly waitOwners: ReadonlyMap<string, WaitOwner>; readonly tail?: boolean },
  say: Say,
): Chart {
  const transitions = table.forProcess(scope.process);
  const tail = scope.tail === true;
  const numbers = tail ? ([...quartiles, "p90_seconds"] as const) : quartiles;
  const known = transitions.rows
    .filter((row) => row.median_seconds !== null && row.executions !== null)
    .sort((a, b) => total(b) - total(a) || (b.executions ?? 0) - (a.executions ?? 0));
  const rows = known.slice(0, listed);
  const drawn = known.slice(0, shown).filter((row) => total(row) > 0);
  const ownerOf = (row: Row): string => {
    const owner = scope.waitOwners.get(row.to_activity);
    return owner === undefined ? say.text(notStated) : say.text(waitOwnerNames[owner]);
  };
  const owners = byTotal(drawn, ownerOf);
  const grouped = owners.length > 1;
  const groups = grouped ? owners : [{ name: "", rows: drawn, total: sum(drawn) }];
  const all = sum(drawn);
  const waits = groups.flatMap((group) =>
    group.rows.map((row): Wait => ({
      from: printable(row.from_activity),
      to: printable(row.to_activity),
      group: group.name === "" ? "" : heading(group.name, group.total / all, say),
      q1_seconds: row.q1_seconds,
      median_seconds: row.median_seconds ?? 0,
      q3_seconds: row.q3_seconds,
      p90_seconds: tail ? row.p90_seconds : null,
      text: `${cell(transitions, row, "median_seconds", say)} · ${cell(transitions, row, "executions", say)}×`,
    })),
  );
  const [first] = groups;
  const stated = grouped && first !== undefined && first.name !== say.text(notStated) ? first : undefined;
  const headline = finding({ top: drawn[0], group: stated, all }, say, (row) =>
    cell(transitions, row, "median_seconds", say),
  );
  const suppressedCells = suppressed(transitions, [...names, ...numbers]);
  const drawable = waits.length > 0;
  const picture = (width: number) => (drawable ? waitingPicture(waits, say, width, "linear") : null);
  const [spec, small] = [picture(wide), picture(narrow)];
  const states = tail ? scales(waits, spec, small, say) : null;
  return {
    id: "transitions-by-waiting",
    question: say.text({ de: "Worauf wird gewartet?", en: "What is waited for?" }),
    headline,
    subtitle: subtitle(
      tail
        ? say.text({
            de: "Zeit von Schritt zu Schritt: Median (Strich), mittlere Hälfte (Linie) und 90. Perzentil (Punkt)",
            en: "Time from step to step: median (tick), middle half (line) and 90th percentile (point)",
          })
        : say.text({
            de: "Zeit von Schritt zu Schritt: Median (Strich) und mittlere Hälfte der Fälle (Linie)",
            en: "Time from step to step: median (tick) and middle half of the cases (line)",
          }),
      scope,
      say,
    ),
    n: { cases: scope.cases, suppressedCells },
    spec,
    ...(small === null ? {} : { narrow: small }),
    ...(states === null ? {} : { states }),
    table: tableOf(transitions, rows, numbers, ownerOf, say),
    alt: say.text({
      de: `${headline}. Jede Linie zeigt, wie lange es in der mittleren Hälfte der Fälle vom ersten zum zweiten Schritt dauert, der Strich darauf den Median${tail ? "; jenseits des Punkts liegt jeder zehnte Fall" : ""}.`,
      en: `${headline}. Each line shows how long the middle half of the cases takes from the first step to the second, the tick on it the median${tail ? "; one in ten cases lies beyond the point" : ""}.`,
    }),
    caveats: [
      ...(drawable ? [] : [nothingLeft(say)]),
      // the shares stand above the groups of the picture, and in no row of the table
      ...(grouped
        ? [`${groups.map((group) => heading(group.name, group.total / all, say)).join(". ")}.`]
        : []),
      say.text({
        de: "Die Zeit enthält die Bearbeitung des Folgeschritts; sortiert nach Übergänge × Median.",
        en: "The time includes the work of the next step; sorted by transitions × median.",
      }),
      ...(states === null
        ? []
        : [
            say.text({
              de: "Auf der logarithmischen Achse ist jede Verzehnfachung gleich lang; was 0 ist oder auf 0 gerundet wurde, liegt ganz links.",
              en: "On the logarithmic axis every factor of ten is equally long; what is 0 or was rounded to 0 lies at the very left.",
            }),
          ]),
      ...(known.length > shown
        ? [
            say.text({
              de: `Gezeigt: ${say.number(drawn.length)} von ${say.number(known.length)} Übergängen.`,
              en: `Shown: ${say.number(drawn.length)} of ${say.number(known.length)} transitions.`,
            }),
          ]
        : []),
      ...gateNotes({ profile: transitions.profile, suppressedCells }, say),
    ],
  };
}

/** Both steps, whose move it is, these numbers and the waiting in total. */
function tableOf(
  transitions: Transitions,
  rows: readonly Row[],
  numbers: readonly ((typeof quartiles)[number] | "p90_seconds")[],
  ownerOf: (row: Row) => string,
  say: Say,
): Table {
  return {
    caption: say.text({ de: "Zeit zwischen den Schritten", en: "Time between the steps" }),
    columns: [
      ...tableColumns(transitions, names, say),
      column(say.text({ de: "Wartezeit liegt", en: "Waiting is" }), "id"),
      ...tableColumns(transitions, numbers, say),
      column(say.text({ de: "Übergänge × Median", en: "Transitions × median" }), "seconds"),
    ],
    rows: rows.map((row) => [
      ...names.map((name) => cell(transitions, row, name, say)),
      ownerOf(row),
      ...numbers.map((name) => cell(transitions, row, name, say)),
      say.duration(total(row), durationStep(transitions)),
    ]),
  };
}

/** The same picture on both axes; null where the logarithmic one has nothing to spread. */
function scales(
  waits: readonly Wait[],
  linear: StaticSpec | null,
  small: StaticSpec | null,
  say: Say,
): NonNullable<Chart["states"]> | null {
  if (linear === null || small === null) return null;
  const spread = waitingPicture(waits, say, wide, "logarithmic");
  const pocket = waitingPicture(waits, say, narrow, "logarithmic");
  if (spread === null || pocket === null) return null;
  return {
    question: say.text({ de: "Zeitachse", en: "Time axis" }),
    pictures: [
      { label: say.text({ de: "linear", en: "linear" }), spec: linear, narrow: small, printed: true },
      {
        label: say.text({ de: "logarithmisch", en: "logarithmic" }),
        spec: spread,
        narrow: pocket,
        printed: false,
      },
    ],
  };
}

const notStated = { de: "ohne Angabe", en: "not stated" } as const;

const total = (row: Row): number => (row.executions ?? 0) * (row.median_seconds ?? 0);
const sum = (rows: readonly Row[]): number => rows.reduce((t, row) => t + total(row), 0);

interface Group {
  readonly name: string;
  readonly rows: readonly Row[];
  readonly total: number;
}

/** Groups with the largest total first; rows keep their order. */
function byTotal(rows: readonly Row[], nameOf: (row: Row) => string): readonly Group[] {
  const names = [...new Set(rows.map(nameOf))];
  return names
    .map((name) => {
      const own = rows.filter((row) => nameOf(row) === name);
      return { name, rows: own, total: sum(own) };
    })
    .sort((a, b) => b.total - a.total);
}

function heading(name: string, share: number, say: Say): string {
  const first = name.slice(0, 1).toLocaleUpperCase(say.lang) + name.slice(1);
  return say.text({
    de: `${first}: ${say.percent(share)} der gezeigten Wartezeit`,
    en: `${first}: ${say.percent(share)} of the waiting shown`,
  });
}

function finding(
  {
    top,
    group,
    all,
  }: { readonly top: Row | undefined; readonly group: Group | undefined; readonly all: number },
  say: Say,
  median: (row: Row) => string,
): string {
  if (top === undefined) return say.text({ de: "Keine Wartezeit zu zeigen", en: "No waiting to show" });
  if (group !== undefined) {
    const share = say.percent(group.total / all);
    return say.text({
      de: `${share} der gezeigten Wartezeit liegen ${group.name}`,
      en: `${share} of the waiting shown is ${group.name}`,
    });
  }
  return say.text({
    de: `Am meisten Zeit vergeht vor „${brief(top.to_activity, 3)}“: ${median(top)} im Median`,
    en: `Most time passes before “${brief(top.to_activity, 3)}”: median ${median(top)}`,
  });
}

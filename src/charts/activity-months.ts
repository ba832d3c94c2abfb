import type { activityMonths as months } from "../measures/activity-months.js";
import type { Released } from "../release/released.js";
import { column, suppressed } from "./cell.js";
import type { Chart, Say, Scope } from "./chart.js";
import { monthNumber } from "./month-number.js";
import { gateNotes, nothingLeft, subtitle } from "./notes.js";
import { stripPicture, type Strip } from "./pictures/strip.js";
import { brief, printable } from "./printable.js";
import { narrow, wide } from "./spec.js";

type Months = Released<(typeof months)["columns"]>;

interface Used {
  readonly activity: string;
  readonly executions: number;
  readonly indices: readonly number[];
  readonly first: string;
  readonly last: string;
}

/** Activities in picture and table. */
const shown = 40;

/** Whether activity names are consistent: in which months each was in use. A name that ends where another begins is the same step. */
export function activityMonths(table: Months, scope: Scope, say: Say): Chart {
  const all = table.forProcess(scope.process);
  const used = byActivity(all);
  const rows = used.slice(0, shown);
  const suppressedCells = suppressed(all, ["events"]);
  const strips = rows.map((row): Strip => ({ name: printable(row.activity), indices: row.indices }));
  const span = [
    Math.min(...used.flatMap(({ indices }) => indices)),
    Math.max(...used.flatMap(({ indices }) => indices)),
  ] as const;
  const headline = finding(rows, span, say);
  const drawable = strips.length > 0;
  return {
    id: "activity-months",
    question: say.text({
      de: "Sind die Schrittnamen einheitlich?",
      en: "Are the activity names consistent?",
    }),
    headline,
    subtitle: subtitle(
      say.text({ de: "Monate, in denen ein Schritt vorkommt", en: "Months in which a step occurs" }),
      scope,
      say,
    ),
    n: { cases: scope.cases, suppressedCells },
    spec: drawable ? stripPicture(strips, span, say, wide) : null,
    ...(drawable ? { narrow: stripPicture(strips, span, say, narrow) } : {}),
    table: {
      caption: say.text({ de: "Schritte und ihre Monate", en: "Steps and their months" }),
      columns: [
        column(say.text({ de: "Schritt", en: "Activity" }), "id"),
        column(say.text({ de: "Ausführungen", en: "Executions" }), "events"),
        column(say.text({ de: "Monate mit Ausführungen", en: "Months with executions" }), "count"),
        column(say.text({ de: "erster Monat", en: "first month" }), "month"),
        column(say.text({ de: "letzter Monat", en: "last month" }), "month"),
      ],
      rows: rows.map((row) => [
        printable(row.activity),
        say.number(row.executions),
        say.number(row.indices.length),
        say.value(row.first, "month"),
        say.value(row.last, "month"),
      ]),
    },
    alt: say.text({
      de: `${headline}. Ein Strich je Monat, in dem der Schritt vorkommt.`,
      en: `${headline}. One tick for each month in which the step occurs.`,
    }),
    caveats: [
      ...(drawable ? [] : [nothingLeft(say)]),
      ...(used.length > rows.length
        ? [
            say.text({
              de: `${say.number(used.length - rows.length)} seltenere Schritte sind nicht gezeigt.`,
              en: `${say.number(used.length - rows.length)} rarer steps are not shown.`,
            }),
          ]
        : []),
      say.text({
        de: "Endet ein Name, wo ein ähnlicher beginnt, ist es meist derselbe Schritt: dann in der Prozessdatei einen alias setzen.",
        en: "Where a name ends and a similar one begins it is mostly the same step: set an alias in the process file.",
      }),
      ...gateNotes({ profile: all.profile, suppressedCells }, say),
    ],
  };
}

function byActivity(table: Months): readonly Used[] {
  const groups = new Map<string, { month: string; events: number }[]>();
  for (const { activity, month, events } of table.rows) {
    const group = groups.get(activity) ?? [];
    group.push({ month, events: events ?? 0 });
    groups.set(activity, group);
  }
  return [...groups]
    .map(([activity, rows]): Used => {
      const names = rows.map(({ month }) => month).sort();
      return {
        activity,
        executions: rows.reduce((sum, { events }) => sum + events, 0),
        indices: names.map(monthNumber),
        first: names[0] ?? "",
        last: names.at(-1) ?? "",
      };
    })
    .sort((a, b) => b.executions - a.executions || (a.activity < b.activity ? -1 : 1));
}

/** In use in most months from its first to its last: of a rare step one cannot tell when it began. */
function isRegular({ indices, executions }: Used): boolean {
  const span = (indices.at(-1) ?? 0) - (indices[0] ?? 0) + 1;
  return executions >= 20 && indices.length >= 0.6 * span;
}

function finding(rows: readonly Used[], [first, last]: readonly [number, number], say: Say): string {
  if (rows.length === 0) return say.text({ de: "Keine Schritte zu zeigen", en: "No steps to show" });
  const regular = rows.filter(isRegular);
  const begun = regular.find(({ indices }) => (indices[0] ?? first) > first + 2);
  const ended = regular.find(({ indices }) => (indices.at(-1) ?? last) < last - 2);
  if (ended !== undefined) {
    return say.text({
      de: `„${brief(ended.activity)}“ kommt später nicht mehr vor`,
      en: `“${brief(ended.activity)}” does not occur later on`,
    });
  }
  if (begun !== undefined) {
    return say.text({
      de: `„${brief(begun.activity)}“ kommt erst später vor`,
      en: `“${brief(begun.activity)}” occurs only later on`,
    });
  }
  return say.text({
    de: "Die gezeigten Schritte kommen im ganzen Zeitraum vor",
    en: "The steps shown occur during the whole period",
  });
}

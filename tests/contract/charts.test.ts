import { createRequire } from "node:module";
import { Ajv } from "ajv";
import addFormats from "ajv-formats";
import { SaxesParser } from "saxes";
import { beforeAll, describe, expect, test } from "vitest";
import { activityMonths } from "../../src/charts/activity-months.js";
import { benefitBySuitability } from "../../src/charts/benefit-by-suitability.js";
import { benefitRange } from "../../src/charts/benefit-range.js";
import { breakdownIntervals } from "../../src/charts/breakdown-intervals.js";
import { caseProgress } from "../../src/charts/case-progress.js";
import { cumulativeBenefit } from "../../src/charts/cumulative-benefit.js";
import type { Chart, Say, Scope, StaticSpec } from "../../src/charts/chart.js";
import { differenceBars } from "../../src/charts/difference-bars.js";
import { charts, type ChartId } from "../../src/charts/index.js";
import { palette } from "../../src/charts/palette.js";
import { printable } from "../../src/charts/printable.js";
import { eventsOverTime } from "../../src/charts/events-over-time.js";
import { figureSlopes } from "../../src/charts/figure-slopes.js";
import { mapOfDifferences } from "../../src/charts/map-of-differences.js";
import { monthlyTrend } from "../../src/charts/monthly-trend.js";
import { netLoopGain } from "../../src/charts/net-loop-gain.js";
import { openCasesByAge } from "../../src/charts/open-cases-by-age.js";
import { performanceSpectrum } from "../../src/charts/performance-spectrum.js";
import { handoverMatrix } from "../../src/charts/handover-matrix.js";
import { workInProgress } from "../../src/charts/work-in-progress.js";
import { precedenceMatrix } from "../../src/charts/precedence-matrix.js";
import { processMap } from "../../src/charts/process-map.js";
import { rankChanges } from "../../src/charts/rank-changes.js";
import { rankHeatmap } from "../../src/charts/rank-heatmap.js";
import { rankRange } from "../../src/charts/rank-range.js";
import { reworkBars } from "../../src/charts/rework-bars.js";
import { rowsWaterfall } from "../../src/charts/rows-waterfall.js";
import { sharedBlocks } from "../../src/charts/shared-blocks.js";
import { wide } from "../../src/charts/spec.js";
import { startEndPairs } from "../../src/charts/start-end-pairs.js";
import { suitabilityBars } from "../../src/charts/suitability-bars.js";
import { throughputDrift } from "../../src/charts/throughput-drift.js";
import { throughputHistogram } from "../../src/charts/throughput-histogram.js";
import { throughputSurvival } from "../../src/charts/throughput-survival.js";
import { timeOfDay } from "../../src/charts/time-of-day.js";
import { arrivalsByHour } from "../../src/charts/arrivals-by-hour.js";
import { arrivalsPerMonth } from "../../src/charts/arrivals-per-month.js";
import { transitionsByWaiting } from "../../src/charts/transitions-by-waiting.js";
import { valueFunctions } from "../../src/charts/value-functions.js";
import { variantExplorer } from "../../src/charts/variant-explorer.js";
import { rankingV1 } from "../../src/config/ranking.js";
import type { ProfileName } from "../../src/config/policy.js";
import { activityFrequency } from "../../src/measures/activity-frequency.js";
import { directlyFollows } from "../../src/measures/directly-follows.js";
import { endActivities } from "../../src/measures/end-activities.js";
import { monthlyTrend as trend } from "../../src/measures/monthly-trend.js";
import { reworkPerActivity } from "../../src/measures/rework-per-activity.js";
import { startActivities } from "../../src/measures/start-activities.js";
import { throughputHistogram as histogram } from "../../src/measures/throughput-histogram.js";
import { throughputTime } from "../../src/measures/throughput-time.js";
import { variants } from "../../src/measures/variants.js";
import { figureSpecs, vegaLiteJson } from "../../src/reports/figure-spec.js";
import { toSvg } from "../../src/reports/svg.js";
import { comparison, comparisonOf } from "../charts/comparison.js";
import { dataRows, wholeData, type DataTables } from "../charts/data.js";
import { flows, flowsOf } from "../charts/flows.js";
import { moved, names, portfolio } from "../charts/portfolio.js";
import { released } from "../charts/released.js";
import { colours, lint, texts } from "../charts/spec-lint.js";
import { day, de, en, scope, wohngeld } from "../charts/wohngeld.js";

type Data = ReturnType<typeof wohngeld> & {
  readonly portfolio: ReturnType<typeof portfolio>;
  readonly names: ReadonlyMap<string, string>;
  readonly data: DataTables;
  readonly comparison: ReturnType<typeof comparison>;
  readonly flows: ReturnType<typeof flows>;
};

const about = { score: "rpa", thresholds: { suitability: 0.6, hours: 500 } } as const;

/** How each chart is called; a chart without an entry does not compile. */
const calls: Readonly<Record<ChartId, (data: Data, say: Say, of: Scope) => Chart | Promise<Chart>>> = {
  "process-map": ({ map }, say, of) => processMap(map, of, say),
  "variant-explorer": (data, say, of) =>
    variantExplorer(data.variants, { ...of, coverages: [0.5, 0.8, 0.95] }, say),
  "throughput-histogram": (data, say, of) =>
    throughputHistogram({ ...data, working: data.data.working }, { ...of, target_seconds: 42 * day }, say),
  "throughput-survival": ({ data }, say, of) =>
    throughputSurvival(
      { survival: data.survival, median: data.survivalMedian },
      { ...of, target_seconds: 9 * day },
      say,
    ),
  "monthly-trend": (data, say, of) => monthlyTrend(data.trend, of, say),
  "throughput-drift": (data, say, of) => throughputDrift({ trend: data.trend, ...data.data.drifts }, of, say),
  "transitions-by-waiting": ({ map }, say, of) =>
    transitionsByWaiting(
      map.transitions,
      { ...of, waitOwners: new Map([["Unterlagen eingegangen", "applicant"]]), tail: true },
      say,
    ),
  "case-progress": ({ data }, say, of) => caseProgress(data.progress, of, say),
  "performance-spectrum": ({ data }, say, of) =>
    performanceSpectrum({ spectrum: data.spectrum, transitions: data.durations }, of, say),
  "breakdown-intervals": ({ data }, say, of) => breakdownIntervals(data.breakdowns, of, say),
  "rework-bars": ({ rework }, say, of) => reworkBars(rework, { ...of, legitimate: ["Berechnung"] }, say),
  "net-loop-gain": ({ data }, say, of) => netLoopGain(data.loops, { ...of, legitimate: ["Berechnung"] }, say),
  "precedence-matrix": ({ data }, say, of) => precedenceMatrix(data.followers, of, say),
  "handover-matrix": ({ data }, say, of) => handoverMatrix(data.handovers, of, say),
  "work-in-progress": ({ data }, say, of) => workInProgress(data.flows, of, say),
  "arrivals-per-month": ({ data }, say, of) => arrivalsPerMonth(data.flows, of, say),
  "arrivals-by-hour": ({ data }, say, of) => arrivalsByHour(data.arrivals, of, say),
  "figure-slopes": (data, say, of) => figureSlopes(data.comparison, of, say),
  "difference-bars": (data, say, of) => differenceBars(data.comparison, of, say),
  "map-of-differences": (data, say, of) =>
    mapOfDifferences({ groups: data.comparison.groups, flows: data.flows }, of, say),
  "rows-waterfall": ({ data }, say, of) => rowsWaterfall(data.rows, of, say),
  "events-over-time": ({ data }, say, of) => eventsOverTime(data, of, say),
  "time-of-day": ({ data }, say, of) => timeOfDay(data.times, of, say),
  "activity-months": ({ data }, say, of) => activityMonths(data.activities, of, say),
  "start-end-pairs": ({ data }, say, of) => startEndPairs(data.pairs, of, say),
  "open-cases-by-age": ({ data }, say, of) => openCasesByAge(data.ages, of, say),
  "suitability-bars": (data, say) => suitabilityBars(data.portfolio, { ...about, names: data.names }, say),
  "rank-heatmap": (data, say) => rankHeatmap(data.portfolio, { ...about, names: data.names }, say),
  "rank-range": (data, say) => rankRange(data.portfolio.suitability, { names: data.names, most: 60 }, say),
  "benefit-by-suitability": (data, say) =>
    benefitBySuitability(data.portfolio, { ...about, names: data.names }, say),
  "benefit-range": (data, say) => benefitRange(data.portfolio.benefit, { names: data.names }, say),
  "cumulative-benefit": (data, say) => cumulativeBenefit(data.portfolio.benefit, { names: data.names }, say),
  "value-functions": (data, say) => valueFunctions(data.portfolio.criteria, rankingV1.anchors, say),
  "rank-changes": (data, say) =>
    rankChanges(moved(data.portfolio), { score: "rpa", names: data.names, since: "2025-01-31" }, say),
  "shared-blocks": (data, say) => sharedBlocks(data.portfolio.steps, { names: data.names }, say),
};

const whole = (profile: ProfileName, name?: (activity: string) => string): Data => ({
  ...wohngeld(profile, name),
  portfolio: portfolio(profile),
  data: wholeData(profile, name),
  comparison: comparison(profile, name),
  flows: flows(profile, name),
  names: name === undefined ? names : new Map([...names].map(([id, text]) => [id, name(text)])),
});

/** Tables with rows of one kind only: none, one, or so many that a picture cannot hold them. */
function counted(n: number, profile: ProfileName, cases = 100): Data {
  const rows = Array.from({ length: n }, (_, i) => i);
  const step = (i: number) => `Schritt ${i}`;
  const share = 1 / Math.max(1, n);
  return {
    map: {
      activities: released(
        activityFrequency,
        rows.map((i) => ({ activity: step(i), executions: cases + i, cases })),
        profile,
      ),
      transitions: released(
        directlyFollows,
        rows.map((i) => ({
          from_activity: step(i),
          to_activity: step((i * 7 + 1) % n),
          executions: cases + i,
          cases,
          median_seconds: i * 3600,
          q1_seconds: i * 1800,
          q3_seconds: i * 7200,
        })),
        profile,
      ),
      starts: released(
        startActivities,
        rows.slice(0, 1).map((i) => ({ activity: step(i), cases, share: 1 })),
        profile,
      ),
      ends: released(
        endActivities,
        rows.slice(-1).map((i) => ({ activity: step(i), cases, share: 1 })),
        profile,
      ),
    },
    variants: released(
      variants,
      rows.map((i) => ({
        rank: i + 1,
        variant: rows.slice(0, i + 1).map(step),
        cases,
        share,
        cumulative_share: (i + 1) * share,
        median_throughput_seconds: i * day,
      })),
      profile,
    ),
    histogram: released(
      histogram,
      rows.map((i) => ({
        bin: i + 1,
        from_seconds: i * 3600,
        to_seconds: i === n - 1 ? null : (i + 1) * 3600,
        cases,
        share,
      })),
      profile,
    ),
    throughput: released(
      throughputTime,
      rows.slice(0, 1).map(() => ({ cases: cases * n, median_seconds: 1800 * n, p90_seconds: 3200 * n })),
      profile,
    ),
    trend: released(
      trend,
      rows.map((i) => ({
        month: `${2010 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, "0")}`,
        cases,
        completed_cases: cases,
        median_throughput_seconds: i % 5 === 4 ? null : (i % 9) * day,
        incomplete: i === n - 1,
      })),
      profile,
    ),
    rework: released(
      reworkPerActivity,
      rows.map((i) => ({
        activity: step(i),
        cases,
        repeated_cases: cases / 2 + i,
        repeated_cases_share: 0.5,
        extra_executions: 7,
      })),
      profile,
    ),
    portfolio: portfolio(
      profile,
      Object.fromEntries(
        rows.map((i) => [`p${i}`, [i % 2, (i % 7) / 7, i % 3 === 0 ? null : 0.5, 0.4, (i % 5) / 5, 1]]),
      ),
    ),
    data: dataRows(n, profile, cases),
    comparison: comparisonOf(n, profile, cases),
    flows: flowsOf(n, profile, cases),
    names: new Map(rows.map((i) => [`p${i}`, `Verwaltungsverfahren Nummer ${i}`])),
  };
}

const hostile = (text: string): string =>
  `</script><svg onload="x">'${text}" datum['a'].b[0]\u202E\u200B😀👨‍👩‍👧 ${text.length % 2 === 0 ? "x".repeat(200) : "ä/ö-ü"}\u0000\uD800`;

const fixtures: Readonly<Record<string, () => Data>> = {
  "as a department knows it": () => whole("public-data"),
  "under the profile verwaltung": () => whole("verwaltung"),
  "under the profile oeffentlich": () => whole("oeffentlich"),
  "with hostile names": () => whole("public-data", hostile),
  "with one row": () => counted(1, "public-data"),
  "with far too many rows": () => counted(90, "public-data"),
  "with nothing": () => counted(0, "public-data"),
  "with everything withheld": () => counted(5, "verwaltung", 4),
};

/** What the lint leaves of a spec. */
interface Drawn {
  readonly width: number;
  readonly padding: { readonly left: number; readonly right: number };
  readonly config: { readonly aria: boolean; readonly axis: { readonly labelLimit: number } };
  readonly layer: readonly unknown[];
}

const everyColour: ReadonlySet<string> = new Set(JSON.stringify(palette).match(/#[0-9A-F]{6}/g));

/** Texts that belong to a scale or a key where these are drawn as texts; elsewhere classes of a key. */
const scales: Partial<Readonly<Record<string, RegExp>>> = {
  "performance-spectrum": /^[\d.,]+$/,
  "difference-bars": /^[−+][\d.,]+$/,
  "map-of-differences": /^[−+][\d.,]+$/,
  "suitability-bars": /^[AB] (?:ab|from) /,
};

const ids = Object.keys(charts) as readonly ChartId[];
/** Charts whose table goes by week, or by month for several things. */
const long = new Set(["events-over-time", "performance-spectrum"]);
const word = / +/;
const forbidden =
  /anonym|KI entscheidet|Empfehlung umzusetzen|Minderleister|Stellenabbau|Stelleneinsparung|Mitarbeiterranking|garantiert/i;

const schema = createRequire(import.meta.url)("vega-lite/vega-lite-schema.json") as object;
const ajv = new Ajv({ strict: false, allErrors: false });
(addFormats as unknown as (ajv: Ajv) => void)(ajv);
ajv.addFormat("color-hex", () => true);
const isVegaLite = ajv.compile(schema);

const pictures = (chart: Chart): readonly StaticSpec[] =>
  [
    chart.spec,
    chart.narrow ?? null,
    ...(chart.states?.pictures ?? []).flatMap((state) =>
      // the printed one is the chart's own
      state.printed ? [] : [state.spec, state.narrow ?? null],
    ),
  ].filter((spec) => spec !== null);

/** Wide pictures as they come back from the files in which they are saved beside their page. */
const saved = (chart: Chart): readonly StaticSpec[] =>
  figureSpecs(chart.id, chart, "Quelle").map((spec) => JSON.parse(vegaLiteJson(spec)) as StaticSpec);

/** Characters that XML forbids are errors here, and so are unbalanced tags. */
function wellFormed(svg: string): void {
  const parser = new SaxesParser();
  parser.on("error", (error) => {
    throw error;
  });
  parser.write(svg).close();
}

describe.each(Object.keys(fixtures))("every chart %s", (fixture) => {
  const made = new Map<string, Chart>();
  beforeAll(async () => {
    const data = fixtures[fixture]?.();
    if (data === undefined) throw new Error("no such fixture");
    for (const id of ids) {
      made.set(`${id} de`, await calls[id](data, de, scope));
      made.set(`${id} en`, await calls[id](data, en, scope));
    }
  });
  const each = (check: (chart: Chart, key: string) => void) => {
    expect(made.size).toBe(2 * ids.length);
    for (const [key, chart] of made) check(chart, key);
  };

  test("is called like its file and says all that the contract asks for, in at most 12 words", () => {
    each((chart, key) => {
      expect(key.startsWith(`${chart.id} `)).toBe(true);
      for (const text of [chart.question, chart.headline, chart.subtitle, chart.alt, chart.table.caption]) {
        expect(text, key).not.toBe("");
        expect(text, key).not.toMatch(/undefined|null|NaN|Infinity/);
      }
      expect(chart.headline.split(word).length, `${key}: ${chart.headline}`).toBeLessThanOrEqual(12);
      expect(chart.alt.startsWith(chart.headline), key).toBe(true);
      expect(Number.isFinite(chart.n.cases) && Number.isInteger(chart.n.suppressedCells), key).toBe(true);
    });
  });

  test("has a whole table: as many cells as columns in every row, every number as words", () => {
    each((chart, key) => {
      for (const row of chart.table.rows) {
        expect(row.length, key).toBe(chart.table.columns.length);
        for (const cell of row) expect(cell, key).not.toMatch(/^$|undefined|null|NaN|Infinity/);
      }
      expect(
        chart.table.columns.every(({ label }) => label !== ""),
        key,
      ).toBe(true);
    });
  });

  test("claims in its headline only what stands in its table", () => {
    each(({ id, headline, table }, key) => {
      const heads = id === "case-progress" ? table.columns.map(({ label }) => label) : [];
      const cells = [...heads, ...table.rows.flat()].join("\n");
      for (const [, name = ""] of headline.matchAll(/[„“]([^“”]+?)…?[“”]/g)) {
        expect(cells.includes(name), `${key}: ${name}`).toBe(true);
      }
      if (id === "transitions-by-waiting" || id === "benefit-by-suitability") return; // shares and counts of rows: own tests
      const counts = [table.rows.length, table.rows.length - 1].map(String);
      for (const [number] of headline.replaceAll(/[„“][^“”]*[“”]/g, "").matchAll(/\d+(?:[.,]\d+)*/g)) {
        const said = cells.includes(number) || counts.includes(number) || /9|10/.test(number);
        expect(said || table.rows.length === 0, `${key}: ${headline}`).toBe(true);
      }
    });
  });

  test("says why there is no picture where there is none", () => {
    each((chart, key) => {
      if (chart.spec !== null) return;
      expect(chart.caveats.length, key).toBeGreaterThan(0);
      expect(chart.narrow, key).toBeUndefined();
    });
  });

  test("offers at least two pictures where it offers any, with the chart's own as the printed one", () => {
    each(({ spec, narrow, states }, key) => {
      if (states === undefined) return;
      expect(states.question, key).not.toBe("");
      expect(states.pictures.length, key).toBeGreaterThan(1);
      expect(new Set(states.pictures.map(({ label }) => label)).size, key).toBe(states.pictures.length);
      const own = states.pictures.filter(({ printed }) => printed);
      expect(
        own.map((state) => [state.spec, state.narrow]),
        key,
      ).toEqual([[spec, narrow]]);
    });
  });

  test("draws with listed keys, inline values and positional fields only, valid by the schema of Vega-Lite", () => {
    each((chart, key) => {
      for (const spec of pictures(chart)) {
        expect(lint(spec), key).toEqual([]);
        expect(
          isVegaLite(JSON.parse(JSON.stringify(spec))),
          `${key}: ${ajv.errorsText(isVegaLite.errors)}`,
        ).toBe(true);
      }
    });
  });

  test("is saved as a file that says what it shows and draws the same: literal colours, no key that a file loses", () => {
    each((chart, key) => {
      const whole = chart.states?.pictures.map(({ spec }) => spec) ?? [chart.spec];
      const files = saved(chart);
      expect(files.length, key).toBe(chart.spec === null ? 0 : whole.length);
      files.forEach((file, i) => {
        expect(isVegaLite(file), `${key}: ${ajv.errorsText(isVegaLite.errors)}`).toBe(true);
        const { description, ...spec } = file;
        expect(spec, key).toStrictEqual(whole[i]);
        expect(description?.includes(printable(chart.headline)), key).toBe(true);
        expect(Object.keys(file).slice(0, 2), key).toEqual(["$schema", "description"]);
        expect(file.$schema, key).toBe("https://vega.github.io/schema/vega-lite/v6.json");
        expect(
          colours(file).filter((colour) => !/^#[0-9A-F]{6}$/.test(colour)),
          key,
        ).toEqual([]);
        expect(file.config?.font, key).toMatch(/Arial/);
      });
    });
  });

  test("compiles without a warning, and its SVG is well-formed, readable and not read out", async () => {
    for (const [key, chart] of made) {
      if (!key.endsWith(" de")) continue; // the same marks with other words
      for (const spec of pictures(chart)) {
        const svg = await toSvg(spec);
        wellFormed(svg);
        expect(svg, key).toMatch(/^<svg [^>]*viewBox="0 0 [\d.]+ [\d.]+"/);
        expect(svg, key).not.toMatch(/ role="| aria-(?!hidden)\w+="(?!y)|<script|<a |href/);
        const sizes = [...svg.matchAll(/font-size="([\d.]+)px"/g)].map(([, size]) => Number(size));
        expect(Math.min(12, ...sizes), key).toBe(12);
        expect(svg.length, key).toBeLessThan(400_000);
      }
    }
  });

  test("cuts no text whose whole is not in the table or the caveats, and shows at most 60 categories", () => {
    each((chart, key) => {
      const all = [
        ...chart.table.rows.flat(),
        ...chart.table.columns.map(({ label }) => label),
        ...chart.caveats,
      ].join("\n");
      for (const spec of pictures(chart)) {
        for (const text of texts(spec).filter((t) => t.includes("…"))) {
          const begin = text.replace(/^(→ |\d+ )/u, "").split("…")[0] ?? "";
          expect(all.includes(begin.replace(/-$/, "")), `${key}: ${text}`).toBe(true);
        }
      }
      if (chart.id !== "process-map" && chart.id !== "map-of-differences")
        expect(chart.table.rows.length, key).toBeLessThanOrEqual(long.has(chart.id) ? 160 : 100);
    });
  });

  test("keeps to the one palette, to the width of paper, to whole labels and to plain formats", () => {
    each((chart, key) => {
      for (const spec of pictures(chart)) {
        const used = new Set(colours(spec));
        expect(
          [...used].filter((colour) => !everyColour.has(colour)),
          key,
        ).toEqual([]);
        // orange and the accent are too alike to stand in one picture
        expect(used.has(palette.accent) && used.has(palette.series[1].color), key).toBe(false);
        const { padding, width, config, layer } = spec as unknown as Drawn;
        // a map is as wide as its layout
        const room = key.includes("map") ? Infinity : wide;
        expect(width + padding.left + padding.right, key).toBeLessThanOrEqual(room);
        expect([config.aria, config.axis.labelLimit], key).toEqual([false, 0]);
        const formats = JSON.stringify(layer).match(/"format":"[^"]*"/g) ?? [];
        expect(
          formats.filter((format) => !/^"format":",?(?:\.\d)?[df%]"$/.test(format)),
          key,
        ).toEqual([]);
      }
    });
  });

  test("draws no number that its table does not have, apart from its scales", () => {
    each((chart, key) => {
      const { table, caveats, subtitle, alt } = chart;
      const all = [
        ...table.rows.flat(),
        ...table.columns.map(({ label }) => label),
        ...caveats,
        subtitle,
        alt,
      ];
      const said = all.join("\n");
      const scale = scales[chart.id] ?? /^(?:.* )?(?:bis unter|to below|ab|from) \d|(?:und mehr|and more)$/;
      const drawn = pictures(chart)
        .flatMap(texts)
        .filter((text) => !scale.test(text));
      const unknown = drawn.filter((text) =>
        [...text.matchAll(/\d+(?:[.,]\d+)*/g)].some(([number]) => !said.includes(number)),
      );
      expect(unknown, key).toEqual([]);
    });
  });

  test("is the same for the same tables", async () => {
    const data = fixtures[fixture]?.();
    if (data === undefined) throw new Error("no such fixture");
    for (const id of ids) expect(await calls[id](data, de, scope), id).toEqual(made.get(`${id} de`));
  });

  test("keeps to the words of the house in German", () => {
    each((chart, key) => {
      if (!key.endsWith(" de")) return;
      expect(JSON.stringify([chart.headline, chart.alt, chart.caveats, chart.table]), key).not.toMatch(
        forbidden,
      );
    });
  });
});

test("the lint finds what no spec may contain", () => {
  const chart = variantExplorer(wohngeld().variants, scope, de);
  const spec = chart.spec as unknown as Record<string, unknown> & { layer: Record<string, unknown>[] };
  expect(lint({ ...spec, params: [], title: "x" } as unknown as StaticSpec)).toEqual([
    "spec.params",
    "spec.title",
  ]);
  const [first] = spec.layer;
  const bad = {
    ...first,
    transform: [{ calculate: "datum['x']", as: "y" }],
    data: { url: "file:///etc/passwd" },
    mark: { type: "image", href: "javascript:1" },
    encoding: { x: { field: "Nr. [x]", axis: { title: "x" } } },
  };
  expect(lint({ ...spec, layer: [bad] } as unknown as StaticSpec)).toEqual([
    "layer[0].transform",
    "layer[0].data.url",
    "layer[0].data.values",
    "layer[0].mark.href",
    "layer[0].mark.aria is on",
    "layer[0].mark.type",
    "layer[0].x.field",
    "layer[0].x.axis.title",
  ]);
});

import type { Anchor, AnchorId } from "../config/ranking.js";
import { indicators } from "../ranking/indicators/index.js";
import type { criteria as criteriaTable } from "../ranking/tables.js";
import type { Released } from "../release/released.js";
import { column, suppressed } from "./cell.js";
import type { Chart, Say } from "./chart.js";
import { gateNotes } from "./notes.js";
import { valueFunctionsPicture } from "./pictures/value-functions.js";
import { brief } from "./printable.js";
import { narrow, wide } from "./spec.js";

type Criteria = Released<(typeof criteriaTable)["columns"]>;

/**
 * How raw values become points: for every criterion of the two scores the line between its anchors and, on it, the raw
 * values of the processes; criteria as in the model. Raw values outside of the anchors are drawn at the edge.
 */
export function valueFunctions(
  table: Criteria,
  anchors: Readonly<Record<AnchorId, Anchor>>,
  say: Say,
): Chart {
  const shown = indicators.flatMap(({ id, label }) => {
    const anchor = id in anchors ? anchors[id as AnchorId] : undefined;
    if (anchor === undefined) return [];
    const raws = table.rows.flatMap((row) => (row.indicator === id && row.raw !== null ? [row.raw] : []));
    return [{ name: say.text(label), anchor, raws, values: raws.map((raw) => valueAt(raw, anchor)) }];
  });
  const spread = (values: readonly number[]) =>
    values.length === 0 ? null : Math.max(...values) - Math.min(...values);
  const suppressedCells = suppressed(table, ["raw"]);
  const [widest] = shown
    .filter(({ values }) => values.length > 1)
    .toSorted((a, b) => (spread(b.values) ?? 0) - (spread(a.values) ?? 0));
  const headline =
    widest === undefined
      ? say.text({ de: "Kein Kriterium mit zwei Rohwerten", en: "No criterion with two raw values" })
      : say.text({
          de: `„${brief(widest.name)}“ unterscheidet die Prozesse am stärksten`,
          en: `“${brief(widest.name)}” tells the processes apart most`,
        });
  const picture = (width: number) =>
    valueFunctionsPicture(
      shown.map(({ name, anchor, raws }) => {
        const [low, high] = [anchor.at0, anchor.at1].toSorted((a, b) => a - b) as [number, number];
        return {
          name,
          falls: anchor.at0 > anchor.at1,
          low: rawText(low, anchor, say),
          high: rawText(high, anchor, say),
          places: raws.map((raw) => placeOf(raw, low, high, anchor)),
        };
      }),
      say,
      width,
    );
  return {
    id: "value-functions",
    question: say.text({ de: "Wie werden Zahlen zu Punkten?", en: "How do numbers become points?" }),
    headline,
    subtitle: say.text({
      de: "Rohwert (waagerecht, mit den beiden Ankern) und Wert von 0 bis 1 (senkrecht) je Kriterium; ein Punkt je Prozess",
      en: "Raw value (across, with both anchors) and value from 0 to 1 (upwards) by criterion; a dot per process",
    }),
    n: { cases: table.rows.reduce((most, { cases }) => Math.max(most, cases ?? 0), 0), suppressedCells },
    spec: picture(wide),
    narrow: picture(narrow),
    table: {
      caption: say.text({
        de: "Anker und Rohwerte der Kriterien",
        en: "Anchors and raw values of the criteria",
      }),
      columns: [
        column(say.text({ de: "Kriterium", en: "Criterion" }), "id"),
        column(say.text({ de: "Wert 0 bei", en: "Value 0 at" }), "ratio"),
        column(say.text({ de: "Wert 1 bei", en: "Value 1 at" }), "ratio"),
        column(say.text({ de: "Prozesse", en: "Processes" }), "count"),
        column(say.text({ de: "Rohwerte von", en: "Raw values from" }), "ratio"),
        column(say.text({ de: "bis", en: "to" }), "ratio"),
        column(say.text({ de: "Spannweite des Werts", en: "Range of the value" }), "ratio"),
      ],
      rows: shown.map(({ name, anchor, raws, values }) => [
        name,
        rawText(anchor.at0, anchor, say),
        rawText(anchor.at1, anchor, say),
        say.number(raws.length),
        raws.length === 0 ? "–" : rawText(Math.min(...raws), anchor, say),
        raws.length === 0 ? "–" : rawText(Math.max(...raws), anchor, say),
        raws.length === 0 ? "–" : say.number(spread(values) ?? 0, 2),
      ]),
    },
    alt: say.text({
      de: `${headline}. Zwischen den Ankern steigt oder fällt der Wert gleichmäßig von 0 auf 1, außerhalb bleibt er 0 oder 1; wo die Punkte weit auseinander liegen, trennt das Kriterium die Prozesse.`,
      en: `${headline}. Between the anchors the value rises or falls evenly from 0 to 1, outside it stays 0 or 1; where the dots lie far apart, the criterion separates the processes.`,
    }),
    caveats: [
      say.text({
        de: "Anker sind vereinbart und hängen nicht von den Prozessen ab: Kommt einer hinzu, ändert sich kein Wert eines anderen. Lernfälle sind logarithmisch geteilt.",
        en: "Anchors are a convention and do not depend on the processes: if one is added, no value of another changes. Training cases are divided logarithmically.",
      }),
      ...gateNotes({ profile: table.profile, suppressedCells }, say),
    ],
  };
}

/** Between the anchors 0 to 1, on their scale, from the smaller to the larger. */
function placeOf(raw: number, low: number, high: number, { scale }: Anchor): number {
  if (scale === "linear") return (raw - low) / (high - low);
  return raw <= 0 ? Number.NEGATIVE_INFINITY : Math.log(raw / low) / Math.log(high / low);
}

const valueAt = (raw: number, anchor: Anchor): number =>
  Math.min(1, Math.max(0, placeOf(raw, anchor.at0, anchor.at1, anchor)));

/** Shares in per cent, other raw values with as many decimals as they need up to three digits. */
function rawText(value: number, { unit }: Anchor, say: Say): string {
  if (unit === "share") return say.value(value, "share");
  const decimals = Math.abs(value) >= 100 || Number.isInteger(value) ? 0 : Math.abs(value) >= 1 ? 1 : 2;
  return say.number(value, decimals);
}

import { z95 } from "../statistics/interval.js";
import type { Fragment } from "./tag.js";

const z2 = z95 * z95;
const number = (x: number) => `${x}e0`;

const limit = (part: string, whole: string, which: "low" | "high"): Fragment => ({
  render: (d) => {
    const k = d.quote(part);
    const n = d.quote(whole);
    const reach = `${number(z95)} * sqrt(cast(${k} as double) * (${n} - ${k}) / ${n} + ${number(z2 / 4)})`;
    const value = `(${k} + ${number(z2 / 2)} ${which === "low" ? "-" : "+"} ${reach}) / (${n} + ${number(z2)})`;
    const edge = which === "low" ? `when ${k} = 0 then 0e0` : `when ${k} = ${n} then 1e0`;
    return `case when ${n} > 0 then case ${edge} else ${value} end end`;
  },
});

/** Lower limit of the 95 % score interval of a share of two counts, as `statistics/wilson.ts`; null where the whole is 0. */
export const wilsonLow = (part: string, whole: string): Fragment => limit(part, whole, "low");

/** Upper limit of the same interval. */
export const wilsonHigh = (part: string, whole: string): Fragment => limit(part, whole, "high");

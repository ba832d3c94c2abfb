import type { Say } from "./chart.js";

/** How many processes a figure shows, in words. */
export const processCount = (count: number, say: Say): string =>
  count === 1
    ? say.text({ de: "1 Prozess", en: "1 process" })
    : say.text({ de: `${say.number(count)} Prozesse`, en: `${say.number(count)} processes` });

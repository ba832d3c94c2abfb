import { nearest } from "../config/nearest.js";
import { kiIndicators, rpaIndicators } from "../config/ranking.js";
import type { Automated } from "../what-if.js";
import { oneOf, refuse, type ReadValue } from "./values.js";

/** A criterion of the ranking and its weight in per cent. */
export interface Weight {
  readonly indicator: string;
  readonly percent: number;
}

const weighted: readonly string[] = [...rpaIndicators, ...kiIndicators];

/** `structured_input=40` */
export const weightValue: ReadValue<Weight> = (flag, typed) => {
  const [indicator = "", number = "", ...more] = typed.split("=").map((part) => part.trim());
  const percent = Number(number.replace("%", "").replace(",", "."));
  const isWeight = number !== "" && percent >= 0 && percent <= 100 && more.length === 0;
  if (isWeight && weighted.includes(indicator)) return { indicator, percent };
  return refuse(
    flag,
    typed,
    {
      de: `Kriterium=Prozent, 0 bis 100, zum Beispiel structured_input=40; Kriterien: ${weighted.join(", ")}`,
      en: `criterion=per cent, 0 to 100, for example structured_input=40; criteria: ${weighted.join(", ")}`,
    },
    weighted.includes(indicator) ? null : nearest(indicator, weighted),
  );
};

/** How many draws stand behind the ranking. */
export const samplesValue: ReadValue<number> = (flag, typed) => {
  const samples = Number(typed);
  return Number.isInteger(samples) && samples >= 1_000 && samples <= 1_000_000
    ? samples
    : refuse(flag, typed, { de: "eine Zahl von 1000 bis 1000000", en: "a number from 1000 to 1000000" });
};

export const waitingValue: ReadValue<"keep" | "drop"> = (flag, typed) => oneOf("keep", "drop")(flag, typed);

/** `Antrag erfasst=0,8`; the name of the step may hold a `=`. */
export const automatedValue: ReadValue<Automated> = (flag, typed) => {
  const at = typed.lastIndexOf("=");
  const activity = typed.slice(0, Math.max(0, at)).trim();
  const number = typed
    .slice(at + 1)
    .trim()
    .replace(",", ".");
  const digits = number.replace("%", "").trim();
  const share = number.endsWith("%") ? Number(digits) / 100 : Number(digits);
  return at > 0 && activity !== "" && digits !== "" && share >= 0 && share <= 1
    ? { activity, share }
    : refuse(flag, typed, {
        de: 'Schritt=Anteil von 0 bis 1, zum Beispiel "Antrag erfasst=0,8"',
        en: 'step=share from 0 to 1, for example "Application entered=0.8"',
      });
};

import type { Say } from "./chart.js";
import { evidenceMark } from "./evidence-marks.js";

/** Minutes for one execution of a step, as the process file says them. */
export interface StepEffort {
  readonly min: number;
  readonly max: number;
  readonly evidence: "stated" | "assumed";
}

/**
 * What so many executions take, from the least to the most minutes, in hours of two digits: an estimate, and so marked by
 * its evidence. "keine Angabe" where nobody said how long the step takes or how often is not measurable.
 */
export function reworkHours(executions: number | null, effort: StepEffort | undefined, say: Say): string {
  if (executions === null || effort === undefined) return say.value(null, "hours");
  if (executions === 0) return say.value(0, "hours");
  const [low, high] = [effort.min, effort.max].map((minutes) => twoDigits((executions * minutes) / 60)) as [
    number,
    number,
  ];
  const mark = evidenceMark(effort.evidence);
  if (high < 1) return say.text({ de: `${mark} unter 1\u00a0Std.`, en: `${mark} below 1\u00a0h` });
  const top = say.value(high, "hours");
  if (low < 1) return say.text({ de: `${mark} bis ${top}`, en: `${mark} up to ${top}` });
  return low === high
    ? say.text({ de: `${mark} rund ${top}`, en: `${mark} about ${top}` })
    : say.text({
        de: `${mark} rund ${say.number(low)}–${top}`,
        en: `${mark} about ${say.number(low)}–${top}`,
      });
}

const twoDigits = (hours: number): number => Number(hours.toPrecision(2));

import { flags } from "../lanes.js";
import { fontSize } from "../spec.js";
import { textWidth } from "../text-width.js";
import { palette } from "../palette.js";

/** A vertical rule at a time: what it marks, in words and seconds. */
export interface TimeRule<Kind extends string> {
  readonly kind: Kind;
  readonly seconds: number;
  readonly label: string;
}

/** The name of a rule, beside its upper end. */
export interface RuleFlag {
  readonly text: string;
  readonly ink: string;
  /** Where the name begins, and how far the rule rises above the plot to reach it, in pixels. */
  readonly left: number;
  readonly rise: number;
}

const laneHeight = 18;

/**
 * One name per rule, above a plot that is `width` pixels wide with `left` pixels beside it, in lanes that take `height`. A
 * rule that is not among the `inside` ones lies beyond the axis: it is named with an arrow at its end.
 */
export function ruleFlags<Kind extends string>(
  rules: readonly TimeRule<Kind>[],
  inside: readonly TimeRule<Kind>[],
  px: (seconds: number) => number,
  { width, left }: { readonly width: number; readonly left: number },
): { readonly height: number; readonly flags: readonly RuleFlag[] } {
  const named = rules.map((rule) =>
    inside.includes(rule)
      ? { rule, x: px(rule.seconds), text: rule.label }
      : { rule, x: width, text: `${rule.label} →` },
  );
  const placed = flags(
    named.map(({ x, text }) => ({ x, width: textWidth(text, fontSize, "bold") })),
    { left: 4 - left, right: width + 12 },
  );
  return {
    height: laneHeight * Math.max(0, ...placed.map(({ lane }) => lane + 1)),
    flags: named.map(({ rule, text }, i) => ({
      text,
      ink: rule.kind === "target" ? palette.accent : palette.text,
      left: placed[i]?.left ?? 0,
      rise: laneHeight * ((placed[i]?.lane ?? 0) + 1) - 8,
    })),
  };
}

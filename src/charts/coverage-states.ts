import type { Say } from "./chart.js";

/** How many of the most frequent variants one picture shows, and what it is called. */
export interface CoverageState {
  readonly variants: number;
  readonly label: string;
  readonly printed: boolean;
}

/**
 * The pictures among which readers choose how much of the cases they want to see: the first `usual` variants, which page
 * and paper show, and for each of `shares` the fewest variants that reach it, with the coverage that is reached. `reached`
 * is the running share of the variants that may be shown, the most frequent first; where they never reach a share, all of
 * them stand for it. Pictures of as many variants are one.
 */
export function coverageStates(
  reached: readonly number[],
  usual: number,
  shares: readonly number[],
  say: Say,
): readonly CoverageState[] {
  const all = reached.length;
  const first = Math.min(usual, all);
  const names = new Map<number, string>();
  for (const share of shares) {
    const at = reached.findIndex((coverage) => coverage >= share - tiny);
    const name = at < 0 ? say.text({ de: "alle gezeigten", en: "all shown" }) : say.percent(share);
    const variants = at < 0 ? all : at + 1;
    if (!names.has(variants)) names.set(variants, name);
  }
  if (!names.has(first)) names.set(first, say.text({ de: "häufigste", en: "most frequent" }));
  return [...names]
    .filter(([variants]) => variants > 0)
    .sort(([a], [b]) => a - b)
    .map(([variants, name]) => ({
      variants,
      label: `${name}: ${counted(variants, reached[variants - 1] ?? 0, say)}`,
      printed: variants === first,
    }));
}

/** Shares are quotients: what is reached exactly may be less by a rounding in binary. */
const tiny = 1e-9;

const counted = (variants: number, coverage: number, say: Say): string =>
  say.text({
    de: `${say.number(variants)} ${variants === 1 ? "Variante" : "Varianten"} (${say.percent(coverage)})`,
    en: `${say.number(variants)} ${variants === 1 ? "variant" : "variants"} (${say.percent(coverage)})`,
  });

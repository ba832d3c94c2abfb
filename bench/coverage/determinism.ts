import type { MadeCase } from "./made-cases.js";

const end = "";

/** The shares of the measure `next-step-determinism`, counted path by path: a second way to the same numbers. */
export function determinism(paths: readonly { readonly of: Pick<MadeCase, "path">; readonly n: number }[]) {
  const counts = new Map<string, Map<string, number>>();
  let executions = 0;
  const pathCounts = paths.map(({ of }) => {
    const own = new Map<string, Map<string, number>>();
    for (const [i, from] of of.path.entries()) add(own, from, of.path[i + 1] ?? end, 1);
    return own;
  });
  for (const [i, { n }] of paths.entries()) {
    for (const [from, successors] of pathCounts[i] ?? []) {
      for (const [to, times] of successors) add(counts, from, to, times * n);
      executions += n * [...successors.values()].reduce((all, times) => all + times, 0);
    }
  }
  const plugin = [...counts.values()].reduce((all, successors) => all + Math.max(...successors.values()), 0);
  let left = 0;
  for (const [i, { n }] of paths.entries()) {
    for (const [from, own] of pathCounts[i] ?? []) {
      let [best, most] = [end, 0];
      for (const [to, all] of counts.get(from) ?? []) {
        const rest = all - (own.get(to) ?? 0);
        if (rest > most || (rest === most && rest > 0 && to < best)) [best, most] = [to, rest];
      }
      if (most > 0) left += n * (own.get(best) ?? 0);
    }
  }
  return {
    plugin_share: plugin / executions,
    leave_one_out_share: left / executions,
    mid_share: (plugin + left) / 2 / executions,
  };
}

function add(counts: Map<string, Map<string, number>>, from: string, to: string, n: number): void {
  const own = counts.get(from) ?? new Map<string, number>();
  counts.set(from, own.set(to, (own.get(to) ?? 0) + n));
}

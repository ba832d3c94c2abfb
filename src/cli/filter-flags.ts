import { commonAttributes, type Filter } from "../config/filter.js";
import { AppError } from "../errors/app-error.js";
import type { AnalyseFlags } from "./analyse-flags.js";
import type { Pair } from "./filter-values.js";

/**
 * The filters that were typed: those of the files first, then the options in the order in which `--help` lists them.
 * Throws `config-invalid` where a file is not understood, `flags-conflict` and `range-empty`.
 */
export async function typedFilters(flags: AnalyseFlags, cwd: string): Promise<readonly Filter[]> {
  const named = (kind: "starts_with" | "ends_with" | "contains" | "lacks", activities?: readonly string[]) =>
    activities === undefined ? [] : [{ kind, activities }];
  return [
    ...(flags.filter === undefined ? [] : await ofFiles(flags.filter, cwd)),
    ...period(flags),
    ...named("starts_with", flags.startsWith),
    ...named("ends_with", flags.endsWith),
    ...named("contains", flags.contains),
    ...named("lacks", flags.lacks),
    ...(flags.follows ?? []).map(follows("directly")),
    ...(flags.leadsTo ?? []).map(follows("eventually")),
    ...attributes(flags),
    ...(flags.touchesUnit === undefined ? [] : [{ kind: "org_unit", units: flags.touchesUnit } as const]),
    ...throughput(flags),
    ...(flags.coverage === undefined ? [] : [{ kind: "coverage", share: flags.coverage } as const]),
  ];
}

/** What reads YAML is loaded where there is some. */
async function ofFiles(files: readonly string[], cwd: string): Promise<readonly Filter[]> {
  const { readFilters } = await import("../config/filter-file.js");
  return files.flatMap((file) => readFilters(cwd, file));
}

function period({ when, from, to }: AnalyseFlags): readonly Filter[] {
  if (from === undefined && to === undefined) {
    if (when === undefined) return [];
    throw new AppError("when-without-period", {});
  }
  if (from !== undefined && to !== undefined && from > to) {
    throw new AppError("range-empty", { from: `--from ${from}`, to: `--to ${to}` });
  }
  return [{ kind: "period", cases: when ?? "started", from: from ?? null, to: to ?? null }];
}

const follows =
  (how: "directly" | "eventually") =>
  ({ from, to }: Pair): Filter => ({ kind: "follows", how, from: [from], to: [to] });

/** Values of the same attribute are one filter. */
function attributes({ where = [] }: AnalyseFlags): readonly Filter[] {
  const names = new Set([...commonAttributes, ...where.map(({ name }) => name)]);
  return [...names].flatMap((name): readonly Filter[] => {
    const values = where.filter((typed) => typed.name === name).map(({ value }) => value);
    return values.length === 0 ? [] : [{ kind: "attribute", name, values }];
  });
}

function throughput({ throughputFrom: from, throughputTo: to }: AnalyseFlags): readonly Filter[] {
  if (from === undefined && to === undefined) return [];
  if (from !== undefined && to !== undefined && from > to) {
    throw new AppError("range-empty", { from: "--throughput-from", to: "--throughput-to" });
  }
  return [{ kind: "throughput", from_seconds: from ?? null, to_seconds: to ?? null }];
}

import type { ActivityConfig, Process } from "../../src/config/process.js";
import { automationPerActivity } from "../../src/measures/automation-per-activity.js";
import { computedTables } from "../../src/measures/data/computed.js";
import { measures } from "../../src/measures/index.js";
import type { Columns, Computed, Described, Row } from "../../src/measures/measure.js";
import { contexts, type Context } from "../../src/ranking/context.js";

/** A process whose file says nothing but what is required, and `own`. */
export const processOf = (id: string, own: Partial<Process> = {}): Process => ({
  id,
  name: { de: id, en: id },
  owner: { unit: "50", confirmed: null },
  tags: [],
  processing: {
    purpose: "Test",
    legal_basis: "Test",
    controller: "Test",
    period: { from: "2024-01-01", to: "2024-12-31" },
    delete_on: "2025-06-30",
  },
  secrecy: "general",
  source: {
    files: [],
    timezone: "Europe/Berlin",
    shape: "long",
    columns: {},
    aliases: {},
    duplicates: "drop",
  },
  activities: {},
  legitimate_repeats: [],
  assessment: {},
  gates: {},
  participation: {
    personalrat: "open",
    dsb: "open",
    isb: "open",
    ki_beirat: "open",
    rechtsamt: "open",
    schwerbehindertenvertretung: "open",
    gleichstellungsstelle: "open",
  },
  ...own,
});

/** A table with these rows. */
export const table = <C extends Columns>(of: Described<C>, rows: readonly Row<C>[]): Computed<C> => ({
  of,
  rows,
});

/** Every measure, without rows except for those given; others that are given stay. */
export const tables = (...given: readonly Computed[]): readonly Computed[] => {
  const all: readonly Described[] = [...measures, ...computedTables];
  return [
    ...all.map((of) => given.find((one) => one.of.id === of.id) ?? { of, rows: [] }),
    ...given.filter((one) => !all.some((of) => of.id === one.of.id)),
  ];
};

/** The context of one process with these tables. */
export const contextOf = (process: Process, ...given: readonly Computed[]): Context =>
  contexts(tables(...given), "v1", "")(process);

/** The automated share of steps as the measure has it where only the process file says who does them. */
export const automationByKind = (
  process: string,
  steps: readonly {
    readonly activity: string;
    readonly cases: number;
    readonly executions: number;
    readonly config?: ActivityConfig | undefined;
  }[],
) =>
  table(
    automationPerActivity,
    steps.map(({ activity, cases, executions, config }) => {
      const known = config?.kind === undefined ? 0 : executions;
      const system = config?.kind === "system" ? executions : 0;
      return {
        process,
        activity,
        cases,
        executions,
        known_executions: known,
        known_share: known / executions,
        system_executions: known === 0 ? null : system,
        automated_share: known === 0 ? null : system / known,
      };
    }),
  );

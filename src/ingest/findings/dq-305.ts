import type { Engine } from "../../engine/engine.js";
import type { Finding } from "../../quality/finding.js";
import { sql } from "../../sql/tag.js";
import { linesOfRows, lookedAtCases } from "../rows/case-look.js";
import { found } from "./found.js";
import type { TimeLook } from "./time-look.js";

/** DQ-305, cases of at least two events that all lie at one instant. Counts cases, of all. */
export async function oneInstantCases(engine: Engine, cases: number): Promise<readonly Finding[]> {
  const [row] = await engine.rows(sql`
    select count(*) as n, min(first_row, 10) as rows
    from ${lookedAtCases}
    where events > 1 and first_time = last_time`);
  const lines = await linesOfRows(engine, (row?.["rows"] ?? []) as readonly unknown[]);
  return found("DQ-305", Number(row?.["n"]), { of: cases, lines, facts: { kind: "instant" } });
}

/** Share of events at midnight from which times count as dates only. */
const mostly = 0.9;

/** DQ-305, events at local midnight, if nine in ten are: the log has dates only. Counts events, of all. */
export const midnightOnly = ({ events, midnight }: TimeLook): readonly Finding[] =>
  midnight < events * mostly ? [] : found("DQ-305", midnight, { of: events, facts: { kind: "midnight" } });

import type { Finding } from "../quality/finding.js";
import type { DateQuestion } from "./inspection.js";
import type { Roles } from "./role.js";

/**
 * Traps that only a look at all columns shows: dates nobody can read for sure (DQ-105), a wide table (DQ-402), and
 * columns with personal data or free text, which are not read (DQ-501). `facts`: DQ-105 `first`, `second` (patterns) ·
 * DQ-402 `columns` (dates) · DQ-501 `kind` (the role).
 */
export function shapeFindings(
  { shape, columns }: Roles,
  dates: readonly DateQuestion[],
  publicData: boolean,
): readonly Finding[] {
  const steps = columns.filter(({ role }) => role === "step_date").length;
  const none = { file: null, column: null, of: null, lines: [], facts: {} } as const;
  return [
    ...dates.map(({ column, choices: [[first = ""] = [], [second = ""] = []] }): Finding => {
      const profile = columns.find((known) => known.profile.name === column)?.profile;
      const rows = profile === undefined ? 0 : Math.round(profile.rows * (1 - profile.empty_share));
      return { ...none, code: "DQ-105", column, count: rows, facts: { first, second } };
    }),
    ...(shape === "wide"
      ? [{ ...none, code: "DQ-402", count: steps, facts: { columns: steps } } as const]
      : []),
    ...(publicData ? [] : columns).flatMap(({ role, profile }): readonly Finding[] =>
      role === "resource" || role === "personal" || role === "free_text"
        ? [{ ...none, code: "DQ-501", column: profile.name, count: 1, facts: { kind: role } }]
        : [],
    ),
  ];
}

/** The findings; days without a time of day (DQ-305) with the name of the first unread column that holds one (`clock`). */
export function withClock(findings: readonly Finding[], { columns }: Roles): readonly Finding[] {
  const clock = columns.find(({ role, profile }) => role === "other" && profile.clock_share >= 0.9);
  if (clock === undefined) return findings;
  return findings.map((finding) =>
    finding.code === "DQ-305"
      ? { ...finding, facts: { ...finding.facts, clock: clock.profile.name } }
      : finding,
  );
}

import { footerLength } from "../ingest/csv/csv-footer.js";
import type { Roles } from "./role.js";
import type { FileSample } from "./sample.js";

/**
 * A sample without the rows at its end that `ingest` leaves out as sums and notes, so that no figure of a column counts
 * them; the very sample where there are none, where its file goes on, or while nobody knows which column is the case.
 */
export function withoutFooter(sample: FileSample, { columns: proposals }: Roles): FileSample {
  const at = (...roles: readonly string[]): readonly number[] =>
    proposals.flatMap(({ role, profile }) =>
      roles.includes(role) ? [sample.columns.indexOf(profile.name)] : [],
    );
  const [caseColumn] = at("case");
  if (!sample.complete || caseColumn === undefined) return sample;
  const length = footerLength(
    sample.rows.map((row) => row.map((cell) => cell ?? "")),
    {
      width: sample.columns.length,
      caseColumn,
      activities: at("activity"),
      times: at("time", "step_date"),
    },
  );
  return length === 0 ? sample : { ...sample, rows: sample.rows.slice(0, -length) };
}

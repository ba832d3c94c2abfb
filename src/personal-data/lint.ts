import { AppError } from "../errors/app-error.js";
import { byColumnName } from "./column-names.js";
import { patternIds, type PatternId } from "./pattern.js";
import { suspicions, type Suspicion } from "./suspicions.js";

/** A mapped column with what is to be looked at. */
export interface LintColumn {
  readonly column: string;
  /** Case ids obey a stricter rule: some patterns can never be accepted there. */
  readonly isCase: boolean;
  /** The different texts of the column; where an engine picks them, those that match `mayBePersonal` are enough. */
  readonly texts: Iterable<string>;
}

/** A pattern that the source accepts in a column, with the reason. */
export interface Accepted {
  readonly column: string;
  readonly pattern: string;
  readonly reason: string;
}

/** A pattern in a mapped column that nobody has accepted, or that cannot be accepted. */
export interface Complaint extends Suspicion {
  readonly column: string;
  /** `columns.not_personal` can accept it. */
  readonly acceptable: boolean;
}

/** They name a person for life or reach them: never the key of a case (IDNrG; P-11). */
const neverCase: ReadonlySet<PatternId> = new Set(["tax_id", "iban", "email"]);

/**
 * Patterns of personal data in mapped columns, column by column in their order. Throws `personal-data-pattern-unknown`
 * where `accepted` names a pattern that does not exist.
 */
export function lint(
  columns: readonly LintColumn[],
  accepted: readonly Accepted[] = [],
): readonly Complaint[] {
  for (const { column, pattern } of accepted)
    if (!(patternIds as readonly string[]).includes(pattern))
      throw new AppError("personal-data-pattern-unknown", { column, pattern, known: patternIds });
  return columns.flatMap(({ column, isCase, texts }) =>
    [...suspicions(texts), ...named(column)].flatMap((suspicion) => {
      const acceptable = !(isCase && neverCase.has(suspicion.pattern));
      const known = accepted.some((one) => one.column === column && one.pattern === suspicion.pattern);
      return acceptable && known ? [] : [{ ...suspicion, column, acceptable }];
    }),
  );
}

/** Dates of birth look like any other date: only the name of their column tells. */
const named = (column: string): readonly Suspicion[] =>
  byColumnName(column) === "birth_date" ? [{ pattern: "birth_date", count: 0, example: "••.••.••••" }] : [];

/** Throws `personal-data-found` for the first complaint about a file, if there is one. */
export function refusePersonalData(file: string, complaints: readonly Complaint[]): void {
  const [first, ...more] = complaints;
  if (first === undefined) return;
  const { column, pattern, count, example, acceptable } = first;
  throw new AppError("personal-data-found", {
    file,
    column,
    pattern,
    count,
    example,
    acceptable,
    more: more.length,
  });
}

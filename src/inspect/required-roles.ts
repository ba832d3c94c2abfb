import type { RequiredColumn } from "../errors/columns.js";
import { detect } from "../ingest/detect.js";
import { namedFor } from "./names.js";
import { withinCases, type ColumnProfile, type Sample, type WithinCase } from "./profile.js";
import type { Choice, Question, StatedColumns } from "./role.js";

/** The columns without which there is no log, as far as they are beyond doubt. */
export interface Required {
  readonly case: Choice | null;
  readonly activity: Choice | null;
  readonly time: Choice | null;
  readonly questions: readonly Question[];
}

type Fits = (profile: ColumnProfile, at: number) => boolean;

/**
 * Case, activity and time of a table with a row per event: by name, then by content where no name says it. Two columns
 * that fit equally well are a question; so is a case by its name that holds words, beside a column of ids.
 */
export function requiredRoles(
  sample: Sample,
  profiles: readonly ColumnProfile[],
  stated: StatedColumns,
  barred: ReadonlySet<number>,
): Required {
  const free = (...taken: readonly (Choice | null)[]) => {
    const places = new Set([...barred, ...taken.map((choice) => choice?.at ?? -1)]);
    return (_: ColumnProfile, at: number) => !places.has(at);
  };
  const caseFound = doubted(
    chosen("case", profiles, stated.case, free(), namesCases, namesCasesByItself),
    profiles,
    stated.case === undefined ? free() : () => false,
  );
  const within = caseFound.choice === null ? null : withinCases(sample, caseFound.choice.at);
  const timeFound = chosen(
    "time",
    profiles,
    stated.time,
    free(caseFound.choice),
    isTime,
    (profile, at) => isTime(profile) && changes(within, at),
  );
  const activityFound = chosen(
    "activity",
    profiles,
    stated.activity,
    free(caseFound.choice, timeFound.choice),
    isActivity,
    (profile, at) => isActivity(profile) && changes(within, at) && profile.words_share >= 0.9,
  );
  return {
    case: caseFound.choice,
    activity: activityFound.choice,
    time: timeFound.choice,
    questions: [caseFound, activityFound, timeFound].flatMap(({ question }) => question ?? []),
  };
}

/** In SAP and elsewhere _Vorgang_ is a step: words under such a name, beside a column of ids, are asked about. */
function doubted(found: Found, profiles: readonly ColumnProfile[], free: Fits): Found {
  const named = profiles[found.choice?.at ?? -1];
  if (named === undefined || !isActivity(named) || named.words_share < 0.9 || named.id_share >= 0.1)
    return found;
  const ids = profiles.filter((profile, at) => free(profile, at) && namesCasesByItself(profile));
  if (ids.length === 0) return found;
  const candidates = [...ids.map(({ name }) => name), named.name];
  return { choice: null, question: { role: "case", candidates } };
}

/** Whether the cells of a column differ within most cases; unknown where there is no case. */
const changes = (within: readonly WithinCase[] | null, at: number): boolean =>
  within === null || (within[at]?.varies_share ?? 0) >= 0.5;

/** Whether a column with the right name can be the case: hardly empty, no dates, and cases repeat. */
export const namesCases = (p: ColumnProfile): boolean =>
  p.empty_share < 0.2 && p.date_share < 0.1 && p.prose_share < 0.1 && rowsPerCell(p) > 1.05;

/** Whether a column without such a name can: ids, of which each occurs a few times. */
const namesCasesByItself = (p: ColumnProfile): boolean =>
  namesCases(p) &&
  p.id_share >= 0.95 &&
  p.decimal === null &&
  p.distinct >= 3 &&
  rowsPerCell(p) >= 1.5 &&
  rowsPerCell(p) <= 100;

const rowsPerCell = (p: ColumnProfile): number =>
  p.distinct === 0 ? 0 : (p.rows * (1 - p.empty_share)) / p.distinct;

const isTime = (p: ColumnProfile): boolean => p.date_share >= 0.8 && p.empty_share < 0.5;

/** Names of steps: few, repeated, neither dates nor amounts nor sentences. */
const isActivity = (p: ColumnProfile): boolean =>
  p.empty_share < 0.2 &&
  p.date_share < 0.1 &&
  p.decimal === null &&
  p.prose_share < 0.2 &&
  p.distinct >= 2 &&
  p.distinct <= Math.max(12, Math.min(600, 0.2 * p.rows));

interface Found {
  readonly choice: Choice | null;
  readonly question: Question | null;
}

function chosen(
  role: RequiredColumn,
  profiles: readonly ColumnProfile[],
  stated: string | undefined,
  free: Fits,
  fits: (profile: ColumnProfile) => boolean,
  byItself: Fits,
): Found {
  const at = (column: string): number => profiles.findIndex(({ name }) => name === column);
  const profileOf = (column: string): ColumnProfile | undefined => profiles[at(column)];
  const good = (column: string): boolean => {
    const profile = profileOf(column);
    return profile !== undefined && fits(profile);
  };
  const found = (column: string, confidence: Choice["confidence"]): Found => ({
    choice: { at: at(column), confidence },
    question: null,
  });
  if (stated !== undefined && at(stated) >= 0) return found(stated, "high");

  const names = profiles.filter(free).map(({ name }) => name);
  const known = detect(role, names);
  if (known.column !== null) return found(known.column, good(known.column) ? "high" : "medium");
  const byName = known.candidates.length > 0 ? known.candidates : namedFor(role, names);
  const likely = byName.filter(good);
  const [one] = likely;
  if (one !== undefined && likely.length === 1) return found(one, byName.length === 1 ? "high" : "medium");
  if (likely.length > 1) return { choice: null, question: { role, candidates: likely } };

  const candidates = profiles.filter((profile, i) => free(profile, i) && byItself(profile, i));
  const [only] = candidates;
  if (only !== undefined && candidates.length === 1) return found(only.name, "low");
  const [named] = byName;
  if (named !== undefined && byName.length === 1 && candidates.length === 0) return found(named, "low");
  return { choice: null, question: { role, candidates: candidates.map(({ name }) => name) } };
}

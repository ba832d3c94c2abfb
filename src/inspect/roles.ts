import { detect } from "../ingest/detect.js";
import { withClocks } from "./clock-roles.js";
import { namedFor } from "./names.js";
import { optionalRoles } from "./optional-roles.js";
import type { PersonalHint } from "./personal.js";
import type { ColumnProfile, Sample } from "./profile.js";
import { requiredRoles } from "./required-roles.js";
import type { Choice, ColumnProposal, ColumnRole, Question, Roles, StatedColumns } from "./role.js";

/** For every column what speaks for personal data in it. */
type Hints = readonly (PersonalHint | null)[];

/** Whether a column is about people as a whole, so that it is no candidate for anything else. */
const isPersonal = (hint: PersonalHint | null | undefined): boolean => hint === "name" || hint === "cells";

/**
 * What the columns of a file are to a log, from their names and their contents. Nothing is guessed: a required role
 * that no column or several columns fit equally well becomes a question.
 */
export function rolesOf(
  sample: Sample,
  profiles: readonly ColumnProfile[],
  personal: Hints,
  stated: StatedColumns = {},
): Roles {
  return wideRoles(profiles, personal, stated) ?? longRoles(sample, profiles, personal, stated);
}

/** A row per case: a column whose ids do not repeat, at least two date columns, and no column with activities. */
function wideRoles(profiles: readonly ColumnProfile[], personal: Hints, stated: StatedColumns): Roles | null {
  if (stated.activity !== undefined || stated.time !== undefined) return null;
  const names = profiles.map(({ name }) => name);
  const activity = detect("activity", names).column ?? namedFor("activity", names)[0];
  const holdsWords = profiles.some((p) => p.name === activity && p.date_share < 0.5 && p.distinct > 1);
  const dates = places(
    profiles,
    (p, at) => p.date_share >= 0.9 && p.distinct > 1 && !isPersonal(personal[at]),
  );
  if (holdsWords || dates.length < 2) return null;
  const unique = places(profiles, (p) => neverRepeats(p) && p.date_share < 0.1);
  const known = detect("case", names);
  const byName = (known.column === null ? [...known.candidates, ...namedFor("case", names)] : [known.column])
    .map((name) => names.indexOf(name))
    .filter((at) => unique.includes(at));
  const likely =
    stated.case !== undefined ? [names.indexOf(stated.case)] : byName.length > 0 ? byName : unique;
  const [at] = likely;
  if (at === undefined) return null;
  const found: Choice | null =
    likely.length === 1 ? { at, confidence: byName.length === 1 ? "high" : "low" } : null;
  const questions: readonly Question[] =
    found === null ? [{ role: "case", candidates: likely.map((i) => names[i] ?? "") }] : [];
  const given = new Map<number, Choice & { readonly role: ColumnRole }>([
    ...(found === null ? [] : [[found.at, { ...found, role: "case" as const }] as const]),
    ...dates.map((i) => [i, { at: i, role: "step_date", confidence: "medium" }] as const),
  ]);
  return assembled("wide", profiles, given, questions, personal);
}

/** Ids of which (nearly) every one stands on one row only. */
const neverRepeats = (p: ColumnProfile): boolean =>
  p.rows >= 2 &&
  p.empty_share < 0.05 &&
  p.id_share >= 0.9 &&
  p.distinct >= 0.99 * p.rows * (1 - p.empty_share);

const places = (
  profiles: readonly ColumnProfile[],
  fits: (profile: ColumnProfile, at: number) => boolean,
): readonly number[] => profiles.flatMap((profile, at) => (fits(profile, at) ? [at] : []));

function longRoles(
  sample: Sample,
  profiles: readonly ColumnProfile[],
  personal: Hints,
  stated: StatedColumns,
): Roles {
  const names = profiles.map(({ name }) => name);
  const change = stated.activity === undefined ? statusColumns(names) : null;
  const asked = change === null ? stated : { ...stated, activity: change.to };
  const resource = detect("resource", names);
  const barred = new Set(
    [
      ...(resource.column === null ? resource.candidates : [resource.column]),
      ...namedFor("resource", names),
      change?.from,
    ]
      .map((name) => (name === undefined ? -1 : names.indexOf(name)))
      .concat(places(profiles, (_, at) => isPersonal(personal[at]))),
  );
  const required = requiredRoles(sample, profiles, asked, barred);
  const given = new Map<number, Choice & { readonly role: ColumnRole }>();
  for (const role of ["case", "activity", "time"] as const) {
    const choice = required[role];
    if (choice !== null) given.set(choice.at, { ...choice, role });
  }
  if (change !== null) {
    const at = names.indexOf(change.from);
    given.set(at, { at, role: "old_status", confidence: "high" });
  }
  const shape = change === null ? "long" : "status";
  const roles = assembled(shape, profiles, given, required.questions, personal);
  return { ...roles, columns: withClocks(roles.columns, stated.clock) };
}

/** The columns with the status before and after a change; null = the table has no such pair. */
function statusColumns(names: readonly string[]): { readonly from: string; readonly to: string } | null {
  const [from, otherFrom] = namedFor("old_status", names);
  const [to, otherTo] = namedFor("new_status", names);
  if (from === undefined || to === undefined || otherFrom !== undefined || otherTo !== undefined) return null;
  return { from, to };
}

function assembled(
  shape: Roles["shape"],
  profiles: readonly ColumnProfile[],
  given: ReadonlyMap<number, Choice & { readonly role: ColumnRole }>,
  questions: readonly Question[],
  personal: Hints,
): Roles {
  const others = optionalRoles({ profiles, taken: new Set(given.keys()), personal, shape });
  const columns = profiles.map((profile, at): ColumnProposal => {
    const choice = given.get(at) ?? others.get(at);
    return { profile, role: choice?.role ?? "other", confidence: choice?.confidence ?? null };
  });
  return { shape, columns, questions };
}

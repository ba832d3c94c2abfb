import type { z } from "zod";
import { at, isSection } from "./at.js";
import { words } from "./says.js";

type Path = readonly PropertyKey[];
type Add = (path: Path, de: string, en: string) => void;

/** Rules of a process file that look at more than one key. They hold for a file with other faults too. */
export function processRules(file: unknown, context: z.core.$RefinementCtx): void {
  const add: Add = (path, de, en) => {
    context.addIssue({ code: "custom", path: [...path], message: words(de, en) });
  };
  shapeFits(file, add);
  dropsNothingRead(file, add);
  aliasesAreUnique(file, add);
  channelIsRead(file, add);
  systemRolesAreRead(file, add);
  filtersUseNames(file, add);
  segmentsUseNames(file, add);
}

const entriesOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

const texts = (value: unknown): readonly string[] =>
  (Array.isArray(value) ? entriesOf(value) : [value]).filter((entry) => typeof entry === "string");

function shapeFits(file: unknown, add: Add): void {
  if (at(file, "shape") !== "wide") {
    if (at(file, "events") !== undefined && at(file, "shape") === "long") {
      add(["events"], "gilt nur mit shape: wide.", "holds with shape: wide only.");
    }
    return;
  }
  if (at(file, "events") === undefined) {
    add(
      ["events"],
      "fehlt; eine breite Tabelle braucht ihre Datumsspalten (z. B. [{ column: Eingangsdatum, activity: Antrag eingegangen }]).",
      "is missing; a wide table needs its date columns (e.g. [{ column: Eingangsdatum, activity: Antrag eingegangen }]).",
    );
  }
  for (const key of ["activity", "time", "start_time", "lifecycle", "instance"]) {
    if (at(file, "columns", key) === undefined) continue;
    add(
      ["columns", key],
      "gilt nicht mit shape: wide; dort stehen Schritte und Zeiten unter events.",
      "does not hold with shape: wide; steps and times are under events there.",
    );
  }
}

/** Every column that the file reads; a person's column in the mode `drop` is none. */
function columnsRead(file: unknown): readonly string[] {
  const entries = (value: unknown) => (isSection(value) ? Object.values(value) : []);
  const events = at(file, "events");
  const roles = [...entries(at(file, "columns")), ...entries(at(file, "columns", "attributes"))];
  return [
    ...roles.filter((role) => at(role, "mode") !== "drop").flatMap((role) => texts(at(role, "from"))),
    ...entriesOf(events).flatMap((event) => texts(at(event, "column"))),
  ];
}

function dropsNothingRead(file: unknown, add: Add): void {
  const drop = at(file, "columns", "drop");
  const read = columnsRead(file);
  for (const [i, name] of entriesOf(drop).entries()) {
    if (typeof name !== "string" || !read.includes(name)) continue;
    add(
      ["columns", "drop", i],
      "diese Spalte wird an anderer Stelle der Datei gelesen.",
      "this column is read elsewhere in the file.",
    );
  }
}

function aliasesAreUnique(file: unknown, add: Add): void {
  const activities = at(file, "activities");
  if (!isSection(activities)) return;
  const taken = new Map(Object.keys(activities).map((name) => [name, name]));
  for (const [name, activity] of Object.entries(activities)) {
    for (const [i, alias] of entriesOf(at(activity, "alias")).entries()) {
      if (typeof alias !== "string") continue;
      const other = taken.get(alias);
      if (other !== undefined) {
        add(
          ["activities", name, "alias", i],
          `steht schon für den Schritt „${other}“.`,
          `already stands for the activity "${other}".`,
        );
      }
      taken.set(alias, name);
    }
  }
}

function channelIsRead(file: unknown, add: Add): void {
  if (at(file, "columns", "attributes", "channel") !== undefined) return;
  for (const key of ["structured_input", "unstructured_input"]) {
    if (at(file, "assessment", key, "evidence") !== "measured") continue;
    add(
      ["assessment", key, "from"],
      "braucht die Spalte des Eingangskanals: columns.attributes.channel fehlt.",
      "needs the column of the channel: columns.attributes.channel is missing.",
    );
  }
}

/** Which roles are systems matters only where roles are read: elsewhere the key would do nothing. */
function systemRolesAreRead(file: unknown, add: Add): void {
  if (at(file, "system_roles") === undefined) return;
  if (at(file, "columns", "resource", "mode") === "role") return;
  add(
    ["system_roles"],
    "gilt nur, wo Rollen gelesen werden: columns.resource mit mode: role.",
    "holds only where roles are read: columns.resource with mode: role.",
  );
}

/** The name of the activity behind every other spelling. */
function namesByAlias(file: unknown): ReadonlyMap<string, string> {
  const activities = at(file, "activities");
  return new Map(
    Object.entries(isSection(activities) ? activities : {}).flatMap(([name, activity]) =>
      texts(at(activity, "alias")).map((alias) => [alias, name] as const),
    ),
  );
}

const onlyAnAlias = (add: Add, path: Path, name: string): void => {
  add(
    path,
    `das ist nur eine andere Schreibweise (alias); der Schritt heißt „${name}“.`,
    `this is another spelling (alias) only; the activity is called "${name}".`,
  );
};

function segmentsUseNames(file: unknown, add: Add): void {
  const names = namesByAlias(file);
  for (const [i, segment] of entriesOf(at(file, "segments")).entries()) {
    for (const key of ["from", "to"]) {
      const typed = at(segment, key);
      const name = typeof typed === "string" ? names.get(typed) : undefined;
      if (name !== undefined) onlyAnAlias(add, ["segments", i, key], name);
    }
  }
}

/** The log knows an activity by its name alone: a filter on another spelling would find nothing. */
function filtersUseNames(file: unknown, add: Add): void {
  const names = namesByAlias(file);
  for (const [i, filter] of entriesOf(at(file, "filters")).entries()) {
    const kind = at(filter, "kind");
    if (typeof kind !== "string") continue;
    for (const key of ["activities", "from", "to"]) {
      for (const typed of texts(at(filter, key))) {
        const name = names.get(typed);
        if (name === undefined) continue;
        onlyAnAlias(add, ["filters", i, kind, ...(key === "activities" ? [] : [key])], name);
      }
    }
  }
}

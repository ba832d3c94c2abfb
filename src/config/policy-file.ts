import { z } from "zod";
import { at } from "./at.js";
import { expecting } from "./expected.js";
import { measured, oneOf, text, whole } from "./fields.js";
import { defaultPolicy, protectingProfiles, type Policy, type Profile } from "./policy.js";
import { present } from "./present.js";
import { say } from "./says.js";
import { resourceModes } from "./source.js";
import { list, section } from "./structures.js";
import { roundingUnits } from "./units.js";

const staff = z
  .union([whole({ min: 1 }, { example: "10" }), oneOf(["hide"])], {
    error: expecting({
      kind: "number",
      what: { de: "eine ganze Zahl ab 1 oder hide", en: "a whole number from 1 up or hide" },
      example: "10",
    }),
  })
  .transform((typed) => (typed === "hide" ? null : typed));

const profile = section(
  {
    k_cases: whole({ min: 1 }, { example: "10" }).exactOptional(),
    k_staff: staff.exactOptional(),
    min_cases: whole({ min: 1 }, { example: "100" }).exactOptional(),
    round_counts: whole({ min: 1 }, { example: "5" }).exactOptional(),
    round_durations: measured(roundingUnits, { example: "0.5wd" }).exactOptional(),
    variants: whole({ min: 0 }, { example: "10" }).exactOptional(),
  },
  { example: "{ k_cases: 10, min_cases: 100 }" },
);

/** `policy.yaml`. What it leaves out is as in `defaultPolicy`. */
export const policyFile = section(
  {
    version: text({ example: "2025-01" }),
    profiles_allowed: list(oneOf(protectingProfiles), { example: "[intern, verwaltung]" }).exactOptional(),
    floors: section(
      {
        k_cases: whole({ min: 1 }, { example: "5" }).exactOptional(),
        k_staff: whole({ min: 1 }, { example: "7" }).exactOptional(),
        min_cases: whole({ min: 1 }, { example: "30" }).exactOptional(),
      },
      { example: "{ k_cases: 5, k_staff: 7, min_cases: 30 }" },
    ).default({}),
    profiles: section(
      {
        intern: profile.exactOptional(),
        verwaltung: profile.exactOptional(),
        oeffentlich: profile.exactOptional(),
      },
      { example: "{ verwaltung: { k_cases: 10 } }" },
    ).default({}),
    resource: section(
      {
        mode: oneOf(resourceModes),
        agreement: text({ example: "DV-2024-12" }).nullable().default(null),
      },
      { example: "{ mode: pseudonym, agreement: DV-2024-12 }" },
    ).exactOptional(),
    time_precision: oneOf(["minute", "day"]).exactOptional(),
  },
  { example: "version: 2025-01" },
)
  .superRefine(tightens, { when: () => true })
  .transform((file): Policy => {
    const floors = { ...defaultPolicy.floors, ...file.floors };
    const { intern, verwaltung, oeffentlich } = file.profiles;
    const builtIn = defaultPolicy.profiles;
    return {
      version: file.version,
      profiles_allowed: file.profiles_allowed ?? defaultPolicy.profiles_allowed,
      profiles: {
        intern: tightened(builtIn.intern, intern, floors),
        verwaltung: tightened(builtIn.verwaltung, verwaltung, floors),
        oeffentlich: tightened(builtIn.oeffentlich, oeffentlich, floors),
        "public-data": builtIn["public-data"],
      },
      floors,
      resource: file.resource ?? defaultPolicy.resource,
      time_precision: file.time_precision ?? defaultPolicy.time_precision,
    };
  });

type Floors = Policy["floors"];
const floorKeys = ["k_cases", "k_staff", "min_cases"] as const;

/** The built-in profile with what the file says; never below a floor, even one that only the file raises. */
function tightened(builtIn: Profile, typed: z.output<typeof profile> = {}, floors: Floors): Profile {
  const { round_durations, ...rest } = typed;
  const wanted = { ...builtIn, ...rest, ...present({ round_seconds: round_durations }) };
  return {
    ...wanted,
    k_cases: Math.max(wanted.k_cases, floors.k_cases),
    k_staff: wanted.k_staff === null ? null : Math.max(wanted.k_staff, floors.k_staff),
    min_cases: Math.max(wanted.min_cases, floors.min_cases),
  };
}

/** Refuses every value that protects less than the built-in one or than a floor. Holds for a file with faults too. */
function tightens(file: unknown, context: z.core.$RefinementCtx): void {
  const forbid = (path: readonly string[], de: string, en: string) => {
    context.addIssue({ code: "custom", path: [...path], message: say({ words: { de, en }, exit: 5 }) });
  };
  if (at(file, "resource", "mode") === "pseudonym" && typeof at(file, "resource", "agreement") !== "string") {
    forbid(
      ["resource", "agreement"],
      "fehlt; Kürzel je Person (pseudonym) brauchen die Kennung der Dienstvereinbarung.",
      "is missing; tokens for persons (pseudonym) need the id of the works agreement.",
    );
  }
  const floors: Record<keyof Floors, number> = { ...defaultPolicy.floors };
  for (const key of floorKeys) {
    const typed = at(file, "floors", key);
    if (typeof typed !== "number") continue;
    if (typed < floors[key]) {
      forbid(
        ["floors", key],
        `liegt unter der Untergrenze ${floors[key]}.`,
        `lies below the floor ${floors[key]}.`,
      );
    }
    floors[key] = Math.max(typed, floors[key]);
  }
  for (const name of protectingProfiles) {
    const builtIn = defaultPolicy.profiles[name];
    for (const { key, least, shown } of limitsOf(builtIn, floors)) {
      const typed = at(file, "profiles", name, key);
      const value = key === "variants" && typeof typed === "number" ? -typed : typed;
      if (typeof value !== "number" || value >= least) continue;
      forbid(
        ["profiles", name, key],
        `ist lockerer als die Vorgabe ${shown}; policy.yaml darf nur verschärfen.`,
        `is looser than the default ${shown}; policy.yaml may only tighten.`,
      );
    }
  }
}

/** The least value of every key, and how it is typed; for variants, of which fewer is stricter, of the negative. */
const limitsOf = (builtIn: Profile, floors: Floors) => {
  const limits: { readonly key: string; readonly least: number; readonly shown?: string }[] = [
    { key: "k_cases", least: Math.max(builtIn.k_cases, floors.k_cases) },
    builtIn.k_staff === null
      ? { key: "k_staff", least: Number.POSITIVE_INFINITY, shown: "hide" }
      : { key: "k_staff", least: Math.max(builtIn.k_staff, floors.k_staff) },
    { key: "min_cases", least: Math.max(builtIn.min_cases, floors.min_cases) },
    { key: "round_counts", least: builtIn.round_counts },
    {
      key: "round_durations",
      least: builtIn.round_seconds,
      shown: `${builtIn.round_seconds / roundingUnits.wd}wd`,
    },
    { key: "variants", least: -builtIn.variants, shown: String(builtIn.variants) },
  ];
  return limits.map(({ shown, ...limit }) => ({ ...limit, shown: shown ?? String(limit.least) }));
};

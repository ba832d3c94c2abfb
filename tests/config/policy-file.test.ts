import fc from "fast-check";
import { expect, test } from "vitest";
import { readDocument } from "../../src/config/document.js";
import { check } from "../../src/config/parse.js";
import { policyFile } from "../../src/config/policy-file.js";
import { defaultPolicy, profiles, protectingProfiles } from "../../src/config/policy.js";
import { complaints, parsed } from "./complaints.js";
import { policy } from "./design.js";

test("the example of the design is the built-in policy without the public and without persons' columns", () => {
  expect(parsed(policyFile, policy)).toEqual({
    version: "2025-01",
    profiles_allowed: ["intern", "verwaltung"],
    profiles,
    floors: { k_cases: 5, k_staff: 7, min_cases: 30 },
    resource: { mode: "drop", agreement: null },
    time_precision: "minute",
  });
});

test("what a file leaves out is as in the built-in policy", () => {
  expect(parsed(policyFile, "version: a")).toEqual({ ...defaultPolicy, version: "a" });
});

test("a file tightens, and a floor that it raises lifts every profile", () => {
  const yaml = `
version: a
floors: { k_cases: 12, min_cases: 200 }
profiles:
  verwaltung: { k_cases: 15, k_staff: hide, round_durations: 1wd, variants: 3 }
`;
  expect(parsed(policyFile, yaml).profiles).toEqual({
    intern: { ...profiles.intern, k_cases: 12, min_cases: 200 },
    verwaltung: {
      ...profiles.verwaltung,
      k_cases: 15,
      k_staff: null,
      min_cases: 200,
      round_seconds: 86_400,
      variants: 3,
    },
    oeffentlich: profiles.oeffentlich,
    "public-data": profiles["public-data"],
  });
});

const looser = (than: string) => `ist lockerer als die Vorgabe ${than}; policy.yaml darf nur verschärfen.`;

test.each([
  ["floors: { k_cases: 3 }", "floors.k_cases  liegt unter der Untergrenze 5."],
  ["floors: { k_staff: 6 }", "floors.k_staff  liegt unter der Untergrenze 7."],
  ["floors: { min_cases: 29 }", "floors.min_cases  liegt unter der Untergrenze 30."],
  ["profiles: { intern: { k_cases: 4 } }", `profiles.intern.k_cases  ${looser("5")}`],
  ["profiles: { verwaltung: { k_cases: 9 } }", `profiles.verwaltung.k_cases  ${looser("10")}`],
  ["profiles: { verwaltung: { k_staff: 9 } }", `profiles.verwaltung.k_staff  ${looser("10")}`],
  ["profiles: { oeffentlich: { k_staff: 50 } }", `profiles.oeffentlich.k_staff  ${looser("hide")}`],
  ["profiles: { verwaltung: { min_cases: 99 } }", `profiles.verwaltung.min_cases  ${looser("100")}`],
  ["profiles: { verwaltung: { round_counts: 1 } }", `profiles.verwaltung.round_counts  ${looser("5")}`],
  [
    "profiles: { verwaltung: { round_durations: 0.1wd } }",
    `profiles.verwaltung.round_durations  ${looser("0.5wd")}`,
  ],
  ["profiles: { verwaltung: { variants: 11 } }", `profiles.verwaltung.variants  ${looser("10")}`],
])("refuses to loosen: %s", (yaml, expected) => {
  expect(complaints(policyFile, `version: a\n${yaml}`)).toEqual([`datei.yaml:2  ${expected}`]);
});

test("a value that loosens is a broken privacy rule, any other fault one of the configuration", () => {
  const exits: number[] = [];
  const document = readDocument("version: 1\nfloors: { k_cases: 3 }\n", "policy.yaml", () => undefined);
  if (document !== undefined) check(policyFile, document, ({ exit }) => exits.push(exit));
  expect(exits).toEqual([2, 5]);
});

test.each([
  [
    "version: a\nprofiles: { intern: { bucket: day } }",
    /^datei.yaml:2 {2}profiles.intern.bucket {2}unbekannter Schlüssel; /,
  ],
  [
    "version: a\nprofiles: { public-data: {} }",
    /^datei.yaml:2 {2}profiles.public-data {2}unbekannter Schlüssel; /,
  ],
  [
    "version: a\nprofiles_allowed: [public-data]",
    /^datei.yaml:2 {2}profiles_allowed\[0\] {2}unbekannter Wert „public-data“; /,
  ],
  ["version: a\nprofiles: { intern: { k_staff: hid } }", /Meinten Sie „hide“\?$/],
  [
    "version: a\nresource: { mode: pseudonym }",
    /^datei.yaml:2 {2}resource.agreement {2}fehlt; Kürzel je Person \(pseudonym\) brauchen die Kennung der Dienstvereinbarung.$/,
  ],
])("%s", (yaml, expected) => {
  const lines = complaints(policyFile, yaml);
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatch(expected);
});

test("no file that is accepted protects less than the built-in policy", () => {
  const upTo = (max: number) => fc.option(fc.integer({ min: 1, max }), { nil: undefined, freq: 1 });
  const floor = fc.record({ k_cases: upTo(20), k_staff: upTo(20), min_cases: upTo(200) });
  const written = fc.record({
    k_cases: upTo(200),
    k_staff: upTo(200),
    min_cases: upTo(5_000),
    round_counts: upTo(100),
    variants: upTo(12),
  });
  let accepted_files = 0;
  const defined = (entries: object) =>
    JSON.stringify(Object.fromEntries(Object.entries(entries).filter(([, entry]) => entry !== undefined)));
  fc.assert(
    fc.property(
      fc.record({ intern: written, verwaltung: written, oeffentlich: written }),
      floor,
      (typed, floors) => {
        const yaml = `
version: a
floors: ${defined(floors)}
profiles:
  intern: ${defined(typed.intern)}
  verwaltung: ${defined(typed.verwaltung)}
  oeffentlich: ${defined(typed.oeffentlich)}
`;
        if (complaints(policyFile, yaml).length > 0) return;
        accepted_files += 1;
        const accepted = parsed(policyFile, yaml);
        for (const name of protectingProfiles) {
          const [mine, builtIn] = [accepted.profiles[name], profiles[name]];
          expect(mine.k_cases).toBeGreaterThanOrEqual(Math.max(builtIn.k_cases, accepted.floors.k_cases));
          expect(mine.min_cases).toBeGreaterThanOrEqual(
            Math.max(builtIn.min_cases, accepted.floors.min_cases),
          );
          expect(mine.k_staff ?? Infinity).toBeGreaterThanOrEqual(builtIn.k_staff ?? Infinity);
          expect(mine.round_counts).toBeGreaterThanOrEqual(builtIn.round_counts);
          expect(mine.round_seconds).toBeGreaterThanOrEqual(builtIn.round_seconds);
          expect(mine.variants).toBeLessThanOrEqual(builtIn.variants);
          expect(mine.extremes).toBe(false);
        }
      },
    ),
    { seed: 7, numRuns: 400 },
  );
  expect(accepted_files).toBeGreaterThan(5);
});

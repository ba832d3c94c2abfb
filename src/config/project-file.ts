import type { z } from "zod";
import { administrationZone } from "./administration-zone.js";
import { costs } from "./cost-file.js";
import { measured, oneOf, text, whole } from "./fields.js";
import { projectPath } from "./project-path.js";
import { protectingProfiles } from "./policy.js";
import { words } from "./says.js";
import { bilingual, dictionary, oneOrMore, section } from "./structures.js";
import { shareUnits } from "./units.js";
import { zone } from "./zone.js";

const limits = section(
  {
    max_reject: measured(shareUnits, { example: "1%" })
      .refine((share) => share <= 1, {
        error: () => words("mehr als 100% gibt es nicht.", "there is no more than 100%."),
      })
      .default(0.01),
  },
  { example: "{ max_reject: 1% }" },
);

const paths = section(
  {
    processes: oneOrMore(
      projectPath({ example: "processes/*.yaml", pattern: true }),
      { de: "ein Pfad oder eine Liste von Pfaden", en: "a path or a list of paths" },
      { one: "processes/*.yaml", many: "[processes/*.yaml, processes/*.json]" },
    ).default(["processes/*.yaml"]),
    reports: projectPath({ example: "reports/" }).default("reports/"),
    decisions: projectPath({ example: "decisions.jsonl" }).default("decisions.jsonl"),
    releases: projectPath({ example: "releases.jsonl" }).default("releases.jsonl"),
  },
  { example: "{ reports: reports/ }" },
);

/** `prozessradar.yaml`. */
export const projectFile = section(
  {
    name: bilingual({ example: "Portfolio Stadt Essen" }),
    lang: oneOf(["de", "en"]).default("de"),
    timezone: zone().default(administrationZone),
    store: projectPath({ example: ".prozessradar/" }).default(".prozessradar/"),
    profile: oneOf(protectingProfiles).default("verwaltung"),
    ranking: projectPath({ example: "ranking.yaml" }).exactOptional(),
    policy: projectPath({ example: "policy.yaml" }).exactOptional(),
    calendar: projectPath({ example: "calendars/nrw.yaml" }).exactOptional(),
    limits: limits.prefault({}),
    costs: costs.exactOptional(),
    key_file: text({ example: "../schluessel/essen.key" }).exactOptional(),
    accessibility_contact: text({ example: "barrierefreiheit@example.invalid" }).exactOptional(),
    org_units: dictionary(
      section({ staff: whole({ min: 0 }, { example: "24" }) }, { example: "{ staff: 24 }" }),
      {
        example: "{ Wohngeldstelle: { staff: 24 } }",
      },
    ).default({}),
    paths: paths.prefault({}),
  },
  { example: "name: Portfolio Stadt Essen" },
);

export type ProjectFile = z.output<typeof projectFile>;

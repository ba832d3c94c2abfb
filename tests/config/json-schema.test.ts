import { Ajv } from "ajv";
import formats from "ajv-formats";
import { expect, test } from "vitest";
import { parse as parseYaml } from "yaml";
import { jsonSchemas } from "../../src/config/json-schema.js";
import * as design from "./design.js";

const ajv = new Ajv({ strict: false });
formats.default(ajv);
const schemas = jsonSchemas();

/** Whether a validator that is not ours accepts a file; it compiles each schema once. */
const accepts = (name: keyof typeof schemas, yaml: string): boolean =>
  ajv.validate(schemas[name], parseYaml(yaml));

test("the JSON Schemas accept the files of the design", () => {
  expect([
    accepts("project", design.project),
    accepts("process", design.wohngeld),
    accepts("calendar", design.calendar),
    accepts("calendar", design.calendar.replace("hours: null", 'hours: { mon-fri: "07:30-16:00" }')),
    accepts("ranking", design.ranking),
    accepts("policy", design.policy),
  ]).toEqual([true, true, true, true, true, true]);
});

test("the JSON Schemas refuse unknown keys, missing keys, wrong words and numbers without a unit", () => {
  expect([
    accepts("project", `${design.project}\nstroe: x`),
    accepts("process", design.wohngeld.replace(/ {2}purpose: .*\n/, "")),
    accepts("process", design.wohngeld.replace("windows-1252", "windows1252")),
    accepts("process", design.wohngeld.replace("12min", "12")),
    accepts("process", design.wohngeld.replace("answer: partly, by: Amt 50", "answer: partly")),
    accepts("process", design.wohngeld.replace("personalrat: 2025-01-20", "personalrat: bald")),
    accepts("calendar", design.calendar.replace("normal", "free")),
    accepts("calendar", design.calendar.replace("hours: null", 'hours: { mon-fri: "730-1600" }')),
    accepts("calendar", design.calendar.replace("2023-2026", "23-26")),
    accepts("ranking", design.ranking.replace("determinism: 20", 'determinism: "20"')),
    accepts("policy", design.policy.replace("k_staff: hide", "k_staff: hid")),
  ]).toEqual(Array(11).fill(false));
});

test("the schemas say which file they are for and what is a default", () => {
  const { project } = jsonSchemas();
  expect(project).toMatchObject({
    title: "prozessradar.yaml",
    $schema: "http://json-schema.org/draft-07/schema#",
    type: "object",
    additionalProperties: false,
    required: ["name"],
    properties: {
      profile: { type: "string", enum: ["intern", "verwaltung", "oeffentlich"], default: "verwaltung" },
      store: { type: "string", default: ".prozessradar/" },
    },
  });
});

test("the JSON Schema of a process knows decisions, system roles, online service and once only", () => {
  const more = design.wohngeld
    .replace("Bescheid versandt:", "Bescheid erteilt: { decision: true }\n  Bescheid versandt:")
    .replace(
      / {2}system_access:.*\n/,
      "$&  online_service: { answer: yes, by: Amt 50, date: 2025-02-12 }\n  once_only: { answer: unknown }\n",
    );
  expect(more).toContain("decision: true");
  expect(more).toContain("once_only");
  expect([
    accepts("process", `${more}\nsystem_roles: [System]`),
    accepts("process", more.replace("decision: true", "decision: maybe")),
    accepts(
      "process",
      more.replace("answer: yes, by: Amt 50, date: 2025-02-12 }\n  once", "answer: often }\n  once"),
    ),
    accepts("process", `${more}\nsystem_roles: []`),
  ]).toEqual([true, false, false, false]);
});

test.each([
  ["{ answer: yes, standard: XBau, by: Amt 61, date: 2025-02-12 }", true],
  ["{ answer: no, by: Amt 61, date: 2025-02-12 }", true],
  ["{ answer: unknown }", true],
  ["{ answer: yes, by: Amt 61, date: 2025-02-12 }", false],
  ["{ answer: yes, standard: XBau }", false],
  ["{ answer: yes, standard: Schnittstelle, by: Amt 61, date: 2025-02-12 }", false],
])("the JSON Schema of a process reads an XÖV standard: %s", (xoev, accepted) => {
  const more = design.wohngeld.replace(/ {2}system_access:.*\n/, `$&  xoev_standard: ${xoev}\n`);
  expect(more).toContain("xoev_standard");
  expect(accepts("process", more)).toBe(accepted);
});

test("the JSON Schema of a process knows what an automation gives back to people", () => {
  const more = `${design.wohngeld}
automation:
  exceptions: { share: 5%, minutes: { min: 5min, typ: 10min, max: 20min } }
  by: Amt 50
  date: 2025-02-12
`;
  expect([
    accepts("process", more),
    accepts("process", more.replace("10min", "10")),
    accepts("process", more.replace("5%", "500%")),
    accepts("process", more.replace("  by: Amt 50\n", "")),
  ]).toEqual([true, false, false, false]);
});

test("the JSON Schema of a process knows what a department answered to its report", () => {
  const more = `${design.wohngeld}
checks:
  skipped_step: { answer: varies, of: Antrag geprüft, by: Amt 50, date: 2025-03-12 }
  special_events: { answer: unknown }
`;
  expect([
    accepts("process", more),
    accepts("process", more.replace("varies", "partly")),
    accepts("process", more.replace(", by: Amt 50", "")),
    accepts("process", more.replace("special_events", "special_event")),
  ]).toEqual([true, false, false, false]);
});

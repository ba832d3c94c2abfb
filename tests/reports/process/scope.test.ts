import { expect, test } from "vitest";
import { profiles } from "../../../src/config/policy.js";
import { say } from "../../../src/reports/locale.js";
import { scopeFacts } from "../../../src/reports/process/scope.js";
import { made } from "../made.js";

const [info] = made().processes;
const config = info?.config ?? null;
if (info === undefined || config === null) throw new Error("the made project describes its processes");
const facts = (service_id?: string) =>
  scopeFacts(
    { ...info, config: { ...config, ...(service_id !== undefined && { service_id }) } },
    profiles.verwaltung,
    say("de"),
  );

test("names the service that the process is about by its key, as its catalogue prints it", () => {
  expect(facts("99107003017001")).toContainEqual([
    "Leistungsschlüssel (LeiKa/FIM)",
    "99\u00a0107\u00a0003\u00a0017\u00a0001",
  ]);
  expect(facts().map(([name]) => name)).not.toContain("Leistungsschlüssel (LeiKa/FIM)");
});

test("names purpose, legal ground, controller, secrecy and the day of deletion", () => {
  const names = facts().map(([name]) => name);
  for (const name of ["Zweck", "Rechtsgrundlage", "Verantwortlich", "Geheimhaltung", "Löschung am"])
    expect(names).toContain(name);
});

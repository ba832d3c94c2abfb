import { expect, test } from "vitest";
import { profiles } from "../../src/config/policy.js";
import { say } from "../../src/reports/locale.js";
import { scopeLine } from "../../src/reports/scope-line.js";

test("says period, state of the data and profile in one line, and leaves out what nobody knows", () => {
  const about = { period: "Jan. 2024 – Dez. 2024", exported_at: "2025-01-07", profile: profiles.verwaltung };
  expect(scopeLine({ ...about, more: ["Geheimhaltung: Sozialdaten"] }, say("de"))).toEqual([
    "Jan. 2024 – Dez. 2024",
    "Stand der Daten 07.01.2025",
    "Profil Verwaltung",
    "Geheimhaltung: Sozialdaten",
  ]);
  expect(scopeLine({ period: "", profile: profiles.intern }, say("en"))).toEqual(["Profile internal"]);
});

test("of several processes it says when the first and the last of the data were exported", () => {
  const of = (exported_at: readonly string[]) =>
    scopeLine({ exported_at, profile: profiles.intern }, say("de"))[0];
  expect(of(["2025-01-09", "2025-01-07", "2025-01-08"])).toBe("Stand der Daten 07.01.2025 – 09.01.2025");
  expect(of(["2025-01-07", "2025-01-07"])).toBe("Stand der Daten 07.01.2025");
  expect(of([])).toBe("Profil intern");
});

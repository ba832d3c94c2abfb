import { expect, test } from "vitest";
import { benefit, gates, suitability } from "../../../src/ranking/tables.js";
import { ReleasedTables } from "../../../src/release/tables.js";
import { say } from "../../../src/reports/locale.js";
import { candidates } from "../../../src/reports/portfolio/candidates.js";
import { keyFindings } from "../../../src/reports/portfolio/findings.js";
import type { ProcessInfo } from "../../../src/reports/report-input.js";
import { released } from "../../charts/released.js";

/** The sentence about hours where two processes could free these, P10 to P90. */
function aboutHours(first: readonly [number, number], second: readonly [number, number]) {
  const of = (process: string, [low, high]: readonly [number, number]) => ({
    process,
    hours_p10: low,
    hours_p50: (low + high) / 2,
    hours_p90: high,
  });
  const tables = new ReleasedTables("public-data", [
    released(benefit, [of("a", first), of("b", second)]),
    released(suitability, []),
  ]);
  const infos = ["a", "b"].map(
    (id) => ({ id, name: { de: id, en: id }, config: null }) as unknown as ProcessInfo,
  );
  return keyFindings(candidates(tables, infos), tables, say("de")).at(-1);
}

test("who could free most time stands at its figure, and is no clear lead where ranges meet", () => {
  const clear = aboutHours([520, 770], [340, 500]);
  expect(clear?.at).toBe("benefit");
  expect(clear?.text).toContain("„a“: rund 520–770\u00a0Std. im Jahr");
  expect(clear?.text).not.toContain("Vorsprung");
  expect(aboutHours([420, 770], [340, 500])?.text).toContain("; ein klarer Vorsprung vor „b“ ist das nicht.");
});

test("says that answers are missing where nothing else is known of the pre-screen, and counts no examinations then", () => {
  const infos = [{ id: "a", name: { de: "a", en: "a" }, config: null } as unknown as ProcessInfo];
  const about = (...levels: readonly string[]) => {
    const rows = levels.map((level, i) => ({ process: "a", level, rule: `R-${i}` }));
    const tables = new ReleasedTables("public-data", [released(gates, rows), released(suitability, [])]);
    return keyFindings(candidates(tables, infos), tables, say("de")).find(({ at }) => at === "gates")?.text;
  };
  expect(about("U")).toBe(
    "Zu entscheiden: Bei 1 von 1 Prozessen fehlen Antworten der Vorprüfung; bis dahin gilt die vorsichtigere Annahme.",
  );
  expect(about("U", "H")).toContain("Bei 1 von 1 Prozessen ist eine vertiefte rechtliche Prüfung angezeigt");
});

import { expect, test } from "vitest";
import { changeLines, namedChanges } from "../../src/cli/ranking-changes.js";
import { criteria, suitability } from "../../src/ranking/tables.js";
import type { EarlierRanking } from "../../src/release/ranking-changes.js";
import { ReleasedTables } from "../../src/release/tables.js";
import { say } from "../../src/reports/locale.js";
import type { ProcessInfo } from "../../src/reports/report-input.js";
import { released } from "../charts/released.js";

/** One criterion is the whole score. */
const term = (process: string, value: number) => ({
  process,
  score: "rpa" as const,
  indicator: "determinism",
  raw: value,
  value_share: value,
  weight_share: 1,
  evidence: "measured",
});
const place = (id: string, rank: number | null, kind: string) => ({
  score: "rpa" as const,
  class: kind,
  rank,
  id,
});

const then: EarlierRanking = {
  model: "v1",
  ranking: [
    { ...place("b", 3, "C"), name: "Bußgeld" },
    { ...place("hund", 1, "A"), name: "Hundesteuer" },
    place("a", 2, "B"),
    place("z", null, "none"),
  ],
  processes: ["a", "b", "hund"].map((id) => ({ id, tables: { criteria: { rows: [term(id, 0.5)] } } })),
};
const now = new ReleasedTables("public-data", [
  released(
    suitability,
    (
      [
        ["a", 1, "A"],
        ["neu", 2, "B"],
      ] as const
    ).map(([process, rank, kind]) => ({ process, score: "rpa", class: kind, rank })),
  ),
  released(criteria, [term("a", 0.7), term("neu", 0.4)]),
]);
const processes = [{ id: "neu", name: { de: "Neues", en: "New one" } }] as unknown as readonly ProcessInfo[];

test("processes that are new or gone have rows that say so, the gone ones behind, by their earlier rank", () => {
  const changes = namedChanges(now, processes, then, say("de"));
  expect(
    changes.map(({ name, presence, rank_then, rank_now, class_then, class_now, change }) => [
      name,
      presence,
      rank_then,
      rank_now,
      class_then,
      class_now,
      change === null ? null : Math.round(change.total * 100),
    ]),
  ).toEqual([
    ["a", "both", 2, 1, "B", "A", 20],
    ["Neues", "new", null, 2, null, "B", null],
    ["Hundesteuer", "gone", 1, null, "A", null, null],
    ["Bußgeld", "gone", 3, null, "C", null, null],
    ["z", "gone", null, null, "none", null, null],
  ]);
  const lines = changeLines(changes, then, say("de"), 120).join("\n");
  expect(lines).toMatch(/Neues \(neu\) +– → 2 +– → B +– +– +–/);
  expect(lines).toMatch(/Hundesteuer \(nicht mehr dabei\) +1 → – +A → – +– +–/);
  expect(lines).toMatch(/ a +2 → 1 +B → A +\+0,20 +\+0,20/);
});

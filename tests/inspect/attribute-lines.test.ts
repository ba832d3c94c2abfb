import { expect, test } from "vitest";
import { attributeLines } from "../../src/inspect/attribute-lines.js";
import { profiles } from "../../src/inspect/profile.js";
import type { ColumnProposal } from "../../src/inspect/role.js";
import { yamlFile } from "../../src/inspect/yaml-text.js";

const rows = Array.from({ length: 200 }, (_, i) => [
  i % 2 === 0 ? "online" : "papier",
  `Bezirk ${String(i % 9)}`,
  `AZ-${String(i)}`,
  i % 2 === 0 ? "ev" : "rk",
  `${String(i % 5)},50`,
]);
const columns = ["Eingang", "Stadtbezirk/Nr.", "Zeichen", "Konfession", "Satz"];
const proposals = (roles: readonly ColumnProposal["role"][]): readonly ColumnProposal[] =>
  profiles({ columns, rows }).map((profile, i) => {
    const role = roles[i] ?? "other";
    return { profile, role, confidence: role === "other" ? null : "high" }; // only these are read
  });

test("offers columns of a few words as comments, and none that is an id, protected or an amount", () => {
  expect(yamlFile(attributeLines(proposals(["channel"]), "de"))).toBe(`  attributes:
    channel: { from: Eingang } # Sicherheit hoch
    # weitere Merkmale des Falls, zum Aufteilen, Filtern und Vergleichen; ohne # werden sie gelesen:
    # stadtbezirk_nr: { from: Stadtbezirk/Nr. }
`);
});

test("without a known attribute the key is a comment too, so that the file stays valid", () => {
  const lines = yamlFile(attributeLines(proposals([]), "en")).split("\n");
  expect(lines[0]).toBe("  # attributes:");
  expect(lines.slice(0, -1).every((line) => line.trim().startsWith("#"))).toBe(true);
  expect(attributeLines([], "de")).toEqual([]);
});

import { expect, test } from "vitest";
import { precedenceMatrix as chart } from "../../src/charts/precedence-matrix.js";
import { precedenceMatrix } from "../../src/measures/precedence-matrix.js";
import { released } from "./released.js";
import { texts } from "./spec-lint.js";
import { de, en, scope } from "./wohngeld.js";

const pair = (from_activity: string, to_activity: string, executions: number, share_of_from: number) => ({
  kind: from_activity === "" ? "start" : to_activity === "" ? "end" : "step",
  from_activity,
  to_activity,
  executions,
  cases: executions,
  share_of_from,
});

const rows = [
  pair("", "Antrag", 100, 1),
  pair("Antrag", "Prüfung", 95, 0.95),
  pair("Antrag", "", 5, 0.05),
  pair("Prüfung", "Bescheid", 60, 0.6),
  pair("Prüfung", "Anhörung", 34, 0.34),
  pair("Prüfung", "Prüfung", 5, 0.05),
  pair("Anhörung", "Bescheid", 35, 1),
  pair("Bescheid", "", 95, 1),
];

const nb = (text: string) => text.replace(/_/g, "\u00a0");

test("numbers the steps along the most frequent path and lists what follows each", () => {
  const made = chart(released(precedenceMatrix, rows), scope, de);
  expect(made.table.rows).toEqual([
    ["Beginn", "1 Antrag", "100", nb("100_%")],
    ["1 Antrag", "2 Prüfung", "95", nb("95_%")],
    ["1 Antrag", "Ende", "5", nb("5_%")],
    ["2 Prüfung", "2 Prüfung", "5", nb("5_%")],
    ["2 Prüfung", "3 Bescheid", "60", nb("60_%")],
    ["2 Prüfung", "4 Anhörung", "34", nb("34_%")],
    ["3 Bescheid", "Ende", "95", nb("100_%")],
    ["4 Anhörung", "3 Bescheid", "35", nb("100_%")],
  ]);
  expect(made.headline).toBe("Nach „Prüfung“ teilt sich der Weg am häufigsten");
  expect(texts(made.spec!)).toEqual(expect.arrayContaining(["Beginn", "1 Antrag", "Ende", "60", "34"]));
});

test("draws darker what is the larger share, and frames the immediate repetition alone", () => {
  const spec = chart(released(precedenceMatrix, rows), scope, de).spec as unknown as {
    layer: { mark: { type: string }; data: { values: Record<string, unknown>[] } }[];
  };
  const cells = spec.layer.find(({ mark }) => mark.type === "rect")?.data.values ?? [];
  const fills = new Map(cells.map((cell) => [String(cell["k0"]), cell["k1"]]));
  expect([fills.get("100"), fills.get("60"), fills.get("34")]).toEqual(["#12436D", "#4A7FC0", "#C3D5EE"]);
  expect(cells.map((cell) => cell["v6"]).filter((width) => width === 2)).toHaveLength(1);
});

test("names a notable immediate repetition first", () => {
  const some = [pair("Antrag", "Prüfung", 95, 0.95), pair("Prüfung", "Prüfung", 30, 0.25)];
  expect(chart(released(precedenceMatrix, some), scope, de).headline).toBe(
    nb("„Prüfung“ folgt zu 25_% unmittelbar auf sich selbst"),
  );
  expect(chart(released(precedenceMatrix, some), scope, en).headline).toBe(
    "“Prüfung” directly follows itself in 25%",
  );
});

test("says how many rarer steps are left out, and draws fewer where numbers would not fit", () => {
  const many = Array.from({ length: 30 }, (_, i) => pair(`Schritt ${i}`, `Schritt ${i + 1}`, 9000 - i, 1));
  const made = chart(released(precedenceMatrix, many), scope, de);
  expect(made.headline).toBe(nb("Auf „Schritt 0“ folgt zu 100_% „Schritt 1“"));
  expect(made.table.rows).toHaveLength(19);
  expect(made.caveats.join(" ")).toContain("Gezeigt sind die 20 häufigsten Schritte; Zahl der übrigen: 11.");
  const numbers = texts(made.spec!).filter((text) => /^[89]\.\d{3}$/.test(text));
  expect(numbers.length).toBeGreaterThan(10);
  expect(made.caveats.join(" ")).toContain("die Tabelle zeigt 20");
});

test("shows nothing that the gate withholds", () => {
  const made = chart(released(precedenceMatrix, rows, "verwaltung"), scope, de);
  expect(made.table.rows.map((row) => row[2])).not.toContain("5");
  // two that are too few, and the other end of cases, from which and all cases one of them would follow
  expect(made.n.suppressedCells).toBe(3);
});

test("on a telephone what follows each step is a list, the largest share first, instead of a matrix to scroll", () => {
  const made = chart(released(precedenceMatrix, rows), scope, de);
  const written = texts(made.narrow!).filter((text) => text !== "");
  const numbers = written.filter((text) => text.includes(" · "));
  expect(numbers).toHaveLength(rows.length);
  expect(numbers.slice(2, 6)).toEqual(
    ["5 · 5_%", "60 · 60_%", "34 · 34_%", "5 · 5_%"].map(nb), // of Antrag to the end, then all of Prüfung
  );
  expect(written).toEqual(expect.arrayContaining(["2 Prüfung", "→ 2 Prüfung", "→ Ende", "Beginn"]));
  expect(written.join(" ")).toContain("Länge nach dem Anteil an allem, was auf den Schritt folgt");
});

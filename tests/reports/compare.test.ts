import { expect, test } from "vitest";
import { comparisonReport } from "../../src/reports/pages/compare.js";
import { madeComparison, type MadeComparison } from "./made-comparison.js";
import { numberFaults, outline, textOf } from "./page.js";

const report = async (o?: MadeComparison) => (await comparisonReport(madeComparison(o), "antrag")).html;
const plain = async (o?: MadeComparison) => textOf(await report(o)).replaceAll("\u00a0", " ");

test("says first what differs clearly, with both values, and where no clear difference is to be seen", async () => {
  const text = await plain();
  expect(text).toContain("2 von 6 Kennzahlen unterscheiden sich deutlich");
  expect(text).toContain(
    "Deutlicher Unterschied: Durchlaufzeit, Mittelwert: in A 51 Tage, in B 47 Tage; Unterschied −4 Tage (95-%-Bereich −7,5 Tage bis −1 Tag).",
  );
  expect(text).toContain("Kein deutlicher Unterschied: Durchlaufzeit, Median (−7 Tage bis +1 Tag)");
  expect(text).toContain("Mindestens die Hälfte des Unterschieds kommt aus der Verteilung nach Ablauf");
  expect(text).toContain("Er reiht keine Stellen und bewertet niemanden");
  expect(text).toMatch(/A 2023 600 0 B 2024 515 85/);
  expect(text).toContain("Offene Fälle fehlen in den Zeiten.");
});

test("says the same in English, without a German word", async () => {
  const text = await plain({ lang: "en" });
  expect(text).toContain("2 of 6 figures differ clearly");
  expect(text).toContain("Clearly different in B: Throughput time, mean (−4 days) and others");
  expect(text).toContain("No clear difference: Throughput time, median (−7 days to +1 day)");
  expect(text).toContain("At least half of the difference comes from the mix by path");
  expect(text).not.toMatch(/Unterschied|Tage|Fälle|deutlich/);
});

test("writes numbers, units and dates as its language does", async () => {
  for (const lang of ["de", "en"] as const) expect(numberFaults(await report({ lang }), lang)).toEqual([]);
});

test("a share that one group must not show is withheld of both, and so is their difference", async () => {
  const text = await plain({ repeated: 4 });
  expect(text).toMatch(/Anteil der Fälle mit Wiederholung • • • • –/);
  expect(text).toContain("Nicht messbar oder nicht ausgewiesen: Anteil der Fälle mit Wiederholung.");
  expect(await report({ repeated: 4 })).not.toMatch(/−2,0|0,7 %/);
});

test("names the paths that only one group takes, and what is too rare to be named", async () => {
  const text = await plain();
  expect(text).toContain("1 Weg gibt es nur in B, 3 nur in A");
  expect(text).toMatch(/in beiden Gruppen 12 525 430 nur in A 3 75 – nur in B 1 – 85/);
  expect(text).toMatch(/Nur in B: 2024 Antrag erfassen → Bescheid erstellen 85 17 %/);
  // four cases are too few, and their number would follow from the sum: the next larger path is hidden with them
  expect(text).toMatch(/Nur in A: 2023 Antrag erfassen → Unterlagen prüfen 40 7 %/);
  expect(text).not.toMatch(/→ Unterlagen prüfen 30|Unterlagen prüfen 30 5 %/);
});

test("draws where in the process the time has changed, below what the figures say", async () => {
  const text = await plain();
  expect(text).toContain("Vor „Vollständigkeit prüfen“ vergeht in B mehr Zeit (+3 Tage)");
  expect(text).toMatch(/Berechnung → Automatische Prüfung 0 510 – 1 Tag – – nur in B/);
});

test("takes no difference apart that is not clear", async () => {
  const text = await plain({ unclear: true });
  expect(text).toContain("1 von 6 Kennzahlen unterscheidet sich deutlich");
  expect(text).toContain("Kein deutlicher Unterschied der Mittelwerte, der sich zerlegen ließe");
});

test("names the filters of the process, or that there are none", async () => {
  expect(await plain()).toContain("ohne Filter: alle abgeschlossenen Fälle");
  const text = await plain({ filters: [{ de: "mit Eingangsweg online", en: "with channel online" }] });
  expect(text).toContain("Filter: nur Fälle mit Eingangsweg online");
});

test("is one static page whose references all lead somewhere, the same for the same tables", async () => {
  const html = await report();
  expect(await report()).toBe(html);
  expect(html).not.toMatch(/<script|https?:/);
  const { headings, ids, references, pictures } = outline(html);
  expect(headings.filter(({ level }) => level === 1)).toEqual([{ level: 1, text: "Wohngeld" }]);
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of references) expect(ids).toContain(id);
  expect(pictures).toHaveLength(6);
});

test("knows only the process that was compared", async () => {
  await expect(comparisonReport(madeComparison(), "karte")).rejects.toThrow("process-unknown");
});

import { expect, test } from "vitest";
import { effectReport } from "../../src/reports/pages/effect.js";
import { madeEffect, type MadeEffect } from "./made-effect.js";
import { numberFaults, outline, textOf } from "./page.js";

const report = (o?: MadeEffect) => effectReport(madeEffect(o), "antrag");
const plain = (o?: MadeEffect) => textOf(report(o)).replaceAll("\u00a0", " ");

test("says what has clearly changed, where no clear difference is to be seen and what could not be measured", () => {
  const text = plain();
  expect(text).toContain("1 von 4 Kennzahlen hat sich deutlich verändert");
  expect(text).toContain(
    "Deutlicher Unterschied: Durchlaufzeit, Median: davor 44 Tage, danach 40 Tage; Unterschied −4 Tage (95-%-Bereich −6 Tage bis −2 Tage).",
  );
  expect(text).toContain(
    "Kein deutlicher Unterschied: Durchlaufzeit, 90. Perzentil (−14 Tage bis +6,5 Tage)",
  );
  expect(text).toContain("Nicht messbar: Warten bei uns je Fall, Mittelwert.");
  expect(text).toContain("Ein Unterschied sagt nicht, woher er kommt");
  expect(text.split("Zeiten sind zum Schutz einzelner Personen auf halbe Tage gerundet")).toHaveLength(3);
});

test("says what was held fixed: the same months, the number of cases on both sides, months left out", () => {
  const text = plain({ against: ["karte"] });
  expect(text).toContain("3 Monate gegen dieselben Monate davor");
  expect(text).toContain("Stichtag 01.01.2024");
  expect(text).toContain("Abgeschlossene Fälle davor 465 Abgeschlossene Fälle danach 450");
  expect(text).toContain("Verglichene Monate Jan. 2024, Feb. 2024, März 2024");
  expect(text).toContain("nicht gezählt Apr. 2024");
  expect(text).toContain("deren mittlere Änderung abgezogen ist Parkausweis");
  expect(text).toContain("um die mittlere Änderung der Vergleichsprozesse vermindert");
  expect(plain()).toContain("deren mittlere Änderung abgezogen ist keine");
  expect(plain()).not.toContain("um die mittlere Änderung der Vergleichsprozesse vermindert");
});

test("writes numbers, units and dates as its language does", () => {
  for (const lang of ["de", "en"] as const) expect(numberFaults(report({ lang }), lang)).toEqual([]);
});

test("names the month that had begun when something changed", () => {
  const text = plain({ changed: "2023-12-15" });
  expect(text).toContain("Veränderung seit 15.12.2023");
  expect(text).toContain("Im Dez. 2023 galt erst das eine, dann das andere");
  expect(plain()).not.toContain("galt erst das eine");
});

test("names the volume beside the effect, and says where it has moved, too", () => {
  expect(plain()).toContain("Neue Fälle je Monat: davor 166,7, danach 170,0 (+2 %).");
  expect(plain()).not.toContain("zugleich verändert;");
  expect(plain({ started: [600, 480] })).toContain(
    "davor 200,0, danach 160,0 (−20 %). Die Zahl der Fälle hat sich also zugleich verändert;",
  );
  // four cases that are not counted could be about somebody
  const small = plain({ started: [500, 454] });
  expect(small).toContain("Neue Fälle je Monat: −9 % gegenüber davor (Anzahl: •).");
  expect(small).toContain("• Wert zum Schutz einzelner Personen nicht ausgewiesen (1 Zelle).");
  expect(small).not.toContain("zugleich verändert;");
  expect(plain({ lang: "en", started: [600, 480] })).toContain(
    "New cases a month: before 200.0, after 160.0 (−20%).",
  );
});

test("shows shares in per cent and their difference in points, other figures as numbers", () => {
  const text = plain();
  expect(text).toContain(
    "Anteil der Fälle mit Wiederholung 40 % 38 % −2,0 Prozentpunkte −8,0 bis +5,0 Prozentpunkte kein deutlicher Unterschied",
  );
  expect(text).toMatch(/Schritte von Hand je Fall 7,91 7,77 −0,14 −0,43 bis \+0,15 kein deutlicher/);
  expect(text).toContain("Warten bei uns je Fall, Mittelwert keine Angabe keine Angabe keine Angabe");
});

test("what was withheld is a dot, and what could not be measured stays something else", () => {
  const text = plain({ hidden: true });
  expect(text).toContain(
    "Anteil der Fälle mit Wiederholung • • • • nicht ausgewiesen Schritte von Hand je Fall • • • • nicht ausgewiesen",
  );
  expect(text).toMatch(
    /Warten bei uns je Fall, Mittelwert keine Angabe keine Angabe keine Angabe keine Angabe nicht messbar/,
  );
  expect(text).toContain(
    "Zum Schutz einzelner Personen nicht ausgewiesen: Anteil der Fälle mit Wiederholung; Schritte von Hand je Fall.",
  );
  expect(text).toContain("• Wert zum Schutz einzelner Personen nicht ausgewiesen (8 Zellen).");
  expect(plain()).not.toContain("(8 Zellen)");
});

test("says the same in English, without a German word", () => {
  const text = plain({ lang: "en", against: ["karte"] });
  expect(text).toContain("1 of 4 figures has clearly changed");
  expect(text).toContain("3 months against the same months before");
  expect(text).toMatch(/Share of cases with rework 40% 38% −2\.0 percentage points/);
  expect(text).toContain("Parking permit");
  expect(text).not.toMatch(/Unterschied|Tage|Fälle|Monat|deutlich/);
});

test("nothing clear is a result, too", () => {
  expect(plain({ unclear: true })).toContain("Kein deutlicher Unterschied seit dem Stichtag");
  expect(plain({ unclear: true, lang: "en" })).toContain("No clear difference since the date");
});

test("names the filters of the process, or that there are none", () => {
  expect(plain()).toContain("ohne Filter: alle abgeschlossenen Fälle");
  const filters = [{ de: "mit Eingangsweg online", en: "with channel online" }];
  expect(plain({ filters })).toContain("Filter: nur Fälle mit Eingangsweg online");
});

test("is one static page whose references all lead somewhere, the same for the same tables", () => {
  const html = report();
  expect(report()).toBe(html);
  expect(html).not.toMatch(/<script|https?:/);
  const { headings, ids, references } = outline(html);
  expect(headings.filter(({ level }) => level === 1)).toEqual([{ level: 1, text: "Wohngeld" }]);
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of references) expect(ids).toContain(id);
});

test("knows only the processes that were measured", () => {
  expect(() => effectReport(madeEffect(), "nichts")).toThrow("process-unknown");
});

import { expect, test } from "vitest";
import { html } from "../../src/reports/html.js";
import { noBreak } from "../../src/reports/no-break.js";

test.each([
  ["in 90 % der Ziehungen", "in 90_% der Ziehungen"],
  ["0, 0,5 %, 1 % … 100 %", "0, 0,5_%, 1_% … 100_%"],
  ["1.234,50 €", "1.234,50_€"],
  ["um 00:00 Uhr", "um 00:00_Uhr"],
  ["30 bis unter 90 Tage alt", "30 bis unter 90_Tage alt"],
  ["nach 14 Kalendertagen", "nach 14_Kalendertagen"],
  ["3 Std. 20 Min.", "3_Std. 20_Min."],
  ["within 10 working days", "within 10_working days"],
  ["3 h 20 min", "3_h 20_min"],
  ["Tage 3 und 4", "Tage 3 und 4"],
  ["2024 Tagesordnung", "2024 Tagesordnung"],
  ["4 Uhren, 5 hours", "4 Uhren, 5_hours"],
  ["12 Fälle", "12 Fälle"],
])("%j", (text, glued) => {
  expect(noBreak(text)).toBe(glued.replaceAll("_", "\u00a0"));
});

test("all text that enters markup is written that way, and markup itself is not", () => {
  expect(html`<p title="${"5 %"}">${"9 Tage"} ${["2 Std."]}</p>`.text).toBe(
    '<p title="5\u00a0%">9\u00a0Tage 2\u00a0Std.</p>',
  );
});

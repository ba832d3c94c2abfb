import { expect, test } from "vitest";
import { page, type Frame } from "../../src/reports/frame.js";
import { html } from "../../src/reports/html.js";
import { say } from "../../src/reports/locale.js";
import type { Section } from "../../src/reports/section.js";
import { made } from "./made.js";
import { textOf } from "./page.js";

const section = (id: string): Section => ({ id, label: `Teil ${id}`, heading: id, body: html`<p>${id}</p>` });

const frame: Frame = {
  kind: { de: "Bericht", en: "Report" },
  title: "Wohngeld",
  lead: "FB 50",
  status: { mark: { de: "Entwurf", en: "Draft" } },
  sent: { kind: "process", id: "wohngeld", closed: false },
  scope: ["Jan. 2024", "Profil Verwaltung"],
  facts: [["Für", "Fachamt"]],
  fixed: null,
  sections: [section("scope"), section("brief"), section("map")],
  closing: [section("method")],
  manifest: made().manifest,
};

const positions = (markup: string, marks: readonly string[]) => marks.map((mark) => markup.indexOf(mark));
const rising = (numbers: readonly number[]) => numbers.every((n, i) => n > (numbers[i - 1] ?? -1));

test("what opens a report stands before what the report is, the contents and the other sections", () => {
  const one = page(frame, say("de")).html;
  expect(rising(positions(one, ['id="scope"', 'id="about"', 'class="contents"', 'id="brief"']))).toBe(true);
  const two = page({ ...frame, opens: 2 }, say("de")).html;
  expect(rising(positions(two, ['id="scope"', 'id="brief"', 'id="about"', 'id="map"', 'id="method"']))).toBe(
    true,
  );
  const label = (markup: string) =>
    [...markup.matchAll(/<p class="label">(.*?)<\/p>/g)].map(([, text]) => text);
  expect(label(two)).toEqual(label(one));
  expect(label(one).map((text) => textOf(text ?? "").slice(0, 1))).toEqual(["1", "2", "3", "4"]);
});

test("the line of scope stands in the head, and so do the facts of a form", () => {
  const head = (of: Partial<Frame>) => page({ ...frame, ...of }, say("de")).html.split("</header>")[0] ?? "";
  expect(textOf(head({}))).toContain("FB 50 Jan. 2024 · Profil Verwaltung");
  expect(textOf(head({}))).not.toContain("Fachamt");
  expect(textOf(head({ form: [["Vorlagen-Nr.", "–"]], facts: [] }))).toContain("Vorlagen-Nr. –");
});

test("filters are printed in the margin of every page", () => {
  const style = (of: Partial<Frame>) =>
    /<style>[\s\S]*<\/style>/.exec(page({ ...frame, ...of }, say("de")).html)?.[0];
  expect(style({ filter: "Filter: nur Fälle mit Eingangsweg online" })).toContain(
    "nur Fälle mit Eingangsweg online",
  );
  expect(style({})).not.toContain("Filter");
});

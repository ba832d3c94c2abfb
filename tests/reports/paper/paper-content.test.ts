import { expect, test } from "vitest";
import { say } from "../../../src/reports/locale.js";
import { openPlaceholders, type Block, type PaperContent } from "../../../src/reports/paper/content.js";
import { paperContent } from "../../../src/reports/paper/paper-content.js";
import { made } from "../made.js";

type Options = Parameters<typeof made>[0];

const content = (o: Options = {}): PaperContent => paperContent(made(o), say(o.lang ?? "de"));

const section = (paper: PaperContent, id: string): readonly Block[] =>
  paper.sections.find((one) => one.id === id)?.blocks ?? [];

/** The words of a section without its figure; a gap is `{fill}` or `{check}`. */
const words = (paper: PaperContent, id: string): string =>
  JSON.stringify(section(paper, id).filter(({ kind }) => kind !== "figure"));

test("has head and sections in the order of a committee paper, in both languages", () => {
  const de = content();
  expect(de.facts.map(([name]) => name)).toEqual([
    "Vorlagen-Nr.",
    "Datum",
    "Sitzung",
    "Federführung",
    "Beratungsfolge",
    "Betreff",
  ]);
  expect(de.facts.slice(0, 2).map(([, value]) => value)).toEqual([[], ["24.11.2026"]]);
  expect(de.sections.map(({ heading }) => heading)).toEqual([
    "Beschlussvorschlag",
    "Kurzfassung",
    "Sachverhalt",
    "Alternativen",
    "Finanzielle Auswirkungen",
    "Personelle Auswirkungen",
    "Beteiligungen",
    "Essener Klimaampel",
    "Charta Digitale Ethik",
    "Datenschutz, Mitbestimmung und KI-VO-Vorprüfung",
    "Risiken",
    "Nächste Schritte",
    "Anlagen",
  ]);
  const en = content({ lang: "en" });
  expect(en.sections.map(({ id }) => id)).toEqual(de.sections.map(({ id }) => id));
  expect(en.sections[0]?.heading).toBe("Proposed resolution");
});

test("fills neither the proposed resolution nor the climate box, and leaves open what nobody measured", () => {
  const paper = content();
  expect(section(paper, "resolution")).toEqual([
    { kind: "paragraph", text: ["… nimmt den Bericht zur Kenntnis. ", { gap: "fill" }] },
  ]);
  expect(section(paper, "climate")).toEqual([{ kind: "paragraph", text: [{ gap: "fill" }] }]);
  expect(openPlaceholders(paper)).toEqual([
    { place: "Federführung", gap: "fill" },
    { place: "Beratungsfolge", gap: "fill" },
    { place: "Beschlussvorschlag", gap: "fill" },
    { place: "Alternativen", gap: "check" },
    ...Array.from({ length: 3 }, () => ({ place: "Finanzielle Auswirkungen", gap: "check" })),
    { place: "Personelle Auswirkungen", gap: "check" },
    { place: "Beteiligungen", gap: "check" },
    { place: "Essener Klimaampel", gap: "fill" },
    { place: "Datenschutz, Mitbestimmung und KI-VO-Vorprüfung", gap: "check" },
    { place: "Datenschutz, Mitbestimmung und KI-VO-Vorprüfung", gap: "check" },
    { place: "Risiken", gap: "check" },
    { place: "Nächste Schritte", gap: "fill" },
  ]);
});

test("a paper without gaps has none open, and a name that looks like a gap is no gap", () => {
  const paper = content({ rename: (name) => `[bitte prüfen] ${name}` });
  expect(openPlaceholders(paper)).toHaveLength(openPlaceholders(content()).length);
  expect(
    openPlaceholders({ ...paper, facts: [], sections: paper.sections.filter(({ id }) => id === "summary") }),
  ).toEqual([]);
});

test("shows the result as one figure and one table that holds every number of the figure", () => {
  const blocks = section(content({ profile: "verwaltung" }), "matter");
  const figures = blocks.flatMap((block) => (block.kind === "figure" ? [block.chart] : []));
  const tables = blocks.flatMap((block) => (block.kind === "table" ? [block.table] : []));
  expect([figures.length, tables.length]).toEqual([1, 1]);
  expect(tables[0]?.columns.map(({ label }) => label)).toEqual([
    "Prozess",
    "Rang RPA",
    "RPA-Eignung",
    "Rang KI",
    "KI-Eignung",
    "Freigesetzte Zeit je Jahr",
  ]);
  const drawn = figures[0]?.table.rows ?? [];
  expect(drawn.length).toBe(2);
  for (const [name = "", rpa = "", rpaRange = "", ki = "", kiRange = ""] of drawn) {
    const row = tables[0]?.rows.find(([first]) => first === name);
    expect([row?.[1], row?.[3]]).toEqual([
      rpa === "–" ? "–" : `${rpa} (${rpaRange})`,
      ki === "–" ? "–" : `${ki} (${kiRange})`,
    ]);
  }
});

test("tells the procedure in five sentences", () => {
  const [first] = section(content({ profile: "verwaltung" }), "matter");
  const text =
    first?.kind === "paragraph" ? first.text.filter((piece) => typeof piece === "string").join("") : "";
  const begins = [
    "Ausgewertet wurden Prozessdaten der Fachverfahren zu 3 Prozessen (",
    "). Von den Beschäftigten wurde nur festgehalten",
    ". Zusammengefasst nach Profil Verwaltung: Ausgewiesen wird nur, wohinter mindestens 10 Fälle stehen",
    ". Aus gemessenen und von den Fachämtern angegebenen Kriterien entstehen zwei getrennte Punktwerte",
    ". Wie sicher ein Rang ist, zeigen wiederholte Ziehungen",
  ].map((begin) => text.indexOf(begin));
  expect(begins[0]).toBe(0);
  expect(begins).toEqual(begins.toSorted((a, b) => a - b));
  expect(begins).not.toContain(-1);
});

test("only the profile for the public, and public data, make a paper for a public sitting", () => {
  const closed = content({ profile: "verwaltung" });
  expect([closed.marking, closed.title]).toEqual(["nichtöffentlich", "Musterstadt – nichtöffentlich"]);
  expect(closed.facts[2]?.[1]).toEqual(["nichtöffentlich (Profil Verwaltung)"]);
  for (const profile of ["oeffentlich", "public-data"] as const) {
    const open = content({ profile });
    expect([open.marking, open.title]).toEqual([null, "Musterstadt"]);
  }
});

test("shows euros as a range with the source of the rate where the project states one", () => {
  const text = words(content(), "finances").replaceAll("\u00a0", " ");
  expect(text).toMatch(/Wohngeld −?[\d.]+ € bis −?[\d.]+ €\. Bei 2 Prozessen fehlen Angaben/u);
  expect(text).toContain("62,00 € je Stunde; Kämmerei, 01.02.2025");
  expect(text).toContain("nicht haushaltswirksam");
});

test("counts what is open for every body and shows no euro amount without costs of the project", () => {
  const input = made();
  const paper = paperContent(
    { ...input, project: input.project && { ...input.project, costs: null } },
    say("de"),
  );
  expect(words(paper, "participation")).toContain("Personalrat 3, Datenschutzbeauftragte 3");
  expect(words(paper, "finances")).toContain("Ein Stundensatz mit Quelle und Stand liegt nicht vor.");
  expect(JSON.stringify(paper)).not.toMatch(/\d\s?€|\d\s?Euro/u);
});

test("gives no number of a process that the profile does not let out", () => {
  const paper = content({ profile: "verwaltung" });
  expect(words(paper, "matter")).not.toContain("Sonderfall");
  expect(words(content(), "matter")).toContain("Parkausweis");
});

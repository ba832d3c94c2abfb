import { expect, test } from "vitest";
import { AppError } from "../../../src/errors/app-error.js";
import { say } from "../../../src/reports/locale.js";
import { openPlaces, type Block, type PaperContent } from "../../../src/reports/paper/content.js";
import { paperContent } from "../../../src/reports/paper/paper-content.js";
import { placeKeys } from "../../../src/reports/paper/places.js";
import type { PaperTexts } from "../../../src/reports/paper/texts.js";
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
    { kind: "paragraph", text: [{ gap: "resolution", until: "… nimmt den Bericht zur Kenntnis." }] },
  ]);
  expect(section(paper, "climate")).toEqual([{ kind: "paragraph", text: [{ gap: "climate" }] }]);
  // the rate is stated by the project
  expect(openPlaces(paper)).toEqual(placeKeys.filter((key) => key !== "hourly_rate"));
});

test("a name that looks like a gap is no gap", () => {
  const paper = content({ rename: (name) => `[bitte prüfen] ${name}` });
  expect(openPlaces(paper)).toEqual(openPlaces(content()));
});

const texts: PaperTexts = Object.fromEntries(placeKeys.map((key) => [key, `Text zu ${key}.`]));
const written = (final: boolean, o: Options = {}, over: PaperTexts = {}): PaperContent =>
  paperContent({ ...made(o), paper: { texts: { ...texts, ...over }, final } }, say(o.lang ?? "de"));

test("what people wrote stands where its gap was, and takes the place of the default resolution", () => {
  const paper = written(false);
  expect(openPlaces(paper)).toEqual([]);
  expect(section(paper, "resolution")).toEqual([{ kind: "paragraph", text: ["Text zu resolution."] }]);
  expect(Object.fromEntries(paper.facts)["Beratungsfolge"]).toEqual(["Text zu order_of_deliberation."]);
  expect(words(paper, "finances")).toContain("Text zu cost_running.");
  expect([paper.kind, paper.status.de]).toEqual(["Vorlagenentwurf", "Entwurf – nicht freigegeben"]);
});

test("paragraphs and lists of a text become those of the paper", () => {
  const paper = written(false, {}, { risks: "Erstens.\nZweite Zeile.\n\n- eins\n- zwei\n\nSchluss." });
  const [first, ...rest] = section(paper, "risks");
  expect(first).toMatchObject({
    kind: "paragraph",
    text: [expect.stringMatching(/Weitere Risiken: $/u), "Erstens.\nZweite Zeile."],
  });
  expect(rest).toEqual([
    { kind: "list", items: [["eins"], ["zwei"]] },
    { kind: "paragraph", text: ["Schluss."] },
  ]);
});

test("a final paper is no draft", () => {
  for (const [lang, kind, status] of [
    ["de", "Gremienvorlage", "Endfassung"],
    ["en", "Committee paper", "Final version"],
  ] as const) {
    const paper = written(true, { lang });
    expect([paper.kind, paper.status[lang]]).toEqual([kind, status]);
    expect(JSON.stringify(paper)).not.toMatch(/Entwurf|Draft/u);
  }
});

test("a final paper with open places is refused, and every one of them is named", () => {
  const refused = (open: readonly string[], over: PaperTexts = {}): unknown => {
    const left = Object.fromEntries(
      Object.entries({ ...texts, ...over }).filter(([key]) => !open.includes(key)),
    );
    try {
      paperContent({ ...made(), paper: { texts: left, final: true } }, say("de"));
    } catch (error) {
      return error instanceof AppError && error.code === "paper-not-final"
        ? error.explain("de").message
        : error;
    }
    return null;
  };
  expect(refused([])).toBeNull();
  expect(refused(["resolution", "climate"], { staff: "Offen: [Bitte prüfen]" })).toBe(
    "Die Vorlage ist nicht fertig: 3 Stellen sind noch offen. Es wurde nichts geschrieben." +
      "\n  resolution  Beschlussvorschlag [vom Fachbereich auszufüllen]" +
      "\n  staff  Personelle Auswirkungen [bitte prüfen]" +
      "\n  climate  Essener Klimaampel [vom Fachbereich auszufüllen]",
  );
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

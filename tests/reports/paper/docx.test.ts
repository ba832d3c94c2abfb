import { SaxesParser } from "saxes";
import { afterEach, expect, test, vi } from "vitest";
import { say } from "../../../src/reports/locale.js";
import { paperContent } from "../../../src/reports/paper/paper-content.js";
import { paperFile } from "../../../src/reports/pages/paper.js";
import { made } from "../made.js";
import { unzip } from "./unzip.js";

afterEach(() => void vi.useRealTimers());

type Options = Parameters<typeof made>[0];

const files = async (o?: Options) => unzip(await paperFile(made(o))).files;

/** Throws where a file is not well-formed XML, or holds what XML forbids. */
function wellFormed(xml: string): void {
  const parser = new SaxesParser({ xmlns: true });
  parser.on("error", (error) => {
    throw error;
  });
  // Word refuses a file with an element that is in no namespace
  parser.on("opentag", ({ name, uri }) => {
    if (uri === "") throw new Error(`<${name}> is in no namespace`);
  });
  parser.write(xml).close();
}

const unescape = (text: string): string =>
  text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&apos;", "'")
    .replaceAll("&amp;", "&");

/** The text of every paragraph. */
const paragraphs = (xml: string): readonly string[] =>
  [...xml.matchAll(/<w:p>.*?<\/w:p>|<w:p [^>]*>.*?<\/w:p>/gs)].map(([paragraph]) =>
    unescape([...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text]) => text).join("")),
  );

const styled = (xml: string, style: string): readonly string[] =>
  [...xml.matchAll(/<w:p>.*?<\/w:p>/gs)]
    .filter(([paragraph]) => paragraph.includes(`<w:pStyle w:val="${style}"/>`))
    .flatMap(([paragraph]) => paragraphs(paragraph));

test("has the headings of the paper as styles, its result as a table with a repeated head, and every gap", async () => {
  const input = made({ profile: "verwaltung" });
  const content = paperContent(input, say("de"));
  const { files: zip } = unzip(await paperFile(input));
  const xml = zip.get("word/document.xml") ?? "";
  expect(styled(xml, "Title")).toEqual(["Vorlagenentwurf: Musterstadt – nichtöffentlich"]);
  expect(styled(xml, "Heading1")).toEqual([
    ...content.sections.map(({ heading }) => heading),
    "Anhang: Prüfprotokoll",
  ]);
  const result = content.sections
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => (block.kind === "table" ? [block.table] : []));
  const table = [...xml.matchAll(/<w:tbl>.*?<\/w:tbl>/gs)].map(([tbl]) => tbl)[1] ?? "";
  const rows = [...table.matchAll(/<w:tr>.*?<\/w:tr>/gs)].map(([row]) => paragraphs(row));
  expect(rows).toEqual([result[0]?.columns.map(({ label }) => label), ...(result[0]?.rows ?? [])]);
  expect(table.match(/<w:tblHeader\/>/g)).toHaveLength(1);
  const text = paragraphs(xml).join("\n");
  expect(text.match(/\[vom Fachbereich auszufüllen\]/g)).toHaveLength(5);
  expect(text.match(/\[bitte prüfen\]/g)).toHaveLength(9);
  expect(text).toContain("… nimmt den Bericht zur Kenntnis. [vom Fachbereich auszufüllen]");
});

test("every table says what it is before it is read, and which cells name the others", async () => {
  const input = made({ profile: "verwaltung" });
  const content = paperContent(input, say("de"));
  const [result] = content.sections
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => (block.kind === "table" ? [block.table] : []));
  const xml = unzip(await paperFile(input)).files.get("word/document.xml") ?? "";
  const properties = [...xml.matchAll(/<w:tblPr>.*?<\/w:tblPr>/gs)].map(([all]) => all);
  const value = (of: string) =>
    properties.map((all) => unescape(new RegExp(`<w:${of} w:val="([^"]*)"/>`).exec(all)?.[1] ?? ""));
  expect(value("tblCaption")).toEqual(["Kopf der Vorlage", result?.caption, "Anhang: Prüfprotokoll"]);
  expect(value("tblDescription")).toEqual([
    "Zwei Spalten: Bezeichnung und Angabe.",
    "2 Zeilen. Spalten: Prozess, Rang RPA, RPA-Eignung, Rang KI, KI-Eignung, Freigesetzte Zeit je Jahr.",
    "Zwei Spalten: Bezeichnung und Angabe.",
  ]);
  // the schema wants the look before the caption, and both behind everything else
  for (const all of properties)
    expect(all).toMatch(/<w:tblLook [^>]*\/><w:tblCaption .*<w:tblDescription [^>]*\/><\/w:tblPr>$/s);
  const looks = properties.map((all) => /<w:tblLook [^>]*>/.exec(all)?.[0] ?? "");
  expect(looks.map((look) => /w:firstRow="(?:1|true)"/.test(look))).toEqual([false, true, false]);
  expect(looks.map((look) => /w:firstColumn="(?:1|true)"/.test(look))).toEqual([true, true, true]);
});

test("a paper that is not public bears its marking across every page", async () => {
  const watermark = (zip: ReadonlyMap<string, string>) =>
    /<v:textpath [^>]*string="([^"]*)"/.exec(zip.get("word/header1.xml") ?? "")?.[1] ?? null;
  const closed = await files({ profile: "verwaltung" });
  expect(watermark(closed)).toBe("nichtöffentlich");
  expect(closed.get("word/header1.xml")).toMatch(/<v:shape [^>]*alt=""[^>]*rotation:315/);
  expect(watermark(await files({ profile: "verwaltung", lang: "en" }))).toBe("not public");
  expect(watermark(await files({ profile: "oeffentlich" }))).toBeNull();
});

test("lines and paragraphs of people's texts stay in Word, and markup in them is text", async () => {
  const texts = { resolution: "1. <b>Erstens</b>\n2. Zweitens\n\n- eins\n- zwei" };
  const xml =
    unzip(await paperFile({ ...made(), paper: { texts, final: false } })).files.get("word/document.xml") ??
    "";
  expect(paragraphs(xml)).toEqual(expect.arrayContaining(["1. <b>Erstens</b>2. Zweitens", "eins", "zwei"]));
  expect(xml).toMatch(/Erstens&lt;\/b&gt;<\/w:t><\/w:r><w:r><w:br\/><w:t[^>]*>2\. Zweitens/);
  wellFormed(xml);
});

test("a number and its unit stay on one line, as on the page", async () => {
  for (const lang of ["de", "en"] as const) {
    const xml = (await files({ profile: "verwaltung", lang })).get("word/document.xml") ?? "";
    const texts = paragraphs(xml);
    expect(texts.filter((text) => /\d (?:%|€|Std\.|Tage?n?\b|days?\b)/.test(text))).toEqual([]);
    expect(texts.some((text) => text.includes("90\u00a0%") || text.includes("90%"))).toBe(true);
  }
});

test("is A4, in the language of the report, with marking, status, origin and page numbers on every page", async () => {
  const zip = await files({ profile: "verwaltung" });
  expect(zip.get("word/document.xml")).toMatch(/<w:pgSz w:w="11906" w:h="16838"/);
  expect(zip.get("word/styles.xml")).toContain('<w:lang w:val="de-DE"/>');
  const [head = ""] = paragraphs(zip.get("word/header1.xml") ?? "");
  expect(head).toBe("Vorlagenentwurf · Entwurf – nicht freigegeben · NICHTÖFFENTLICH");
  const foot = zip.get("word/footer1.xml") ?? "";
  expect(paragraphs(foot)[0]).toMatch(/^Prozessradar 0\.1\.0 · Lauf [0-9a-f]{12} · .*Seite {2}von/);
  expect(foot).toMatch(/>PAGE<.*>NUMPAGES</s);
  expect((await files({ lang: "en" })).get("word/styles.xml")).toContain('<w:lang w:val="en-GB"/>');
  expect(paragraphs((await files()).get("word/header1.xml") ?? "")[0]).not.toMatch(/öffentlich/i);
});

test("says about itself the title and the time of the run, and names no person", async () => {
  const core = (await files()).get("docProps/core.xml") ?? "";
  expect(core).toContain("<dc:title>Vorlagenentwurf: Musterstadt</dc:title>");
  expect(core).toContain("<dc:language>de-DE</dc:language>");
  expect(core.match(/>2026-11-24T06:00:00Z</g)).toHaveLength(2);
  expect(core.match(/>Prozessradar</g)).toHaveLength(2);
});

test("the same input gives the same bytes, whatever the clock says", async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2001-01-01T00:00:00Z") });
  const first = await paperFile(made());
  vi.setSystemTime(new Date("2031-07-15T11:22:33Z"));
  const second = await paperFile(made());
  expect(Buffer.compare(first, second)).toBe(0);
  const other = await paperFile(made({ now: "2027-05-06T07:08:00Z" }));
  expect(Buffer.compare(first, other)).not.toBe(0);
});

const hostile = [
  `<script>alert(1)</script>`,
  `"'&amp;]]><!--`,
  `a\u0000b\u0008c\u001b[31m\uFFFE`,
  `\u202Eevil\u2066`,
  `\uD800lone`,
  `</w:t></w:r></w:p>`,
];

test.each(hostile.map((name, i) => [i, name] as const))("a hostile name stays text (%i)", async (_, name) => {
  const zip = await files({ rename: (usual) => `${name}${usual}` });
  for (const [path, xml] of zip) if (/\.(?:xml|rels)$/.test(path)) wellFormed(xml);
  const text = paragraphs(zip.get("word/document.xml") ?? "").join("\n");
  const visible = name.replace(/[\u0000-\u001F\uFFFE\u202E\u2066\uD800]/g, "");
  expect(text).toContain(`${visible}Wohngeld`);
  expect(text).not.toMatch(/[\u202A-\u202E\u2066-\u2069]/);
});

test("every file of it is well-formed XML", async () => {
  const zip = await files({ profile: "verwaltung" });
  const xml = [...zip].filter(([path]) => /\.(?:xml|rels)$/.test(path));
  expect(xml.length).toBeGreaterThan(8);
  for (const [, text] of xml) wellFormed(text);
});

const forbidden =
  /anonym|KI entscheidet|Empfehlung umzusetzen|Minderleister|Stellenabbau|Stelleneinsparung|Mitarbeiterranking|garantiert/i;

test("says nothing that a paper must not say, and is English throughout in English", async () => {
  for (const profile of ["public-data", "verwaltung", "oeffentlich"] as const) {
    expect(paragraphs((await files({ profile })).get("word/document.xml") ?? "").join("\n")).not.toMatch(
      forbidden,
    );
  }
  const english = paragraphs((await files({ lang: "en" })).get("word/document.xml") ?? "").join("\n");
  expect(english).not.toMatch(/\b(?:und|oder|nicht|werden|wurde|keine|Fälle|Bericht|Prozess|für|von)\b/);
});

import { createHash } from "node:crypto";
import { homedir, hostname, tmpdir } from "node:os";
import { expect, test } from "vitest";
import { palette } from "../../src/charts/palette.js";
import type { Page } from "../../src/reports/page.js";
import { paperReport } from "../../src/reports/pages/paper.js";
import { portfolioReport } from "../../src/reports/pages/portfolio.js";
import { privacyProof } from "../../src/reports/pages/privacy.js";
import { processReport } from "../../src/reports/pages/process.js";
import { analysisReport } from "../../src/reports/pages/analysis.js";
import { candidateSheet } from "../../src/reports/pages/sheet.js";
import { qualityReport } from "../../src/reports/pages/quality.js";
import { watermarkColor } from "../../src/reports/theme/watermark.js";
import { made, prefixedBy } from "./made.js";
import { htmlOf, numberFaults, outline, textOf } from "./page.js";

type Options = Parameters<typeof made>[0];

/** Builds a page once for all tests that only read it; with a `now`, or with other names, anew. */
function builder(build: (o?: Options) => Promise<Page | string>): (o?: Options) => Promise<string> {
  const kept = new Map<string, Promise<string>>();
  const markup = async (o: Options) => htmlOf(await build(o));
  return (o = {}) => {
    if (o.now !== undefined || o.rename !== undefined) return markup(o);
    const key = JSON.stringify([o.profile ?? "public-data", o.lang ?? "de"]);
    const page = kept.get(key) ?? markup(o);
    kept.set(key, page);
    return page;
  };
}

const pages = (
  [
    ["portfolio", (o) => portfolioReport(made(o))],
    ["paper", (o) => paperReport(made(o))],
    ["privacy", (o) => privacyProof(made(o))],
    ["process", (o) => processReport(made(o), "antrag")],
    ["analysis", (o) => analysisReport(made(o), "antrag")],
    ["sheet", (o) => candidateSheet(made(o), "antrag")],
    ["process without a project", (o) => processReport(made({ ...o, project: false }), "antrag")],
    ["quality", (o) => qualityReport(made(o), "antrag")],
    ["quality without a project", (o) => qualityReport(made({ ...o, project: false }), "antrag")],
    ["process that is too small", (o) => processReport(made({ ...o, profile: "verwaltung" }), "klein")],
  ] as readonly (readonly [string, (o?: Options) => Promise<Page | string>])[]
).map(([name, build]) => [name, builder(build)] as const);

/** A page of the list by its name. */
function pageOf(name: string, o?: Options): Promise<string> {
  const build = pages.find(([each]) => each === name)?.[1];
  if (build === undefined) throw new Error(`no page ${name}`);
  return build(o);
}

const labels = (page: string) =>
  [...page.matchAll(/<p class="label">\d+&ensp;([^<]*)</g)].map(([, label]) => label);

test("the portfolio report has its sections in order", async () => {
  expect(labels(await pageOf("portfolio"))).toEqual([
    "Kernaussagen",
    "Rangfolge RPA",
    "Rangfolge KI",
    "Sicherheit RPA",
    "Sicherheit KI",
    "Nutzen und RPA-Eignung",
    "Nutzen und KI-Eignung",
    "Kriterien",
    "Vorgeschlagener Hebel",
    "Rechtliche Prüfung",
    "Nutzen in Spannen",
    "Wie weit die Ersten reichen",
    "Grundlage der Stunden",
    "Gemeinsame Bausteine",
    "Nicht bewertet",
    "Veränderung",
    "Entscheidungsstand",
    "Zweck und Rechtsgrundlage",
    "Charta Digitale Ethik",
    "Zulässige Auswertungen",
    "So lesen Sie diesen Bericht",
    "Wertfunktionen",
    "Methode und Grenzen",
    "Prüfprotokoll",
    "Glossar",
    "Hinweis zur Barrierefreiheit",
  ]);
});

test("the process report has its sections in order, the ranking only where there is one", async () => {
  const before = [
    "Worum es geht",
    "In Kürze",
    "Ablaufbild",
    "Häufigste Wege",
    "Dauer",
    "Verlauf",
    "Warten",
    "Wiederholungen",
    "Eingänge nach Stunden",
    "Eingänge",
  ];
  const after = [
    "Bitte prüfen Sie",
    "Wie es weitergeht",
    "Charta Digitale Ethik",
    "Zulässige Auswertungen",
    "So lesen Sie diesen Bericht",
    "Methode und Grenzen",
    "Prüfprotokoll",
    "Glossar",
    "Hinweis zur Barrierefreiheit",
  ];
  expect(labels(await pageOf("process"))).toEqual([
    ...before,
    "Was helfen könnte",
    "Schritt für Schritt",
    ...after,
  ]);
  expect(labels(await pageOf("process without a project"))).toEqual([...before, ...after]);
});

test("the quality report has its sections in order, times of day only where they may be looked at", async () => {
  const before = ["Urteil", "Zeilen", "Zeitraum", "Auffälligkeiten"];
  const after = [
    "Zeiten und Spalten",
    "Schrittnamen",
    "Anfang und Ende",
    "Offene Fälle",
    "Spalten",
    "Charta Digitale Ethik",
    "Zulässige Auswertungen",
    "So lesen Sie diesen Bericht",
    "Methode",
    "Prüfprotokoll",
    "Glossar",
    "Hinweis zur Barrierefreiheit",
  ];
  expect(labels(await pageOf("quality"))).toEqual([...before, "Uhrzeiten", ...after]);
  expect(labels(await pageOf("quality", { profile: "intern" }))).toEqual([...before, ...after]);
});

test("lines of a file stay inside, counts of findings do not", async () => {
  const inside = textOf(await pageOf("quality", { profile: "intern" }));
  expect(inside).toContain("Zeilen 117, 118, 940");
  const outside = textOf(await pageOf("quality", { profile: "verwaltung" }));
  expect(outside).not.toContain("117, 118");
  expect(outside).toContain("DQ-302");
});

test("a finding stands beside the numbers that it touches, a notice does not", async () => {
  const page = textOf(await pageOf("process"));
  expect(page.match(/DQ-302/g)?.length).toBeGreaterThan(1);
  expect(page).toContain("Was die Daten dazu einschränkt");
  expect(page).not.toContain("DQ-001");
});

test("a process that the profile does not let out has a short page that says why, and no number of it", async () => {
  const page = await pageOf("process that is too small");
  expect(labels(page).slice(0, 2)).toEqual(["Worum es geht", "Zu wenige Fälle"]);
  expect(textOf(page)).toContain("Weniger als 100 Fälle: keine Kennzahlen in diesem Profil");
  expect(page).not.toContain("<figure");
  expect(textOf(page)).not.toMatch(/\b40 Fälle/);
});

test("refuses a process that it does not know", async () => {
  await expect(processReport(made(), "nirgends")).rejects.toMatchObject({ code: "process-unknown" });
});

test.each(pages)("%s: one h1, no level skipped, unique ids, no dead reference", async (_, build) => {
  const { headings, ids, references } = outline(await build());
  expect(headings.filter(({ level }) => level === 1)).toHaveLength(1);
  expect(headings[0]?.level).toBe(1);
  headings.forEach(({ level }, i) => {
    expect(level - (headings[i - 1]?.level ?? 0)).toBeLessThanOrEqual(1);
  });
  expect(headings.every(({ text }) => text !== "")).toBe(true);
  expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
  expect(references.filter((id) => !ids.includes(id))).toEqual([]);
});

/** What closes a report; the sheet is one page and links to the portfolio, the paper has the charter in its body. */
const closingOf = (name: string): readonly string[] => {
  const last = ["reading", "method", "provenance", "glossary", "accessibility"];
  if (name === "sheet") return [];
  if (name === "paper") return ["charter", "permitted", ...last];
  // the proof lists the evaluations themselves, each with its definition
  if (name === "privacy") return ["catalogue", "charta", ...last.filter((id) => id !== "method")];
  return ["charta", "permitted", ...last];
};

test.each(pages)("%s: carries the parts that close every report, in their order", async (name, build) => {
  for (const lang of ["de", "en"] as const) {
    const { ids } = outline(await build({ lang }));
    const parts = closingOf(name);
    expect(ids.filter((id) => parts.includes(id))).toEqual(parts);
  }
});

test.each(pages.filter(([name]) => name !== "sheet"))(
  "%s: stands to the five yardsticks of the charter, each with the place of its evidence",
  async (name, build) => {
    for (const lang of ["de", "en"] as const) {
      const page = await build({ lang });
      const id = name === "paper" ? "charter" : "charta";
      const section = new RegExp(`<section[^>]* id="${id}"[\\s\\S]*?</section>`).exec(page)?.[0] ?? "";
      const names = [...section.matchAll(/<dt>([\s\S]*?)<\/dt>/g)].map(([, text]) => textOf(text ?? ""));
      expect(names).toEqual(
        lang === "de"
          ? ["transparent", "nachvollziehbar", "rechtmäßig", "diskriminierungsfrei", "überprüfbar"]
          : ["transparent", "traceable", "lawful", "free of discrimination", "verifiable"],
      );
      const places = [...section.matchAll(/<dd>[\s\S]*?href="#([^"]*)"/g)].map(([, at]) => at);
      // the paper is also a Word file and printed; its lines stand without links
      expect(places.filter((at) => outline(page).ids.includes(at ?? ""))).toHaveLength(
        name === "paper" ? 0 : 5,
      );
    }
  },
);

test.each(pages)(
  "%s: every picture has role, name and description, and its table follows",
  async (_, build) => {
    const page = await build();
    for (const attributes of outline(page).pictures) {
      expect(attributes).toMatch(/ role="img" aria-labelledby="[^"]+-heading" aria-describedby="[^"]+-alt"/);
    }
    for (const [, section] of page.matchAll(/<section[^>]*>([\s\S]*?)<\/section>/g)) {
      if (section?.includes("<figure") === true) {
        expect(section.indexOf("<table>")).toBeGreaterThan(section.lastIndexOf("</figure>"));
        expect(section).toContain("<details open>");
        // a page holds each data file once; another figure of the same table says where
        expect(section).toMatch(/href="data:text\/csv;|<a href="#[\w-]+">[\w-]+\.csv<\/a>/);
      }
    }
    expect(page).not.toMatch(/aria-roledescription|graphics-/);
  },
);

test.each(pages)("%s: no script, no style attribute, no address outside of the file", async (_, build) => {
  for (const profile of ["public-data", "verwaltung"] as const) {
    const page = await build({ profile });
    expect(page).not.toMatch(
      /<script|\son[a-z]+=|\sstyle=|javascript:|<link|<iframe|<object|<embed|@import|url\(/i,
    );
    expect(page).not.toMatch(/https?:/);
    const links = [...page.matchAll(/<a [^>]*href="([^"#]{1,20})/g)].map(([, address]) => address ?? "");
    for (const link of links)
      expect(link).toMatch(
        /^(?:data:text\/(?:csv|yaml)|\.\.\/processes\/|processes\/|sheets\/|\.\.\/portfolio\.html)/,
      );
  }
});

test.each(pages)(
  "%s: the policy allows the one style sheet by its hash and nothing else",
  async (_, build) => {
    const page = await build();
    const style = /<style>([\s\S]*?)<\/style>/.exec(page)?.[1] ?? "";
    const hash = createHash("sha256").update(style).digest("base64");
    expect(page.match(/<style/g)).toHaveLength(1);
    expect(page).toContain(
      `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${hash}'; img-src data:; base-uri 'none'; form-action 'none'">`,
    );
  },
);

test.each(pages)(
  "%s: the same input gives the same bytes, and another time changes one line and the seal",
  async (name, build) => {
    const page = await build();
    const now = "2027-05-06T07:08:00Z";
    const later = await build({ now });
    expect(await build({ now })).toBe(later); // neither of both is the kept one
    const lines = later.split("\n").filter((line, i) => line !== page.split("\n")[i]);
    // a committee paper bears its date in its head, too
    expect(lines).toHaveLength(name === "paper" ? 3 : 2);
    expect(lines[0]).toMatch(
      /^<meta name="prozessradar" content="[0-9a-f]{64}" .*2027-05-06T09:08:00\+02:00/,
    );
    expect(lines.at(-1)).toContain("06.05.2027, 09:08");
  },
);

const forbidden =
  /anonym|KI entscheidet|Empfehlung umzusetzen|Minderleister|Stellenabbau|Stelleneinsparung|Mitarbeiterranking|garantiert/i;

test.each(pages)("%s: says nothing that a report must not say", async (_, build) => {
  for (const profile of ["public-data", "verwaltung", "intern"] as const) {
    expect(textOf(await build({ profile }))).not.toMatch(forbidden);
  }
});

const everyColour = new Set([...JSON.stringify(palette).matchAll(/#[0-9A-F]{6}/g)].map(([colour]) => colour));

test.each(pages)(
  "%s: its style sheet has no colour beside the palette and the watermark's",
  async (_, build) => {
    const style = /<style>([\s\S]*?)<\/style>/.exec(await build())?.[1] ?? "";
    const used = [...style.matchAll(/#[0-9A-Fa-f]{3,8}\b|\b(?:rgb|hsl|oklch)a?\(/g)].map(
      ([colour]) => colour,
    );
    expect(used.length).toBeGreaterThan(5);
    expect(used.filter((colour) => !everyColour.has(colour) && colour !== watermarkColor)).toEqual([]);
  },
);

test.each(pages)(
  "%s: its foot names state, program, run and profile, and no person or machine",
  async (_, build) => {
    for (const lang of ["de", "en"] as const) {
      const page = await build({ lang, profile: "verwaltung" });
      expect(textOf(/<footer[\s\S]*?<\/footer>/.exec(page)?.[0] ?? "")).toMatch(
        lang === "de"
          ? /^(?:nichtöffentlich · )?Entwurf – .* · Prozessradar [\d.]+ · Lauf [0-9a-f]{12} · .*Profil Verwaltung$/
          : /^(?:not public · )?Draft – .* · Prozessradar [\d.]+ · Run [0-9a-f]{12} · .*Profile administration$/,
      );
      const words = new Set(textOf(page).split(/[\s,;()"“”„]+/));
      for (const secret of [homedir(), tmpdir(), hostname()]) {
        expect([...words].filter((word) => word === secret || word.startsWith(`${secret}/`))).toEqual([]);
      }
    }
  },
);

/** Words that the glossary has another one for; names of columns, offices and steps are those of the data. */
const foreign =
  /\b(?:Schleifen?|Wiederholungsquoten?|Rankings?|Logs?|Scores?|Cases?|Events?|Bottlenecks?|Workflows?|Betriebsrat|Sachbearbeiter|Mitarbeiter|Antragsteller|KPIs?)\b/;

test.each(pages)("%s: calls things by the words of the glossary", async (_, build) => {
  const german = (await build({ profile: "verwaltung" })).replace(
    /<(code|pre|script|style)\b[\s\S]*?<\/\1>|<span lang="en">[\s\S]*?<\/span>/g,
    "",
  );
  expect(foreign.exec(textOf(german))).toBeNull();
});

test.each(pages)("%s: writes numbers, units and dates as its language does", async (_, build) => {
  for (const lang of ["de", "en"] as const) expect(numberFaults(await build({ lang }), lang)).toEqual([]);
});

test("says the sentences that a report must say", async () => {
  const portfolio = textOf(await pageOf("portfolio", { profile: "verwaltung" }));
  expect(portfolio).toContain(
    "Diese Rangfolge ist ein rechnerischer Vorschlag. Die Entscheidung treffen Menschen.",
  );
  expect(portfolio).toContain("Gerundet auf 5; Summen können abweichen.");
  expect(portfolio).toContain("Entwurf – nicht freigegeben");
  const process = textOf(await pageOf("process", { profile: "verwaltung" }));
  expect(process).toContain("Beschäftigtendaten wurden nicht eingelesen.");
  expect(process).toContain("Entwurf – noch nicht vom Fachamt geprüft");
  expect(process).toContain("Nicht gelesene Spalten Bearbeiter");
  expect(process).toMatch(/Kleinste ausgewiesene Gruppe 10 Fälle/);
  const handover = textOf((await processReport(made(), "karte")).html);
  expect(handover).toContain("ob ein Schritt von einer anderen Person erledigt wurde als der vorige");
  const file = textOf(await pageOf("process without a project"));
  expect(file).toContain("Öffentliche oder künstliche Daten: keine Schutzschwellen angewendet.");
  expect(file).not.toContain("Die Entscheidung treffen Menschen. ●");
});

test("the English reports are English throughout", async () => {
  for (const [, build] of pages) {
    const page = await build({ lang: "en" });
    expect(page).toContain('<html lang="en">');
    const text = textOf(
      page.replace(/<(?:pre|code)[\s\S]*?<\/(?:pre|code)>|<span lang="de">[^<]*<\/span>/g, ""),
    );
    expect(text).not.toMatch(/\b(?:und|oder|nicht|werden|wurde|keine|Fälle|Bericht|Prozess|für|von)\b/);
  }
});

test("withheld values are counted and never shown", async () => {
  const page = textOf(await pageOf("portfolio", { profile: "verwaltung" }));
  expect(page).toContain("2 Prozesse, davon 2 bewertet".replace("2 Prozesse", "3 Prozesse"));
  expect(page).toMatch(/• Wert zum Schutz einzelner Personen nicht ausgewiesen \(\d+ Zellen?\)/);
  expect(page).toContain("Weniger als 100 Fälle; das Profil gibt dann nichts heraus.");
});

/** Names that would do harm in a page that lets them. */
const hostile = [
  `<script>alert(1)</script>`,
  `"><img src=x onerror=alert(1)>`,
  `'onmouseover='alert(1)`,
  `</style><script>alert(1)</script>`,
  `</title><svg onload=alert(1)>`,
  `<!--`,
  `]]>`,
  `&lt;b&gt; &amp;`,
  "${alert(1)} {{7*7}} `x`",
  `javascript:alert(1)`,
  `a\u0000b\u202Ec\u2066d\u001b[31m`,
  `"; content: "x" } body { display: none } /*`,
  `\\22 ; } * { display: none }`,
  `😀 Ämter.[0]`,
  `=HYPERLINK("x")`,
];

/** How often each tag occurs, markup only. */
const tags = (page: string, tag: string): number => page.split(tag).length - 1;
const styleOf = (page: string): string =>
  (/<style>([\s\S]*?)<\/style>/.exec(page)?.[1] ?? "").replace(/content: "[^"\n]*"/g, "");

const harmful = [prefixedBy(hostile), prefixedBy(hostile, 7)];

test.each(pages)(
  "%s: no name of a step, process, file, column, office or body breaks out of it",
  async (_, build) => {
    const plain = await build();
    for (const rename of harmful) {
      const page = await build({ rename });
      for (const tag of ["<script", "<img", "<style", "</style", "<title", "</title", "<!--", "<b>"]) {
        expect([tag, tags(page, tag)]).toEqual([tag, tags(plain, tag)]);
      }
      expect(page).not.toMatch(/<[^>]*\son[a-z]+=/i);
      expect(page).not.toMatch(/href="javascript:/i);
      expect(page).not.toMatch(/[\u0000-\u0008\u001b\u202E\u2066]/);
      expect(styleOf(page)).toBe(styleOf(plain));
    }
  },
);

/** The page with the data files that it carries as text. */
const withFiles = (page: string): string =>
  page.replace(/base64,([A-Za-z0-9+/=]+)/g, (_, data: string) =>
    Buffer.from(data, "base64").toString("utf8"),
  );

test("what the profile withholds is in neither the page nor its data files", async () => {
  const longest = /108 Tage|9331200/; // nine medians of twelve days, the maximum of `made`
  for (const build of [pageOf("process"), pageOf("portfolio")]) {
    expect(withFiles(await build)).toMatch(/antrag/);
  }
  expect(withFiles(await pageOf("process"))).toMatch(longest);
  for (const profile of ["intern", "verwaltung", "oeffentlich"] as const) {
    expect(withFiles(await pageOf("process", { profile }))).not.toMatch(longest);
  }
  expect(withFiles(await pageOf("portfolio", { profile: "verwaltung" }))).not.toMatch(/"klein";/);
});

test("asks the department five to eight questions, each with boxes to tick and room for a remark", async () => {
  for (const [id, project] of [
    ["antrag", true],
    ["karte", true],
    ["antrag", false],
  ] as const) {
    const page = (await processReport(made({ project }), id)).html;
    const list = /<ol class="questions">([\s\S]*?)<\/ol>/.exec(page)?.[1] ?? "";
    const questions = list.split('<ul class="answers">').length - 1;
    expect(questions).toBeGreaterThanOrEqual(5);
    expect(questions).toBeLessThanOrEqual(8);
    expect(list.split('class="remark"').length - 1).toBe(questions);
    expect(list).not.toContain("<input");
  }
});

test("legal findings of a process that is too small are withheld, not said to be none", async () => {
  const page = await pageOf("portfolio", { profile: "verwaltung" });
  const overview = /id="gates-overview-caption"[\s\S]*?<\/table>/.exec(page)?.[0] ?? "";
  const rows = [...overview.matchAll(/<tr>([\s\S]*?)<\/tr>/g)].map(([, row]) => textOf(row ?? ""));
  expect(rows.filter((row) => row.startsWith("Sonderfall"))).toEqual(["Sonderfall • • • • •"]);
  expect(rows.filter((row) => row.startsWith("Wohngeld"))).toEqual(["Wohngeld – 1 – 1 20"]);
});

import { expect, test } from "vitest";
import type { ResourceMode } from "../../src/config/source.js";
import { catalogueSha256, permittedEvaluations } from "../../src/release/evaluation-catalogue.js";
import { variants } from "../../src/measures/variants.js";
import { release } from "../../src/release/released.js";
import { ReleasedTables } from "../../src/release/tables.js";
import { privacyProof } from "../../src/reports/pages/privacy.js";
import { made } from "./made.js";
import { textOf } from "./page.js";

type Options = Parameters<typeof made>[0];

/** The page of processes that all treat the person in the same way. */
const inMode = (resource: ResourceMode, o: Options = {}) => {
  const input = made({ profile: "verwaltung", ...o });
  return privacyProof({
    ...input,
    processes: input.processes.map((process) => ({ ...process, resource })),
  });
};
const text = async (page: Promise<string>): Promise<string> => textOf(await page).replaceAll("\u00a0", " ");
const answer = async (page: Promise<string>): Promise<string> =>
  textOf(/<h2 id="answer-heading">([\s\S]*?)<\/h2>/.exec(await page)?.[1] ?? "");
/** The rows of a table as the texts of their cells. */
const rowsOf = (page: string, id: string): readonly (readonly string[])[] => {
  const body = new RegExp(`id="${id}-caption"[\\s\\S]*?</table>`).exec(page)?.[0] ?? "";
  return [...body.matchAll(/<tr>([\s\S]*?)<\/tr>/g)]
    .map(([, row]) =>
      [...(row ?? "").matchAll(/<t[hd][^>]*>([\s\S]*?)<\/t[hd]>/g)].map(([, c]) => textOf(c ?? "")),
    )
    .slice(1);
};

test("answers first, and no more than each mode allows", async () => {
  expect(await answer(inMode("drop"))).toBe("Nein: Wer einen Schritt bearbeitet hat, wurde nicht eingelesen");
  expect(await answer(inMode("handover"))).toBe(
    "Nein: Gespeichert ist höchstens, ob die bearbeitende Person gewechselt hat",
  );
  expect(await answer(inMode("role"))).toBe(
    "Nein: Gelesen wurden höchstens Rollen; kein Bericht wertet Personen aus",
  );
  const pseudonym = await answer(inMode("pseudonym"));
  expect(pseudonym).toBe("Kein Bericht wertet Personen aus; gespeichert sind aber Pseudonyme");
  expect(pseudonym).not.toContain("Nein");
  expect(await answer(inMode("pseudonym", { lang: "en" }))).toBe(
    "No report evaluates persons; but pseudonyms are stored",
  );
});

test.each(["drop", "handover", "role", "pseudonym"] as const)(
  "the answer stands below the title as well in mode %s",
  async (mode) => {
    const page = await inMode(mode);
    const lead = textOf(/<p class="lead">([\s\S]*?)<\/p>/.exec(page)?.[1] ?? "");
    expect(lead).toBe(`Werden Beschäftigte beobachtet? ${await answer(inMode(mode))}.`);
  },
);

test("the process that keeps most decides on the answer, and each process is told by itself", async () => {
  const input = made({ profile: "verwaltung" }); // `karte` keeps the change of the person, the others nothing
  expect(await answer(privacyProof(input))).toContain("höchstens, ob die bearbeitende Person gewechselt hat");
  const rows = rowsOf(await privacyProof(input), "staff");
  expect(rows.map(([name, mode]) => [name, mode])).toEqual([
    ["Wohngeld", "nicht gelesen"],
    ["Parkausweis", "nur der Wechsel"],
    ["Sonderfall", "nicht gelesen"],
  ]);
  expect(rows[0]?.[2]).toContain("Nichts.");
});

test("only where the person was not read does it say that nothing of it is stored", async () => {
  const nothing = "Eine Angabe zur bearbeitenden Person enthält er nicht.";
  expect(await text(inMode("drop"))).toContain(nothing);
  for (const mode of ["handover", "role", "pseudonym"] as const) {
    const page = await text(inMode(mode));
    expect(page).not.toContain(nothing);
    expect(page).not.toContain("Beschäftigtendaten wurden nicht eingelesen");
    expect(page).not.toContain("Keine Spalte wurde als Angabe zur bearbeitenden Person gelesen");
  }
  expect(await text(inMode("pseudonym"))).toContain("Dienstvereinbarung, die policy.yaml nennt");
});

test("names the columns read and not read of each file, with its checksum", async () => {
  const page = await privacyProof(made({ profile: "verwaltung" }));
  expect(rowsOf(page, "columns-table")).toEqual(
    ["antrag", "karte", "klein"].map((id) => [
      `${id}.csv`,
      "Vorgangsnummer, Schritt, Zeitpunkt",
      "Bearbeiter",
      "Minute",
      "a".repeat(64),
    ]),
  );
  expect(textOf(page)).toContain("9 Spalten gelesen, 3 nicht");
});

test("says the thresholds and roundings of the profile as they are applied", async () => {
  const inside = await text(privacyProof(made({ profile: "intern" })));
  expect(inside).toContain("Ausgewiesen wird nur, wohinter mindestens 5 Fälle stehen");
  expect(inside).toMatch(
    /Anzahlen gerundet nein Anzahlen von Schritten, Übergängen, Wiederholungen und Klassen in Arbeitstagen gerundet auf Vielfache von 5 Dauern gerundet auf Vielfache von 2,4 Stunden/,
  );
  const usual = await text(privacyProof(made({ profile: "verwaltung" })));
  expect(usual).toMatch(/Beschäftigte einer Stelle oder Rolle, mindestens 10/);
  expect(usual).toMatch(/auf Vielfache von 5 Dauern gerundet auf Vielfache von 12 Stunden/);
  const outside = await text(privacyProof(made({ profile: "oeffentlich" })));
  expect(outside).toMatch(/Beschäftigte einer Stelle oder Rolle, mindestens nicht ausgewiesen/);
  expect(outside).toContain("auf Vielfache von 24 Stunden");
  const open = await text(privacyProof(made()));
  expect(open).toContain("keine Schutzschwellen angewendet");
  expect(open).toMatch(/Kleinste und größte Einzelwerte ausgewiesen/);
  expect(open).not.toMatch(/Infinity|NaN|undefined|∞/);
});

test("counts rows and withheld cells of every released table", async () => {
  const input = made({ profile: "verwaltung" });
  const rows = rowsOf(await privacyProof(input), "store-table");
  expect(rows).toEqual(
    input.tables.all.map(({ of, rows: released, suppressedCells }) => [
      of.id,
      String(released.length),
      String(suppressedCells),
    ]),
  );
  expect(rows.some(([, , cells]) => Number(cells) > 0)).toBe(true);
});

test("prints purpose, legal basis, controller and deletion date of each process", async () => {
  const rows = rowsOf(await privacyProof(made({ profile: "verwaltung" })), "purposes-table");
  expect(rows[0]).toEqual([
    "Wohngeld",
    "Test",
    "Test",
    "Test",
    "01.01.2024 – 31.12.2024",
    "Sozialdaten",
    "30.06.2025",
  ]);
});

test.each(["de", "en"] as const)(
  "lists every permitted evaluation once, with its hash, in %s",
  async (lang) => {
    const page = await privacyProof(made({ lang, profile: "verwaltung" }));
    const rows = rowsOf(page, "catalogue-table");
    const listed = [...rows].map(([id, definition]) => [id, definition]).sort();
    const permitted = permittedEvaluations.map(({ id, definition }) => [id, textOf(definition[lang])]).sort();
    expect(listed).toEqual(permitted);
    expect(page).toContain(`<code>${catalogueSha256}</code>`);
    const only = (id: string) => rows.find(([name]) => name === id)?.[3];
    expect(["time-of-day", "events-per-week", "handover-matrix", "volume"].map(only)).toEqual(
      lang === "de"
        ? [
            "im Profil intern, wenn die Daten ein ganzes Amt umfassen",
            "im Profil intern",
            "ab 10 Beschäftigten",
            "–",
          ]
        : [
            "under the profile internal, where the data cover a whole department",
            "under the profile internal",
            "from 10 people on",
            "–",
          ],
    );
  },
);

test("holds no number of a process that the profile does not let out, and no path", async () => {
  const page = await privacyProof(made({ profile: "verwaltung" }));
  const inputs = rowsOf(page, "inputs").filter(([file]) => file === "klein.csv");
  expect(inputs).toEqual([["klein.csv", "Sonderfall", "•", "•", "•", "•", "•", "•", "a".repeat(64)]]);
  expect(textOf(page)).not.toMatch(/\b40 Fälle|(?:^|\s)(?:\/home|\/tmp|[A-Z]:\\)/);
});

test("names the key of the tokens by its id, process by process, and says where there is none", async () => {
  const input = made({ profile: "verwaltung" });
  const withKeys = (keys: readonly (string | undefined)[]) =>
    privacyProof({
      ...input,
      processes: input.processes.map((process, i) => {
        const key_id = keys[i];
        const accounts = process.accounts.map((one) => ({ ...one, ...(key_id !== undefined && { key_id }) }));
        return { ...process, accounts };
      }),
    });
  const heading = async (page: Promise<string>) =>
    textOf(/<h2 id="case-ids-heading">([\s\S]*?)<\/h2>/.exec(await page)?.[1] ?? "");
  const page = withKeys(["0123456789abcdef", "one-time", "public"]);
  expect(rowsOf(await page, "case-ids-table").map(([name, , id]) => [name, id])).toEqual([
    ["Wohngeld", "0123456789abcdef"],
    ["Parkausweis", "–"],
    ["Sonderfall", "–"],
  ]);
  expect(rowsOf(await page, "case-ids-table").map(([, stored]) => stored)).toEqual([
    "Kürzel, gebildet mit dem Schlüssel des Fachamts",
    "Kürzel; der Schlüssel wurde nach dem Einlesen verworfen",
    "Vorgangsnummer unverändert (öffentliche Daten)",
  ]);
  expect(await heading(page)).toBe("Vorgangsnummern sind nur bei öffentlichen Daten unverändert gespeichert");
  expect(await heading(withKeys(["a", "one-time", "one-time"]))).toContain("nur der Schlüssel zuordnet");
  expect(await page).toContain("<code>prozessradar case remove</code>");
  expect(await withKeys(["one-time", "one-time", "public"])).not.toContain("case remove");
  expect(await heading(withKeys(["one-time", "one-time", "one-time"]))).toContain(
    "niemand mehr zuordnen kann",
  );
  expect(await heading(withKeys(["a", undefined, "one-time"]))).toContain("Nicht für jeden Prozess");
});

test("tells its readers what they can check, and what the threshold means where there is one", async () => {
  const section = async (page: Promise<string>) =>
    textOf(/<section[^>]* id="reading"[\s\S]*?<\/section>/.exec(await page)?.[0] ?? "");
  const usual = await section(privacyProof(made({ profile: "verwaltung" })));
  expect(usual).toContain("Was Sie selbst prüfen können");
  expect(usual).toContain("Die Schwelle von 10 Fällen heißt");
  expect(usual).toContain("Jede Stufe enthält weniger als die davor");
  expect(await section(privacyProof(made({ profile: "oeffentlich" })))).toContain("Schwelle von 20 Fällen");
  expect(await section(privacyProof(made()))).not.toContain("Schwelle");
  expect(await section(privacyProof(made({ lang: "en" })))).toContain("What you can check yourself");
});

const recognised = async (page: Promise<string>) => {
  const found = await page;
  const [section = ""] = /<section[^>]* id="recognisability"[\s\S]*?<\/section>/.exec(found) ?? [];
  const headings = [...section.matchAll(/<h[23][^>]*>([\s\S]*?)<\/h[23]>/g)].map(([, one]) =>
    textOf(one ?? ""),
  );
  const table = (id: string) =>
    rowsOf(found, id).map((row) =>
      row.map((text) => text.replaceAll(/\u00a0|&nbsp;/g, " ").replaceAll(/ +/g, " ")),
    );
  return {
    headings,
    text: textOf(section)
      .replaceAll(/\u00a0|&nbsp;/g, " ")
      .replaceAll(/ +/g, " "),
    before: table("recognisability-before"),
    after: table("recognisability-after"),
  };
};

test("says how recognisable cases are: by a sign and a word, without a number", async () => {
  const {
    headings,
    before,
    after,
    text: words,
  } = await recognised(privacyProof(made({ profile: "verwaltung" })));
  expect(headings).toEqual([
    "In 1 von 3 Prozessen sind viele gespeicherte Fälle einmalig",
    "Hinter jedem ausgewiesenen Ablauf stehen mindestens 133 Fälle", // shown as 135, and 133 are rounded to it
  ]);
  expect(before).toEqual([
    ["Wohngeld", "○ keine", "△ einzelne", "△ einzelne", "▲ viele", "▲ viele"],
    ["Parkausweis", ...Array.from({ length: 5 }, () => "○ keine")],
    ["Sonderfall", ...Array.from({ length: 5 }, () => "•")],
  ]);
  expect(after).toEqual([
    ["Wohngeld", "2", "135", "100 %"],
    ["Parkausweis", "2", "200", "100 %"],
    ["Sonderfall", "0", "–", "–"],
  ]);
  expect(words).toContain(
    "▲ viele Mehr als ein Zehntel der Fälle ist einmalig, und es sind mindestens fünf.",
  );
  expect(words).toContain("„Keine“ heißt nicht, dass niemand zu erkennen ist");
  expect(words).toContain("Gerundet auf 5");
  expect(words).not.toMatch(/anonym/i);
});

test("the numbers of unique cases stand in the house only, but for those of a few", async () => {
  const { before, text: words } = await recognised(privacyProof(made({ profile: "intern" })));
  expect(words).not.toContain("erundet"); // the counts of paths are exact
  expect(words).toContain("keinen einzelnen Verlauf mit seinen Zeitpunkten");
  expect(before.slice(0, 2)).toEqual([
    [
      "Wohngeld",
      "○ keine 0 % kleinste Gruppe: 7",
      "△ einzelne • kleinste Gruppe: 1",
      "△ einzelne 10 % kleinste Gruppe: 1",
      "▲ viele 25 % kleinste Gruppe: 1",
      "▲ viele 100 % kleinste Gruppe: 1",
    ],
    ["Parkausweis", ...Array.from({ length: 5 }, () => "○ keine 0 % kleinste Gruppe: 7")],
  ]);
  const open = await recognised(privacyProof(made({ lang: "en" })));
  expect(open.text).toContain("Counted in the released tables.");
  expect(open.text).not.toContain("groups of this size");
  expect(open.before[0]?.[2]).toBe("△ some 1% smallest group: 1");
});

test("the heading names the highest level that a process has, and says where nothing is known", async () => {
  const input = made({ profile: "verwaltung" });
  const heading = async (ids: readonly string[], tables = input.tables) =>
    (
      await recognised(
        privacyProof({
          ...input,
          tables,
          processes: input.processes.filter(({ id }) => ids.includes(id)),
        }),
      )
    ).headings;
  expect(await heading(["karte"])).toEqual([
    "In keinem Prozess ist ein gespeicherter Fall einmalig",
    "Hinter jedem ausgewiesenen Ablauf stehen mindestens 198 Fälle",
  ]);
  expect(await heading(["klein"])).toEqual([
    "Kein Prozess hat genug Fälle, um über einmalige etwas zu sagen",
    "Kein Ablauf ist ausgewiesen",
  ]);
  const without = new ReleasedTables(
    "verwaltung",
    input.tables.all.filter(({ of }) => of.id !== "case-uniqueness"),
  );
  expect((await heading(["antrag"], without))[0]).toBe(
    "Wie viele Fälle einmalig sind, hat dieser Lauf nicht festgehalten",
  );
});

test("says so where even a path of a single case is shown", async () => {
  const input = made();
  const rows = [
    {
      process: "antrag",
      rank: 1,
      variant: ["A"],
      cases: 1,
      share: 1,
      cumulative_share: 1,
      median_throughput_seconds: 1,
    },
  ];
  const own = release({ of: variants, rows }, input.profile, new Map([["antrag", 1]]));
  const others = input.tables.all.filter(({ of }) => of.id !== variants.id);
  const tables = new ReleasedTables("public-data", [...others, own]);
  const { headings } = await recognised(privacyProof({ ...input, tables }));
  expect(headings[1]).toBe("Ausgewiesen sind auch Abläufe, die nur ein Fall genommen hat");
});

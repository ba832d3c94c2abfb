import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { folderOf } from "./logs.js";
import { run } from "./world.js";
import { onDisk } from "../inspect/round-trip.js";

/** Every cell has a word of its own: none of them may leave the file. */
const secret = (word: string) => `Geheim${word}`;
const cases = Array.from({ length: 12 }, (_, i) => {
  const id = `${secret("Az")}-2024-${i}`;
  const day = String(i + 1).padStart(2, "0");
  const rest = `${secret("Amt")};${secret("Weg")};9.876,5${i};${secret("Kürzel")};${secret("Text")} ${i}`;
  return [
    `${id};${secret("Antrag")};${day}.03.2024 08:00;${rest}`,
    `${id};${secret("Prüfung")};${day}.03.2024 09:15;${rest}`,
    `${id};${secret("Bescheid")};${day}.04.2024 10:30;${rest}`,
  ];
}).flat();
const table = [
  "Auswertung vom 01.05.2024",
  "",
  "Vorgangsnummer;Tätigkeit;Zeitpunkt;Sachgebiet;Eingang;Gebühr;Bearbeiter;Bemerkung",
  ...cases,
  `;${secret("Antrag")};05.03.2024 08:00;;;;;`,
  "",
].join("\n");
const inspect = (argv: readonly string[], cwd: string, world: object = {}) =>
  run(["inspect", "--progress", "off", ...argv], { cwd, effects: onDisk, ...world });

test("reads like a conversation: facts, columns, findings with effect and remedy, what comes next", async () => {
  using folder = folderOf({ "wohngeld.csv": table });
  const { code, out, err } = await inspect(["wohngeld.csv"], folder.cwd);
  expect([code, err]).toEqual([0, ""]);
  expect(out.replaceAll("\u00a0", " ")).toMatchInlineSnapshot(`
    "wohngeld.csv   4 KB · 37 Datenzeilen · 8 Spalten
      Format          CSV
      Zeichensatz     UTF-8
      Trennzeichen    ; (Semikolon)
      Kopfzeile       Zeile 3 (2 Vorzeilen übersprungen)
      Zahlen          Dezimalkomma, Tausenderpunkt
      Ergibt          36 Ereignisse in 12 Fällen, 01.03.2024–12.04.2024

      Spalte          Rolle (Vorschlag)     Sicherheit   Leer  Hinweis
      Vorgangsnummer  Fall-ID               hoch        2,7 %  12 verschiedene · DQ-201
      Tätigkeit       Schritt               hoch          0 %  3 Ausprägungen
      Zeitpunkt       Zeitstempel           hoch          0 %  TT.MM.JJJJ HH:MM 100 % · DQ-101
      Sachgebiet      Organisationseinheit  hoch        2,7 %  1 Ausprägung
      Eingang         Eingangsweg           hoch        2,7 %  1 Ausprägung
      Gebühr          Betrag                hoch        2,7 %  geschrieben wie 1.234,50
      Bearbeiter      Personenbezug         hoch        2,7 %  wird NICHT gelesen (DQ-501)
      Bemerkung       Freitext              hoch        2,7 %  wird NICHT gelesen (DQ-501)

      1 Fehler, 4 Hinweise
      Hinweis  Oben schon genannt: DQ-001, DQ-005, DQ-101, DQ-501
      Fehler   DQ-201  1 von 37 Zeilen (2,7 %) hat keine Vorgangsnummer. (Zeile 40)
                       Folge: Diese Ereignisse fehlen in allen Kennzahlen.
                       Abhilfe: Den Export mit Vorgangsnummer in jeder Zeile wiederholen lassen. Bewusst zulassen: --max-reject 3% (im Projekt: limits.max_reject).

    Nichts gespeichert. Weiter mit:
      prozessradar inspect --progress off wohngeld.csv --write processes/wohngeld.yaml
      prozessradar explain DQ-201
    "
  `);
});

test("no line is wider than the terminal, commands to be copied excepted", async () => {
  using folder = folderOf({ "wohngeld.csv": table });
  for (const terminal of [80, 120]) {
    const { out } = await inspect(["wohngeld.csv"], folder.cwd, { terminal });
    const lines = out.split("\n").filter((line) => !line.startsWith("  prozessradar "));
    expect(lines.filter((line) => line.length > terminal)).toEqual([]);
  }
});

test("no cell leaves the file: not in text, JSON or errors, and in YAML only names of activities", async () => {
  using folder = folderOf({ "wohngeld.csv": table });
  const text = await inspect(["wohngeld.csv"], folder.cwd);
  const json = await inspect(["wohngeld.csv", "--json"], folder.cwd);
  const written = await inspect(["wohngeld.csv", "--write", "processes/wohngeld.yaml"], folder.cwd);
  const told = [text, json, written].flatMap(({ out, err }) => [out, err]).join("\n");
  expect(told).not.toContain("Geheim");
  expect(told).not.toMatch(/9\.876/);
  const yaml = await readFile(join(folder.cwd, "processes", "wohngeld.yaml"), "utf8");
  expect([...new Set(yaml.match(/Geheim\p{L}+/gu))].sort()).toEqual([
    "GeheimAntrag",
    "GeheimBescheid",
    "GeheimPrüfung",
  ]);
});

test("writes a commented process file and a project around it", async () => {
  using folder = folderOf({ "wohngeld.csv": table });
  const { code, out } = await inspect(["wohngeld.csv", "--write", "processes/wohngeld.yaml"], folder.cwd);
  expect(code).toBe(0);
  expect(out.split("\n").slice(-8).join("\n")).toMatchInlineSnapshot(`
    "
    Geschrieben: processes/wohngeld.yaml
    Geschrieben: prozessradar.yaml (neu angelegt, weil es noch kein Projekt gab)
      Zweck und Rechtsgrundlage stehen als ENTWURF darin und sind von der Dienststelle zu ergänzen.
    Weiter mit:
      prozessradar ingest wohngeld --dry-run --max-reject 3%
      prozessradar explain DQ-201
    "
  `);
  const read = (...path: readonly string[]) => readFile(join(folder.cwd, ...path), "utf8");
  expect((await read("processes", "wohngeld.yaml")).replaceAll("\u00a0", " ")).toMatchInlineSnapshot(`
    "# Vorschlag von „prozessradar inspect“ vom 01.06.2026. Bitte prüfen.
    # Angaben, die mit ENTWURF beginnen, kann nur die Dienststelle machen; bis dahin weist jedes Einlesen darauf hin.
    id: wohngeld
    name: Wohngeld
    owner: { unit: offen, confirmed: null } # zuständige Stelle; confirmed: Tag, an dem sie den Bericht bestätigt hat (null = Entwurf)

    processing: # ohne diese Angaben wird nichts eingelesen
      purpose: "ENTWURF – bitte ergänzen: Zweck der Auswertung, zum Beispiel Organisationsuntersuchung"
      legal_basis: "ENTWURF – bitte ergänzen: Rechtsgrundlage, mit den Datenschutzbeauftragten abgestimmt"
      controller: "ENTWURF – bitte ergänzen: verantwortliche Stelle"
      period: { from: 2024-03-01, to: 2024-04-12 } # erster und letzter Tag im Export; was davor oder danach liegt, wird nicht geladen
      delete_on: 2026-11-28 # 180 Tage ab heute
    secrecy: social_data # vorsichtige Annahme. Zutreffendes wählen: general, social_data, tax_secret, staff_data, health, immigration

    source:
      files: wohngeld.csv
      delimiter: ";"
      header_row: 3 # 2 Vorzeilen davor
      decimal: ","
      thousands: "."
      # exported_at: JJJJ-MM-TT # Tag des Exports; was später liegt, gilt als Zukunft
    duplicates: drop
    shape: long
    columns: # nur was hier steht, wird gelesen
      case: { from: Vorgangsnummer } # Sicherheit hoch
      activity: { from: Tätigkeit } # Sicherheit hoch
      time: { from: Zeitpunkt, format: ["%d.%m.%Y %H:%M"] } # Sicherheit hoch; TT.MM.JJJJ HH:MM 100 %
      org_unit: { from: Sachgebiet } # Sicherheit hoch
      attributes:
        channel: { from: Eingang } # Sicherheit hoch
        amount: { from: Gebühr } # Sicherheit hoch
      drop: # bekannt und bewusst nicht gelesen
        - Bearbeiter # Personenbezug
        - Bemerkung # Freitext

    activities: # je Schritt ergänzen, was das Protokoll nicht weiß: kind, wait_owner, effort, end
      GeheimAntrag: {}
      GeheimBescheid: {}
      GeheimPrüfung: {}
    "
  `);
  expect(await read("prozessradar.yaml")).toMatchInlineSnapshot(`
    "# Projekt von Prozessradar. Alle Pfade gelten ab diesem Ordner.
    name: Wohngeld # steht über den Berichten; bitte anpassen, wenn weitere Prozesse dazukommen
    timezone: Europe/Berlin # Zeitzone von Zeitstempeln ohne Zone
    # key_file: ../schluessel/projekt.key # Schlüssel für Fallkennungen, außerhalb des Projektordners: prozessradar key create
    "
  `);
});

test("takes no name of a project for the controller of a further process", async () => {
  using folder = folderOf({ "wohngeld.csv": table });
  await inspect(["wohngeld.csv", "--write", "processes/wohngeld.yaml"], folder.cwd);
  await inspect(["wohngeld.csv", "--write", "processes/zweiter.yaml"], folder.cwd);
  const yaml = await readFile(join(folder.cwd, "processes", "zweiter.yaml"), "utf8");
  expect(yaml).toContain('controller: "ENTWURF – bitte ergänzen: verantwortliche Stelle"');
});

test("writes English comments and drafts on request", async () => {
  using folder = folderOf({ "log.csv": table });
  await inspect(["log.csv", "--write", "processes/log.yaml", "--lang", "en"], folder.cwd);
  const yaml = await readFile(join(folder.cwd, "processes", "log.yaml"), "utf8");
  expect(yaml).toContain('purpose: "DRAFT – please complete: purpose of the analysis');
  expect(yaml).toContain("columns: # only what stands here is read");
});

test("does not touch a file that is there, but for its source with --update", async () => {
  using folder = folderOf({ "wohngeld.csv": table });
  const path = join(folder.cwd, "processes", "wohngeld.yaml");
  const write = ["wohngeld.csv", "--write", "processes/wohngeld.yaml"];
  await inspect(write, folder.cwd);
  const first = await readFile(path, "utf8");
  const edited = first
    .replace("GeheimBescheid: {}", "GeheimBescheid: { end: true } # bleibt")
    .replace("case: { from: Vorgangsnummer }", "case: { from: Alt }");
  await writeFile(path, edited);
  const again = await inspect(write, folder.cwd);
  expect([again.code, again.out, await readFile(path, "utf8")]).toEqual([2, "", edited]);
  expect(again.err).toContain("wohngeld.csv --write processes/wohngeld.yaml --update");
  expect((await inspect([...write, "--update"], folder.cwd)).code).toBe(0);
  expect(await readFile(path, "utf8")).toBe(
    first.replace("GeheimBescheid: {}", "GeheimBescheid: { end: true } # bleibt"),
  );
});

test("asks what nobody can see, with the calls that answer it, and writes nothing", async () => {
  const slashes = table
    .replaceAll(/(\d\d)\.(\d\d)\.2024 /g, "$1/$2/2024 ")
    .split("\n")
    .slice(2, 20)
    .join("\n");
  using folder = folderOf({ "kfz.csv": slashes });
  const { code, out, err } = await inspect(["kfz.csv", "--write", "processes/kfz.yaml"], folder.cwd);
  expect([code, err]).toEqual([3, ""]);
  expect(out.replace(/\s+/g, " ")).toContain(
    "TT/MM/JJJJ HH:MM oder MM/TT/JJJJ HH:MM? Das zeigt keine Zeile sicher.",
  );
  expect(out).toContain('--time-format "%d/%m/%Y %H:%M"');
  expect(out).toContain("wurde nicht geschrieben");
  const answered = await inspect(
    ["kfz.csv", "--write", "processes/kfz.yaml", "--time-format", "%d/%m/%Y %H:%M"],
    folder.cwd,
  );
  expect(answered.code).toBe(0);
});

test("takes Beginn and Ende for the start and the completion of one step", async () => {
  const rows = Array.from({ length: 20 }, (_, i) =>
    ["Beginn;08:00", "Ende;09:30"].map((end) => {
      const [word = "", clock = ""] = end.split(";");
      return `V-${i % 5};S${i % 4};${word};${10 + i}.03.2024 ${clock}`;
    }),
  ).flat();
  using folder = folderOf({
    "art.csv": ["Vorgangsnummer;Tätigkeit;Ereignisart;Zeitpunkt", ...rows, ""].join("\n"),
  });
  const { code, out } = await inspect(["art.csv"], folder.cwd);
  expect([code, out]).toEqual([0, expect.stringContaining("20 Ereignisse in 5 Fällen")]);
  expect(out).not.toContain("DQ-403");
  expect(out).toMatch(/Ereignisart +\S.* mittel +0\s%  2 Ausprägungen/u);
});

test("joins a day with the time of day behind it, and says where it is if several could be meant", async () => {
  const rows = (clocks: (i: number) => string) =>
    Array.from({ length: 30 }, (_, i) => `V-${i % 10};S${i % 3};${10 + (i % 9)}.03.2024;${clocks(i)}`);
  const one = rows((i) => `0${i % 9}:15`);
  const two = rows((i) => `x;0${i % 9}:15;1${i % 9}:30`);
  using folder = folderOf({
    "sap.csv": ["Vorgangsnummer;Tätigkeit;Datum;Uhrzeit", ...one, ""].join("\n"),
    "two.csv": ["Vorgangsnummer;Tätigkeit;Datum;Wo;von;bis", ...two, ""].join("\n"),
  });
  const { code, out } = await inspect(["sap.csv", "--write", "processes/sap.yaml"], folder.cwd);
  expect(code).toBe(0);
  expect(out).toMatch(/Uhrzeit +Uhrzeit zum Zeitstempel +hoch/);
  expect(out).not.toContain("DQ-305");
  expect(await readFile(join(folder.cwd, "processes/sap.yaml"), "utf8")).toContain(
    'time: { from: Datum, clock: Uhrzeit, format: ["%d.%m.%Y %H:%M:%S", "%d.%m.%Y %H:%M", "%d.%m.%Y"] }',
  );
  const open = await inspect(["two.csv"], folder.cwd);
  expect(open.out.replace(/\s+/g, " ")).toContain(
    'Die Uhrzeit steht in einer eigenen Spalte („von“) und wird so nicht gelesen. Gehört sie zu diesem Tag: --clock "von"',
  );
  expect((await inspect(["two.csv", "--clock", "von"], folder.cwd)).out).not.toContain("DQ-305");
});

test("offers no answer that a heading with the same name twice cannot take", async () => {
  const rows = Array.from(
    { length: 30 },
    (_, i) => `V-${i % 10};S${i % 3};1${i % 9}.03.2024;2${i % 9}.03.2024`,
  );
  using folder = folderOf({ "twice.csv": ["Vorgangsnummer;Tätigkeit;Datum;Datum", ...rows, ""].join("\n") });
  const { code, out } = await inspect(["twice.csv"], folder.cwd);
  expect(code).toBe(3);
  expect(out.replace(/\s+/g, " ")).toContain(
    "Gleich gut passen: „Datum“. Mehrere Spalten heißen „Datum“: bitte in der Kopfzeile umbenennen.",
  );
  expect(out).not.toContain("--time Datum");
});

test("takes a list in JSON for what it is, not for an empty column", async () => {
  const content = Array.from({ length: 12 }, (_, i) => ({
    aktenzeichen: `V-${i}`,
    schritte: [{ name: "Antrag" }],
  }));
  using folder = folderOf({ "liste.json": JSON.stringify(content) });
  const { out } = await inspect(["liste.json"], folder.cwd);
  expect(out).toContain("Liste: so nicht lesbar, je Eintrag eine Zeile exportieren");
  expect(out).not.toContain("immer leer");
});

test("reads seconds since 1970 where that is stated", async () => {
  const rows = Array.from({ length: 30 }, (_, i) => `V-${i % 10};S${i % 3};${1_709_280_000 + i * 3600}`);
  using folder = folderOf({ "epoch.csv": ["Vorgangsnummer;Tätigkeit;Zeitpunkt", ...rows, ""].join("\n") });
  const none = await inspect(["epoch.csv"], folder.cwd);
  expect([none.code, none.out.replace(/\s+/g, " ")]).toEqual([
    3,
    expect.stringContaining("Spalte „Zeitpunkt“: Zeitpunkt nicht lesbar."),
  ]);
  const { code, out } = await inspect(["epoch.csv", "--time-format", "epoch"], folder.cwd);
  expect([code, out]).toEqual([
    0,
    expect.stringContaining("30 Ereignisse in 10 Fällen, 01.03.2024–02.03.2024"),
  ]);
  const wrong = await inspect(["epoch.csv", "--time-format", "epoche"], folder.cwd);
  expect(wrong.err.replace(/\s+/g, " ")).toContain("Meinten Sie „--time-format epoch“?");
});

test("names the file whose columns differ", async () => {
  using folder = folderOf({ "a.csv": table, "b.csv": table.replace("Zeitpunkt", "Zeit") });
  const { code, err } = await inspect(["a.csv", "b.csv"], folder.cwd);
  expect(code).toBe(3);
  expect(err).toContain("„b.csv“ hat andere Spalten als „a.csv“ (es fehlt „Zeitpunkt“; zusätzlich „Zeit“)");
  expect(err).not.toContain("source.files");
  const wider = table.replace("Vorgangsnummer;", "Neu;Vorgangsnummer;").replaceAll(/^(?=Geheim)/gm, ";");
  using grown = folderOf({ "a.csv": table, "b.csv": wider });
  const more = await inspect(["a.csv", "b.csv"], grown.cwd);
  expect(more.err.replace(/\s+/g, " ")).toContain("dann source.files in der Prozessdatei erweitern");
});

test("shows values on a terminal only", async () => {
  using folder = folderOf({ "wohngeld.csv": table });
  const shown = await inspect(["wohngeld.csv", "--show-values"], folder.cwd, { terminal: 120 });
  expect([shown.code, shown.out.includes("GeheimAmt")]).toEqual([0, true]);
  for (const [argv, world] of [
    [["wohngeld.csv", "--show-values"], {}],
    [["wohngeld.csv", "--show-values", "--json"], { terminal: 120 }],
  ] as const) {
    const { code, out, err } = await inspect(argv, folder.cwd, world);
    expect([code, `${out}${err}`.includes("Geheim")]).toEqual([2, false]);
  }
});

test("a process file lies in its project, as do its sources", async () => {
  using folder = folderOf({ "wohngeld.csv": table });
  await mkdir(join(folder.cwd, "projekt"));
  const outside = await inspect(
    ["wohngeld.csv", "-C", "projekt", "--write", "projekt/processes/a.yaml"],
    folder.cwd,
  );
  expect([outside.code, outside.err.includes("liegt nicht im Projektordner")]).toEqual([2, true]);
  const unlisted = await inspect(["wohngeld.csv", "--write", "a.yaml"], folder.cwd);
  expect([unlisted.code, unlisted.err.includes("processes/*.yaml")]).toEqual([2, true]);
});

test("the JSON document holds columns, counts and issues in one envelope", async () => {
  using folder = folderOf({ "wohngeld.csv": table });
  const { out } = await inspect(["wohngeld.csv", "--json"], folder.cwd);
  expect(JSON.parse(out)).toMatchObject({
    schema: "prozessradar.inspect/1",
    ok: true,
    exitCode: 0,
    data: {
      files: [
        { file: "wohngeld.csv", format: "csv", encoding: "utf-8", delimiter: ";", headerRow: 3, rows: 37 },
      ],
      events: 36,
      cases: 12,
      rejectedRows: 1,
      period: { from: "2024-03-01", to: "2024-04-12" },
    },
    issues: expect.arrayContaining([
      expect.objectContaining({ code: "DQ-201", severity: "error", count: 1, lines: [40] }),
    ]),
  });
});

test("in public data the person of a step goes before the one who answers for the case", async () => {
  const rows = Array.from({ length: 40 }, (_, i) =>
    [
      `c${i >> 2}`,
      `L${(i >> 2) % 3}`,
      ["a", "b", "c", "d"][i % 4],
      `r${i % 5}`,
      `2024-03-05T1${i % 4}:00:00Z`,
    ].join(),
  );
  const log = ["case:concept:name,case:responsible,concept:name,org:resource,time:timestamp", ...rows, ""];
  using folder = folderOf({ "log.csv": log.join("\n") });
  const { out } = await inspect(["log.csv", "--public-data"], folder.cwd);
  expect(out).toMatch(/case:responsible .*wird nicht gelesen/);
  expect(out).toMatch(/org:resource .*nur ob die Person wechselt/);
});

test("no figure of a column counts the sum at the end of a file, also of several", async () => {
  const rows = (month: string) =>
    Array.from({ length: 12 }, (_, i) => `V-${month}-${i};Antrag erfasst;${i + 1}.${month}.2024;10,50`);
  const file = (month: string, ...end: readonly string[]) =>
    ["Vorgang;Schritt;Zeitpunkt;Betrag", ...rows(month), ...end, ""].join("\n");
  using folder = folderOf({
    "a.csv": file("03", "Summe;;;126,00"),
    "b.csv": file("04", ";;;126,00", ";;;", "Gesamtsumme;;;252,00"),
    "c.csv": file("05", ";;;abc"),
  });
  const columns = async (...files: readonly string[]) => {
    const { out } = await inspect([...files, "--json"], folder.cwd);
    const { data } = JSON.parse(out) as {
      data: { columns: readonly { name: string; distinct: number; emptyShare: number }[] };
    };
    return data.columns.map(({ distinct, emptyShare }) => [distinct, emptyShare]);
  };
  expect(await columns("a.csv")).toEqual([
    [12, 0],
    [1, 0],
    [12, 0],
    [1, 0],
  ]);
  expect(await columns("a.csv", "b.csv")).toEqual([
    [24, 0],
    [1, 0],
    [24, 0],
    [1, 0],
  ]);
  // a row that might be a damaged one is looked at as it is rejected: in the open
  expect((await columns("c.csv"))[0]).toEqual([12, 1 / 13]);
});

test("shows nothing of a file in which nothing tells names from data, until somebody says that a line is the heading", async () => {
  const rows = `${secret("Müller")};${secret("Erika")}\n${secret("Maier")};${secret("Hans")}\n`;
  using folder = folderOf({ "daten.csv": rows, "namen.csv": `Ort;Wohin\n${rows}` });
  for (const flags of [[], ["--json"], ["--case", secret("Mueller")], ["--write", "processes/p.yaml"]]) {
    const { code, out, err } = await inspect(["daten.csv", ...flags], folder.cwd);
    expect([code, out + err]).toEqual([3, expect.stringContaining("ist nicht zu erkennen (2 Spalten)")]);
    expect(out + err).not.toMatch(/Geheim(?!Mueller)/);
  }
  const stated = await inspect(["namen.csv", "--header-row", "1"], folder.cwd);
  expect(stated.out).toContain("Wohin");
});

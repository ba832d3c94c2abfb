import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { run } from "./world.js";

const german = `Aufruf: prozessradar <Befehl> [Optionen]

Prozessradar wertet Ereignisprotokolle aus Fachverfahren aus und zeigt, welche
Prozesse sich für RPA oder KI-Unterstützung eignen könnten. Es arbeitet ohne
Netz: Alle Daten bleiben auf diesem Rechner.

Optionen:
  -V, --version                die Version zeigen
  --lang <de|en>               Sprache der Ausgabe: de (Standard) oder en
  --json                       ein JSON-Dokument statt Text ausgeben, auch bei
                               Fehlern
  --progress <auto|plain|off>  Fortschritt: auto (Balken im Terminal, sonst
                               Zeilen), plain (nur Zeilen) oder off
  --memory-limit <Größe>       Arbeitsspeicher der Datenbank, zum Beispiel 4GB;
                               was darüber hinausgeht, lagert sie aus
  --debug                      bei Fehlern technische Einzelheiten zeigen, ohne
                               Inhalte der Daten
  -h, --help                   diese Hilfe zeigen

Befehle:
  inspect                      sieht sich Dateien an und schlägt vor, wie sie zu
                               lesen sind
  ingest                       liest die Exporte von Prozessen in den
                               Datenspeicher ein
  quality                      prüft die Daten von Prozessen und schreibt den
                               Datenqualitätsbericht
  analyse                      wertet einzelne Dateien aus, ohne Projekt
  compare                      vergleicht zwei Gruppen von Fällen eines
                               Prozesses
  assess                       zeigt oder beantwortet, was Prozessdaten nicht
                               wissen
  answers                      übernimmt die Antworten der Fachstelle auf „Bitte
                               prüfen Sie“
  rank                         reiht die Prozesse eines Projekts und sagt, wie
                               sicher die Reihenfolge ist
  what-if                      spielt durch, was wäre, wenn Schritte von selbst
                               liefen
  build                        wertet ein Projekt aus: alle Prozesse, Rangfolge,
                               Berichte
  report                       schreibt Berichte aus dem letzten freigegebenen
                               Stand
  release                      hält fest, dass ein Bericht herausgegeben werden
                               darf, oder prüft das
  decide                       hält fest, was Menschen über einen Prozess
                               entschieden haben
  decisions                    zeigt das Entscheidungsprotokoll oder prüft seine
                               Kette
  effect                       misst, ob sich ein Prozess seit einem Stichtag
                               verändert hat
  status                       zeigt, wo ein Projekt steht, und den nächsten
                               Befehl
  sql                          fragt den Datenspeicher ab, nur lesend; das
                               Ergebnis ist nicht freigegeben
  key                          legt den Schlüssel an, mit dem Vorgangsnummern zu
                               Kürzeln werden
  purge                        löscht die Daten von Prozessen und hält das im
                               Löschprotokoll fest
  case                         sucht einen Vorgang für Betroffenenrechte und
                               entfernt ihn auf Verlangen
  explain                      erklärt eine Kennzahl oder einen Befund (DQ-201)

Beispiele:
  prozessradar inspect export.csv
  prozessradar analyse export.csv
  prozessradar build -C projekt

Mehr zu einem Befehl: prozessradar <Befehl> --help

Umgebung: PROZESSRADAR_LANG, PROZESSRADAR_PROFILE, PROZESSRADAR_PROGRESS und
PROZESSRADAR_MEMORY_LIMIT gelten, wo die Option fehlt.

Rückgabewerte: 0 in Ordnung · 2 Aufruf oder Konfiguration · 3 Eingabe nicht
lesbar · 4 Datenqualität · 5 Datenschutz · 6 Unterschied gefunden · 130
abgebrochen · 1 Programmfehler
`;

const english = `Usage: prozessradar explain [options] [measure|code]

Explains a measure the way it is computed, or a finding on data quality: how it
is recognised, what it does to the measures and what to do. Without an argument:
the list of all.

Arguments:
  measure|code                 for example throughput-time or DQ-201

Options:
  --all                        all measures with their SQL as Markdown
  -h, --help                   show this help

Global options:
  -V, --version                show the version
  --lang <de|en>               language of the output: de (default) or en
  --json                       print one JSON document instead of text, also on
                               failure
  --progress <auto|plain|off>  progress: auto (bars in a terminal, lines
                               elsewhere), plain (lines only) or off
  --memory-limit <size>        memory of the database, for example 4GB; what
                               exceeds it goes to disk
  --debug                      show technical details of errors, without
                               contents of the data

Examples:
  prozessradar explain
  prozessradar explain throughput-time
  prozessradar explain DQ-201
  prozessradar explain --all > measures.md
`;

test("is German, whole and on stdout, also where no command was typed", async () => {
  for (const argv of [["--help"], ["-h"], []]) {
    expect(await run(argv)).toEqual({ code: 0, out: german, err: "", files: new Map() });
  }
});

test("speaks English, whether the language is an option or set in the environment", async () => {
  expect((await run(["explain", "--help", "--lang", "en"])).out).toBe(english);
  expect((await run(["--lang=en", "explain", "-h"])).out).toBe(english);
  expect((await run(["explain", "-h"], { env: { PROZESSRADAR_LANG: "en" } })).out).toBe(english);
  expect((await run(["--help", "--lang", "de"], { env: { PROZESSRADAR_LANG: "en" } })).out).toBe(german);
});

test("lists every option of analyse once, and none without a description", async () => {
  const { out } = await run(["analyse", "--help"]);
  const options = [...out.matchAll(/^ {2}(?:-\w, )?(--[\w-]+)(?: <[^>]+>)? +(\S.*)$/gm)];
  expect(options.map(([, flag]) => flag)).toEqual([
    ..."--case --activity --time --clock --start --lifecycle --instance --org-unit --system --channel".split(
      " ",
    ),
    ..."--outcome --attribute --resource".split(" "),
    ..."--time-format --timezone --delimiter --encoding --keep-duplicates --max-reject".split(" "),
    ..."--filter --from --to --when --starts-with --ends-with --contains --lacks --follows --leads-to".split(
      " ",
    ),
    ..."--where --touches-unit --throughput-from --throughput-to --coverage --profile --public-data".split(
      " ",
    ),
    ..."--report --report-kind --open --segment --limit --help --version --lang --json --progress --memory-limit --debug".split(
      " ",
    ),
  ]);
});

test("fits the terminal", async () => {
  for (const argv of [
    ["--help"],
    ["analyse", "-h"],
    ["build", "-h"],
    ["report", "-h"],
    ["release", "-h"],
    ["explain", "-h"],
    ["assess", "-h"],
    ["answers", "-h"],
    ["rank", "-h"],
    ["decide", "-h"],
    ["decisions", "-h"],
    ["effect", "-h"],
    ["what-if", "-h"],
  ]) {
    for (const lang of ["de", "en"]) {
      const { out } = await run([...argv, "--lang", lang], { terminal: 72 });
      const text = out
        .split("\n")
        .filter((line) => !line.startsWith("  prozessradar") && !line.startsWith("      --"));
      expect(text.filter((line) => line.length > 72)).toEqual([]);
    }
  }
});

test("tells the version of the package", async () => {
  const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };
  expect(await run(["--version"])).toEqual({ code: 0, out: `${version}\n`, err: "", files: new Map() });
});

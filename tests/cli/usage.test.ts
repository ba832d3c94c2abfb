import { expect, test } from "vitest";
import { run } from "./world.js";

const said = async (command: string, lang = "de") => {
  const argv = command.split(" ").filter((word) => word !== "");
  const { code, out, err } = await run([...argv, "--lang", lang]);
  expect(out).toBe("");
  return [code, err];
};

test("names the option that was probably meant", async () => {
  expect(await said("analyse log.csv --cas Nr")).toEqual([
    2,
    "Fehler  Die Option --cas gibt es bei „prozessradar analyse“ nicht.\n" +
      "  Meinten Sie „--case“?\n" +
      "  Alle Optionen zeigt: prozessradar analyse --help\n",
  ]);
  expect(await said("analyse log.csv --pubic-data=1", "en")).toEqual([
    2,
    'Error  There is no option --pubic-data for "prozessradar analyse".\n' +
      '  Did you mean "--public-data"?\n' +
      "  For all options run: prozessradar analyse --help\n",
  ]);
  expect(await said("build --frobnicate")).toEqual([
    2,
    "Fehler  Die Option --frobnicate gibt es bei „prozessradar build“ nicht.\n" +
      "  Alle Optionen zeigt: prozessradar build --help\n",
  ]);
});

test("names the command that was probably meant, and how to analyse a file", async () => {
  expect(await said("analyze log.csv")).toEqual([
    2,
    "Fehler  Den Befehl „analyze“ gibt es nicht.\n" +
      "  Meinten Sie „analyse“?\n" +
      "  Alle Optionen zeigt: prozessradar --help\n",
  ]);
  expect(await said("./log.csv")).toEqual([
    2,
    "Fehler  Den Befehl „./log.csv“ gibt es nicht.\n" +
      "  Meinten Sie „prozessradar analyse ./log.csv“?\n" +
      "  Alle Optionen zeigt: prozessradar --help\n",
  ]);
});

test("says what is missing or too much", async () => {
  expect(await said("analyse")).toEqual([
    2,
    "Fehler  Es fehlt die Datei, die ausgewertet werden soll.\n" +
      "  Zum Beispiel: prozessradar analyse export.csv\n",
  ]);
  expect(await said("analyse log.csv --case --time Datum")).toEqual([
    2,
    "Fehler  Nach --case fehlt der Wert.\n  Alle Optionen zeigt: prozessradar --help\n",
  ]);
  expect((await run(["analyse", "log.csv", "--case"])).err).toBe(
    "Fehler  Nach --case fehlt der Wert.\n  Alle Optionen zeigt: prozessradar analyse --help\n",
  );
  expect(await said("build projekt")).toEqual([
    2,
    "Fehler  Zu viele Angaben für „prozessradar build“: erwartet höchstens 0, erhalten 1.\n" +
      "  Namen mit Leerzeichen gehören in Anführungszeichen.\n" +
      "  Alle Optionen zeigt: prozessradar build --help\n",
  ]);
});

test.each([
  ["--memory-limit", "viel", "ab 256MB, zum Beispiel 4GB"],
  ["--memory-limit", "100MB", "ab 256MB, zum Beispiel 4GB"],
  ["--max-reject", "0.02", "0% bis 100%, zum Beispiel 2%"],
  ["--max-reject", "120%", "0% bis 100%, zum Beispiel 2%"],
  ["--limit", "0", "eine ganze Zahl ab 1"],
  ["--limit", "2,5", "eine ganze Zahl ab 1"],
  ["--delimiter", "ab", 'ein Zeichen wie ";" "," "|" oder tab'],
  ["--encoding", "ebcdic", "utf-8, utf-16le, utf-16be, windows-1252, iso-8859-15, cp850"],
  ["--timezone", "Mars/Olympus", "ein Name wie Europe/Berlin oder UTC"],
  ["--progress", "bunt", "auto, plain, off"],
  ["--profile", "geheim", "intern, verwaltung, oeffentlich"],
  ["--lang", "fr", "de, en"],
])("refuses %s %s and says what would be understood", async (flag, value, allowed) => {
  expect(await run(["analyse", "log.csv", flag, value])).toEqual({
    code: 2,
    out: "",
    err: `Fehler  Den Wert „${value}“ versteht ${flag} nicht.\n  Möglich: ${allowed}\n`,
    files: new Map(),
  });
});

test("knows what was meant by a misspelt value", async () => {
  expect((await run(["analyse", "log.csv", "--profile", "öffentlich"])).err).toBe(
    "Fehler  Den Wert „öffentlich“ versteht --profile nicht.\n" +
      "  Meinten Sie „--profile oeffentlich“?\n" +
      "  Möglich: intern, verwaltung, oeffentlich\n",
  );
  expect((await run(["analyse", "log.csv"], { env: { PROZESSRADAR_PROFILE: "Intrn" } })).err).toBe(
    "Fehler  Den Wert „Intrn“ versteht PROZESSRADAR_PROFILE nicht.\n" +
      "  Meinten Sie „PROZESSRADAR_PROFILE intern“?\n" +
      "  Möglich: intern, verwaltung, oeffentlich\n",
  );
});

test("refuses public-data as a profile with the exit code of a privacy rule", async () => {
  for (const command of ["analyse log.csv --profile public-data", "build --profile Public-Data"]) {
    expect(await said(command)).toEqual([
      5,
      "Fehler  „public-data“ ist kein Profil: Es hebt den Schutz kleiner Fallzahlen auf.\n" +
        "  Nur wenn die Datei keine personenbezogenen Daten enthält (künstlich erzeugt oder für die Forschung " +
        "veröffentlicht), erklären Sie das mit --public-data. Sonst:\n" +
        "  --profile intern, verwaltung oder oeffentlich.\n",
    ]);
  }
});

test("refuses options that contradict each other", async () => {
  expect(await said("analyse log.csv --public-data --profile intern")).toEqual([
    2,
    "Fehler  --public-data und --profile gehen nicht zusammen: Daten ohne Personenbezug brauchen keine Schutzstufe.\n" +
      "  Lassen Sie eine der beiden Optionen weg.\n",
  ]);
  expect(await said("analyse a.csv b.csv --report out.html")).toEqual([
    2,
    "Fehler  Aus 2 Dateien entstehen 2 Berichte; „out.html“ ist aber nur eine Datei.\n" +
      "  Geben Sie einen Ordner an (mit / am Ende): --report berichte/\n",
  ]);
});

test("puts a failure into one JSON document on stdout and nothing on stderr", async () => {
  const { code, out, err } = await run(["analyse", "--json", "log.csv", "--cas", "Nr"]);
  expect([code, err]).toEqual([2, ""]);
  expect(JSON.parse(out)).toEqual({
    schema: "prozessradar.analyse/1",
    ok: false,
    exitCode: 2,
    data: {},
    issues: [
      {
        code: "unknown-flag",
        severity: "error",
        message: "Die Option --cas gibt es bei „prozessradar analyse“ nicht.",
        hint: "Meinten Sie „--case“?\nAlle Optionen zeigt: prozessradar analyse --help",
      },
    ],
    meta: { version: "0.1.0", profile: null, inputs: [], durationMs: 0 },
  });
  expect(JSON.parse((await run(["--json"])).out)).toMatchObject({
    schema: "prozessradar.usage/1",
    exitCode: 2,
    issues: [{ code: "command-missing" }],
  });
});

test("lets nothing that was typed steer the terminal", async () => {
  expect((await run(["explain", "\u001B[2J\u202Egefährlich"])).err).toContain("„\uFFFD[2J\uFFFDgefährlich“");
});

test("refuses a tilde that no shell has resolved, wherever a file or folder is named", async () => {
  const typed = [
    ["--out", "build --out ~/berichte"],
    ["--out", "build --out ~"],
    ["--out", "quality --out ~/berichte"],
    ["--out", "report process --out ~\\berichte"],
    ["--directory", "rank -C ~/projekt"],
    ["--report", "analyse log.csv --report ~/bericht.html"],
    ["--write", "inspect log.csv --write ~/p.yaml"],
    ["--file", "key create --file ~/schluessel"],
  ] as const;
  for (const [flag, command] of typed) {
    const value = command.split(" ").at(-1) ?? "";
    expect(await said(command)).toEqual([
      2,
      `Fehler  Den Wert „${value}“ versteht ${flag} nicht.\n` +
        "  Möglich: der Pfad ohne Anführungszeichen, damit die Shell „~“ auflöst, oder ganz ausgeschrieben; ein Ordner, der wirklich so heißt: ./~\n",
    ]);
  }
  const own = await run(["build", "-C", "./~", "--progress", "off"]);
  expect(own.err).not.toContain("versteht");
});

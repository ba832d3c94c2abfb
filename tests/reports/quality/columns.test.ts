import { expect, test } from "vitest";
import { say } from "../../../src/reports/locale.js";
import { columnsSection } from "../../../src/reports/quality/columns.js";
import { personalByName, personalText, shapeText } from "../../../src/reports/quality/column-words.js";
import { made } from "../made.js";
import { textOf } from "../page.js";

const rows = (lang: "de" | "en", profile: "intern" | "verwaltung" = "intern", process = "antrag") => {
  const input = made({ lang, profile });
  const info = input.processes.find(({ id }) => id === process);
  if (info === undefined) throw new Error("no such process");
  const { body } = columnsSection(input.tables, info, say(lang));
  const table = /<tbody>[\s\S]*<\/tbody>/.exec(body.text)?.[0] ?? "";
  return [...table.matchAll(/<tr>([\s\S]*?)<\/tr>/g)].map(([, row]) =>
    [...(row ?? "").matchAll(/<t[hd][^>]*>([\s\S]*?)<\/t[hd]>/g)].map(([, c]) => textOf(c ?? "")),
  );
};

test("tells role, kind, empty share, different values and patterns of a read column, of another the name alone", () => {
  expect(rows("de")).toEqual([
    [
      "Vorgangsnummer",
      "erkannt",
      "Buchstaben und Ziffern",
      "0 %",
      "400",
      "AA-9999/99",
      "ja; gespeichert ist ein Kürzel, aus dem die Nummer nicht folgt",
    ],
    ["Schritt", "erkannt", "Wörter", "10 %", "3", "Aaa aaa", "nein; keines der gesuchten Muster"],
    ["Zeitpunkt", "erkannt", "Datum mit Uhrzeit", "•", ".", "TT.MM.JJJJ hh:mm", "nein"],
    ["Bearbeiter", "nicht eingelesen", "–", "–", "–", "–", "dem Namen nach ja"],
  ]);
  expect(rows("en")[2]?.[5]).toBe("dd.mm.yyyy HH:MM");
});

test("a process that is too small for the profile shows names without numbers or patterns", () => {
  expect(rows("de", "verwaltung", "klein").map((cells) => cells.slice(2, 6))).toEqual([
    [".", ".", ".", "."],
    [".", ".", ".", "."],
    [".", ".", ".", "."],
    ["–", "–", "–", "–"],
  ]);
});

test("files are named where not every column is in the same ones", () => {
  const input = made({ profile: "intern" });
  const info = input.processes[0];
  if (info === undefined) throw new Error("no process");
  const [account] = info.accounts;
  if (account === undefined) throw new Error("no account");
  const more = {
    ...account,
    file: "b.csv",
    columns_read: [],
    columns_not_read: ["Neu"],
  };
  const two = { ...info, accounts: [account, more] };
  const text = textOf(columnsSection(input.tables, two, say("de")).body.text);
  expect(text).toContain("Datei Vorgangsnummer erkannt");
  expect(text).toContain(
    "dem Namen nach ja antrag.csv Neu nicht eingelesen – – – – nicht geprüft, da nicht gelesen b.csv",
  );
});

test("says of people what is known, and of an unread column only what its name says", () => {
  const config = made().processes[0]?.config ?? null;
  const info = { config, resource: "handover" } as const;
  expect(personalText(info, "K", "person").de).toBe("ja; gespeichert ist nur, ob die Person wechselt");
  expect(personalText({ ...info, resource: "pseudonym" }, "K", "person").en).toBe(
    "yes; a pseudonym is stored",
  );
  expect(personalText({ ...info, config: null }, "K", "channel").de).toBe("nicht geprüft (ohne Projekt)");
  const source = { not_personal: [{ column: "Weg", pattern: "person_name", reason: "Ort" }] };
  const declared = {
    config: { ...config, source: { ...config?.source, ...source } },
    resource: "drop",
  } as never;
  expect(personalText(declared, "Weg", "channel").de).toBe("nein; in der Prozessdatei begründet");
  expect(personalText(declared, "Amt", "org_unit").de).toBe("nein; keines der gesuchten Muster");
  expect(personalByName("Bemerkung").de).toBe("dem Namen nach Freitext");
  expect(personalByName("Hunderasse").de).toBe("nicht geprüft, da nicht gelesen");
  expect(shapeText("other").de).toBe("andere Schreibweise");
});

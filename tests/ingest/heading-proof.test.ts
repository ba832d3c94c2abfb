import { describe, expect, test } from "vitest";
import { areProvenNames, isProvenHeading } from "../../src/ingest/heading-proof.js";

/** The first line and those below, cells apart by a semicolon. */
const proven = (text: string, stated: readonly string[] = []): boolean => {
  const [cells = [], ...below] = text.split("\n").map((line) => line.split(";"));
  return isProvenHeading({ cells, below }, stated);
};

describe("a line is proven to hold names of columns", () => {
  test.each([
    ["by well-known names", "Vorgang;Was;Bemerkung\na;b;c"],
    [
      "by names above dates and numbers",
      "Nr;Was;Wann\n1;Prüfen;01.02.2024\n2;Prüfen;02.02.2024\n3;Ablehnen;03.02.2024",
    ],
    ["above case ids with letters", "Nr;Was;Wann\nAZ-1;x;2024-01-01\nAZ-2;y;2024-01-02\nAZ-3;y;2024-01-02"],
    ["by one well-known name and one above dates", "Schritt;Wann\na;2024-01-01"],
    ["where the heading is repeated", "Vorgang;Schritt\n1;a\nVorgang;Schritt\n2;b"],
    ["with a well-known name twice", "Vorgang;Schritt;Datum;Datum\na;b;2024-01-01;2024-01-02"],
    ["in the only column", "Schritt\na"],
  ])("%s", (_, text) => {
    expect(proven(text)).toBe(true);
  });

  test("by a column that somebody has named", () => {
    expect(proven("Foo;Bar\na;b")).toBe(false);
    expect(proven("Foo;Bar\na;b", ["Bar"])).toBe(true);
  });
});

describe("what may be data is never proven", () => {
  test.each([
    ["text above text", "Müller;Erika;Prüfen\nMaier;Hans;Ablehnen"],
    ["one line alone", "Müller;Erika;Prüfen"],
    ["a number above numbers", "4711;Müller;offen\n4712;Maier;2024-01-01\n4713;Schulz;2024-01-01"],
    [
      "a text that stands below in its column",
      "Müller;offen;Vorgang;Schritt\nMaier;1.1.2024;x;y\nMüller;1.1.2024;x;y",
    ],
    ["a placeholder above dates, alone", "Müller;Erika;offen\nMaier;Hans;2024-01-01\nSchulz;Eva;2024-01-02"],
    [
      "the same text twice",
      "Müller;unbekannt;unbekannt\nMaier;0201 12;1.1.2024\nSchulz;0201 13;1.1.2024\nOtt;0201 14;1.1.2024",
    ],
    ["house numbers, by so few lines", "Müller;Bahnhof;Essen\nMaier;Gasse 3;45127 Essen"],
    ["steps of a lifecycle", "Müller;start;ende\nMaier;complete;anfang"],
    ["a date", "Vorgang;Schritt;2024-01-01\na;b;2024-01-02"],
  ])("%s", (_, text) => {
    expect(proven(text)).toBe(false);
  });

  test("and a stated name does not outweigh a date", () => {
    expect(proven("Vorgang;01.01.2024\na;02.01.2024", ["Vorgang"])).toBe(false);
  });
});

test("declared columns prove their names by their types, and not those made from a first line of data", () => {
  const text = (name: string) => ({ name, isText: true });
  const typed = (name: string) => ({ name, isText: false });
  expect(areProvenNames([typed("Nr"), text("Was"), typed("Wann")], [])).toBe(true);
  expect(areProvenNames([text("Vorgang"), text("Schritt"), text("x")], [])).toBe(true);
  expect(areProvenNames([text("Müller"), text("Erika"), typed("Prüfen")], [])).toBe(false);
  expect(areProvenNames([typed("4711"), text("Müller"), typed("2024-01-01")], [])).toBe(false);
  expect(areProvenNames([text("a"), text("b")], ["b"])).toBe(true);
});

import { expect, test } from "vitest";
import type { ShownName } from "../../src/errors/shown-columns.js";
import { columnList } from "../../src/errors/shown-columns.js";
import { shownColumns } from "../../src/ingest/shown-columns.js";

test("tells well-known and proven names, cut and in one line, and counts all others", () => {
  const long = "x".repeat(70);
  const columns = ["Zeitpunkt", "Foo\nBar", "Müller", "", long, "Sachbearbeiter"];
  const shown = shownColumns(columns, new Set(["Foo\nBar", long]));
  expect(shown).toEqual({
    names: ["Zeitpunkt", "Foo Bar", `${"x".repeat(59)}…`, "Sachbearbeiter"],
    withheld: 1,
    unnamed: 1,
  });
});

test("does not tell a name that looks like a person's data, proven or not", () => {
  const columns = ["Schritt", "Sabine Müller", "Frau Kaya", "erika@example.org"];
  expect(shownColumns(columns, new Set(columns))).toEqual({ names: ["Schritt"], withheld: 3, unnamed: 0 });
});

test("says how many names it keeps back", () => {
  const none = shownColumns(["Müller"], new Set());
  expect(columnList(none, "de")).toBe("1, deren Name nicht gezeigt wird (er könnte Inhalt der Datei sein)");
  expect(columnList(none, "en")).toBe("1 whose name is not shown (it may be contents of the file)");
  expect(columnList(shownColumns(["", ""], new Set()), "de")).toBe("keine mit Namen");
});

test("a text does not become a name that a message may hold", () => {
  // @ts-expect-error -- only shownColumns decides what may be shown
  const name: ShownName = "Müller";
  expect(name).toBe("Müller");
});

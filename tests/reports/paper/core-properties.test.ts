import { SaxesParser } from "saxes";
import { expect, test } from "vitest";
import { coreXml } from "../../../src/reports/paper/core-properties.js";

test("says title and time of the run, in UTC, and escapes what would be markup", () => {
  const read = new Map<string, string>();
  let open = "";
  const parser = new SaxesParser();
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name }) => (open = name));
  parser.on("text", (text) => read.set(open, (read.get(open) ?? "") + text));
  const names = { title: "A & <b>\u0000", subject: "]]>", creator: "Prozessradar", language: "de-DE" };
  parser.write(coreXml({ ...names, made_at: "2026-11-24T07:00:00+01:00" })).close();
  expect(Object.fromEntries(read)).toMatchObject({
    "dc:title": "A & <b>�",
    "dc:subject": "]]>",
    "dc:language": "de-DE",
    "dcterms:created": "2026-11-24T06:00:00Z",
    "dcterms:modified": "2026-11-24T06:00:00Z",
  });
});

test("throws where the time is none", () => {
  const names = { title: "", subject: "", creator: "", language: "de-DE" };
  expect(() => coreXml({ ...names, made_at: "gestern" })).toThrow(RangeError);
});

import { expect, test } from "vitest";
import { nearest } from "../../src/config/nearest.js";

test.each([
  ["form", ["from", "format", "values"], "from"],
  ["first_time_rigth", ["first_time_right", "determinism"], "first_time_right"],
  ["windows1252", ["utf-8", "windows-1252"], "windows-1252"],
  ["Manual", ["manual", "system"], "manual"],
  ["org-unit", ["org_unit", "system"], "org_unit"],
  ["ja", ["yes", "no", "unknown"], "yes"],
  ["ja", ["true", "false"], "true"],
  ["no", ["true", "false"], "false"],
  ["unbekannt", ["yes", "no", "unknown"], "unknown"],
  ["offen", ["open"], "open"],
  ["Pruefung", ["Prüfung", "Bescheid"], "Prüfung"],
  ["ab", ["ac", "ad"], "ac"],
])("„%s“ in %j means %s", (word, candidates, expected) => {
  expect(nearest(word, candidates)).toBe(expected);
});

test.each([
  ["costs", ["source", "shape", "columns"]],
  ["x", ["from", "values"]],
  ["ja", ["manual", "system"]],
  ["constructor", ["yes", "no"]],
  ["from", []],
])("„%s“ in %j means nothing", (word, candidates) => {
  expect(nearest(word, candidates)).toBeNull();
});

import { mkdirSync, symlinkSync } from "node:fs";
import { join, relative } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { isInside, matching, nearestFile } from "../../src/config/paths.js";
import { folder } from "./folder.js";

const names = ["a.csv", "a.csv.gz", "ab.csv", "b.csv", ".a.csv", "u/a.csv", "Ämter.csv", "a*.txt"];

test.each([
  ["a.csv", ["a.csv"]],
  ["*.csv", ["a.csv", "ab.csv", "b.csv", "Ämter.csv"]],
  ["a*.csv", ["a.csv", "ab.csv"]],
  ["a*b*.csv", ["ab.csv"]],
  ["a*csv*", ["a.csv", "a.csv.gz", "ab.csv"]],
  [".*", [".a.csv"]],
  ["u/*", ["u/a.csv"]],
  ["./u/a.csv", ["u/a.csv"]],
  ["A\u0308mter.csv", ["Ämter.csv"]],
  ["a*.txt", ["a*.txt"]],
  ["a.csva.csv", []],
  ["*a.csv*b", []],
  ["u", []],
  ["v/*", []],
  ["a.csv/x", []],
])("%s finds %j", (pattern, expected) => {
  const dir = folder(Object.fromEntries(names.map((name) => [name, "x"])));
  expect(matching(dir, pattern).map((path) => relative(dir, path))).toEqual(expected);
});

test("a pattern finds a name exactly if the letters between its stars occur in it in order", () => {
  const letters = fc.string({ unit: fc.constantFrom("a", "b", "*"), minLength: 1, maxLength: 7 });
  const dir = folder(
    Object.fromEntries(["a", "b", "ab", "aab", "aba", "abab", "bbaa"].map((name) => [name, "x"])),
  );
  fc.assert(
    fc.property(letters, (pattern) => {
      const regex = new RegExp(`^${pattern.replaceAll("*", ".*")}$`);
      const expected = ["a", "aab", "ab", "aba", "abab", "b", "bbaa"].filter((name) => regex.test(name));
      expect(matching(dir, pattern).map((path) => relative(dir, path))).toEqual(expected);
    }),
  );
});

test("suggests a file that is near, and the content of a folder", () => {
  const dir = folder({ "eingang/wohngeld_2024.csv": "x", "eingang/gewerbe.csv": "x" });
  expect([
    nearestFile(dir, "eingang/wohngled_2024.csv"),
    nearestFile(dir, "eingang/gewrbe.csv"),
    nearestFile(dir, "eingang/"),
    nearestFile(dir, "eingang/kfz.csv"),
    nearestFile(dir, "ausgang/gewerbe.csv"),
  ]).toEqual(["eingang/wohngeld_2024.csv", "eingang/gewerbe.csv", "eingang/*", null, null]);
});

test("follows links before it says what is inside", () => {
  const dir = folder({ "projekt/a.csv": "x", "aussen/b.csv": "x" });
  const project = join(dir, "projekt");
  mkdirSync(join(project, "u"));
  symlinkSync(join(dir, "aussen"), join(project, "raus"));
  symlinkSync(join(dir, "fehlt"), join(project, "nichts"));
  symlinkSync(join(project, "a.csv"), join(project, "u", "drin.csv"));
  symlinkSync(project, join(dir, "link"));
  const inside = (path: string) => isInside(project, join(project, path));
  expect({
    itself: inside("."),
    file: inside("a.csv"),
    newFile: inside("neu/neu.csv"),
    dots: inside("..a.csv"),
    linkInside: inside("u/drin.csv"),
    linkToProject: isInside(join(dir, "link"), join(project, "a.csv")),
    outside: inside("../aussen/b.csv"),
    linkOutside: inside("raus/b.csv"),
    newFileBehindLink: inside("raus/neu/neu.csv"),
    linkToNothing: inside("nichts"),
    behindLinkToNothing: inside("nichts/neu.csv"),
    sibling: isInside(project, `${project}2/a.csv`),
  }).toEqual({
    itself: true,
    file: true,
    newFile: true,
    dots: true,
    linkInside: true,
    linkToProject: true,
    outside: false,
    linkOutside: false,
    newFileBehindLink: false,
    linkToNothing: false,
    behindLinkToNothing: false,
    sibling: false,
  });
});

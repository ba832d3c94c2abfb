import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { measures } from "../../src/measures/index.js";
import type { Tool } from "../oracle/comparison.js";
import { comparisons, namedForLikeness, oracles } from "../oracle/registry.js";
import { toyNumbers } from "../oracle/toy.js";
import { present, sharedData } from "../shared.js";

/** What the `source` of a measure calls a tool. */
const tools: Readonly<Record<Tool, RegExp>> = {
  edeaR: /\b(edeaR|bupaR|processmapR)\b/i,
  PM4Py: /\bPM4Py\b/i,
  Microsoft: /\bMicrosoft\b/i,
};

describe.each(Object.keys(tools) as readonly Tool[])("a measure that names %s", (tool) => {
  const comparedWith = new Set(
    comparisons.filter((one) => one.tool === tool).flatMap((one) => one.measures.map(({ id }) => id)),
  );
  const naming = measures.filter(({ source }) => tools[tool].test(source));

  test.each(naming.filter(({ id }) => !(id in namedForLikeness)).map(({ id }) => [id]))(
    "%s is compared with its numbers",
    (id) => {
      expect(comparedWith).toContain(id);
    },
  );

  test("and no other is compared with its numbers", () => {
    const named = new Set(naming.map(({ id }) => id));
    expect([...comparedWith].filter((id) => !named.has(id))).toEqual([]);
  });
});

test("measures that name a tool for likeness alone are compared with none", () => {
  const compared = new Set(comparisons.flatMap((one) => one.measures.map(({ id }) => id)));
  expect(Object.keys(namedForLikeness).filter((id) => compared.has(id))).toEqual([]);
  const ids = measures.map(({ id }) => id);
  expect(Object.keys(namedForLikeness).filter((id) => !ids.includes(id))).toEqual([]);
});

test("comparisons have names of their own in each oracle", () => {
  for (const oracle of oracles) {
    const names = oracle.comparisons.map(({ tool, name }) => `${tool} ${name}`);
    expect(names).toEqual([...new Set(names)]);
  }
});

const json = (path: string): object => JSON.parse(readFileSync(path, "utf8")) as object;

/** Every key that the files of an oracle have; for CSV the name of the file. */
const keys: Readonly<Record<string, () => readonly string[]>> = {
  pm4py: () => keysIn(join(sharedData, "oracles", "pm4py")),
  bupar: () => keysIn(join(sharedData, "oracles", "bupar")),
  "edear-pm4py": () => {
    const folder = join(sharedData, "oracles", "edear-pm4py");
    const logs = readdirSync(folder, { withFileTypes: true }).filter((one) => one.isDirectory());
    return logs.flatMap(({ name }) => [
      ...readdirSync(join(folder, name))
        .filter((file) => file.endsWith(".csv"))
        .map((file) => file.replace(/\.csv$/, "")),
      ...Object.keys(json(join(folder, name, "summary.json"))),
    ]);
  },
  toy: () => Object.keys(toyNumbers()),
};

const keysIn = (folder: string): readonly string[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith(".json"))
    .flatMap((file) => Object.keys(json(join(folder, file))));

describe.each(oracles.map((oracle) => [oracle.folder, oracle] as const))(
  "of oracles/%s",
  (folder, oracle) => {
    const here = folder === "toy" || present(`oracles/${folder}`);
    const note = here ? "" : " (skipped: ../shared/data is not there)";
    const reasons = Object.keys(oracle.leftOut).flatMap((names) => names.split(" "));
    const compared = oracle.comparisons.flatMap((one) => one.keys);

    test.skipIf(!here)(`every key is compared, or left out with a reason${note}`, () => {
      const all = new Set(keys[folder]?.());
      const open = [...all].filter(
        (key) =>
          !compared.includes(key) && !reasons.some((name) => key === name || key.startsWith(`${name}.`)),
      );
      expect(open).toEqual([]);
    });

    test("nothing is both compared and left out", () => {
      expect(reasons.filter((name) => compared.includes(name))).toEqual([]);
    });
  },
);

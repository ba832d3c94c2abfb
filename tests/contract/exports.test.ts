import { expect, test } from "vitest";
import * as api from "../../src/index.js";
import { measures } from "../../src/measures/index.js";

test("every measure is exported by its name", () => {
  const names = Object.keys(api);
  const camel = (id: string) => id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  expect(measures.map(({ id }) => camel(id)).filter((name) => !names.includes(name))).toEqual([]);
});

test("nothing that opens the gate from outside is exported: rows come released or not at all", () => {
  expect(
    Object.keys(api).filter((name) =>
      /^(Released|release|releaseAll|runAll|run|analyse\w*|openDatabase)$/.test(name),
    ),
  ).toEqual([]);
});

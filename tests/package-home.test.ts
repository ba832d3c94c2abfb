import { existsSync } from "node:fs";
import { expect, test } from "vitest";
import { packageHome } from "../src/package-home.js";

test("the folder of the package holds what is shipped beside the code", () => {
  const home = packageHome();
  expect(home.href).toMatch(/^file:.*\/$/);
  for (const name of ["package.json", "rules/", "src/package-home.ts"])
    expect([name, existsSync(new URL(name, home))]).toEqual([name, true]);
});

test("says so where no package is above, and does not look for it for ever", () => {
  expect(() => packageHome("file:///")).toThrow("no package.json above file:///");
});

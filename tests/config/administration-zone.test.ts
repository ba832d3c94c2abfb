import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { administrationZone } from "../../src/config/administration-zone.js";

test("the clock of the administration has one name, so that no part of the program follows another", () => {
  const src = new URL("../../src/", import.meta.url);
  const naming = readdirSync(src, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .filter((name) => readFileSync(new URL(name, src), "utf8").includes(`"${administrationZone}"`));
  expect(naming).toEqual(["config/administration-zone.ts"]);
});

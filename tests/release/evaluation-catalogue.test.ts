import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import {
  catalogueSha256,
  permittedEvaluations,
  storedTables,
} from "../../src/release/evaluation-catalogue.js";

test("is closed: it holds every table that the program declares, once", () => {
  const declared = readdirSync("src", { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .flatMap((file) => [...readFileSync(join("src", file), "utf8").matchAll(/= (?:measure|described)\(\{/g)]);
  const ids = permittedEvaluations.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids).toHaveLength(declared.length);
});

test("holds nothing about persons: no row is one, no column names one", () => {
  for (const { id, columns, grain } of permittedEvaluations) {
    const names = Object.entries(columns).flatMap(([name, { unit }]) => (unit === "id" ? [name] : []));
    expect([id, names.filter((name) => /person|resource|doer|user|staff|clerk|case_id/.test(name))]).toEqual([
      id,
      [],
    ]);
    expect(grain).not.toMatch(/person|resource|case$/);
  }
});

test("what a store may hold is part of what is permitted", () => {
  expect(permittedEvaluations.slice(0, storedTables.length)).toEqual(storedTables);
});

test("the hash covers what a reader is promised", () => {
  const content = permittedEvaluations.map((of) => ({
    id: of.id,
    definition: of.definition,
    grain: of.grain,
    columns: of.columns,
    support: of.support,
    inside: of.inside === true,
    whole_department: of.wholeDepartment === true,
  }));
  const hash = (of: unknown) => createHash("sha256").update(JSON.stringify(of)).digest("hex");
  expect(catalogueSha256).toBe(hash(content));
  expect(hash(content.slice(1))).not.toBe(catalogueSha256);
});

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { ruleIds } from "../../../src/config/process.js";
import { AppError } from "../../../src/errors/app-error.js";
import { autonomyOf } from "../../../src/ranking/autonomy.js";
import { gatesOf } from "../../../src/ranking/gates.js";
import { catalogue, loadCatalogue } from "../../../src/ranking/rules/catalogue.js";
import { processOf } from "../portfolio.js";

const shipped = readFileSync("rules/catalogue-2026-11.yaml", "utf8");

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "prozessradar-rules-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});
const write = (name: string, text: string) => {
  writeFileSync(join(folder, name), text);
};

describe("the shipped catalogue", () => {
  test("has every rule once, in the order of the questions, each with its state of the law", () => {
    expect(catalogue.rules.map(({ id }) => id)).toEqual(ruleIds);
    for (const rule of catalogue.rules) expect(rule.legal_as_of <= catalogue.legal_as_of).toBe(true);
    expect(loadCatalogue("rules")).toEqual(catalogue);
  });

  test("is part of the package, and lies as deep below src as below dist", () => {
    const { files } = JSON.parse(readFileSync("package.json", "utf8")) as { files: string[] };
    expect(files).toContain("rules");
  });
});

describe("a change of the data is enough", () => {
  test("the latest month is taken: its dates and answers reach the tables without a change of code", () => {
    write("catalogue-2026-11.yaml", shipped);
    write(
      "catalogue-2027-03.yaml",
      shipped
        .replace("version: v3\nlegal_as_of: 2026-11", "version: v4\nlegal_as_of: 2027-03")
        .replace(/(- id: R-2\n +level: )M/, "$1H")
        .replace(/(- id: R-2\n(?: .*\n)*? +autonomy_cap: )1/, "$10"),
    );
    write("notes.yaml", "not: read");
    const later = loadCatalogue(folder);
    expect([later.version, later.legal_as_of]).toEqual(["v4", "2027-03"]);
    const process = processOf("P", { gates: { "R-2": { answer: "yes", by: "FB 30", date: "2027-03-01" } } });
    const level = (rules: typeof later.rules) =>
      gatesOf(process, 500, rules).find(({ rule }) => rule === "R-2")?.level;
    expect([level(catalogue.rules), level(later.rules)]).toEqual(["M", "H"]);
    expect(autonomyOf(process, 500, later.rules).reasons.slice(0, 2)).toEqual(["V-1:unknown", "R-2:yes"]);
  });
});

describe("a faulty catalogue is refused with its line", () => {
  const problems = (text: string) => {
    write("catalogue-2026-11.yaml", text);
    try {
      loadCatalogue(folder);
    } catch (error) {
      if (error instanceof AppError && error.code === "config-invalid") return JSON.stringify(error.details);
      throw error;
    }
    throw new Error("accepted");
  };

  test("a missing rule, an unknown key, a wrong date", () => {
    expect(problems(shipped.replace(/ {2}- id: T-1\n(?: {4}.*\n)+/, ""))).toContain("T-1");
    expect(problems(shipped.replace("level: S", "levle: S"))).toContain("levle");
    expect(problems(shipped.replace("only_if: R-1", "only_if: R-9"))).toContain("only_if");
    expect(problems(shipped.replace("no_finding_with: yes", "no_finding_with: unknown"))).toContain(
      "no_finding_with",
    );
    expect(problems(shipped.replace("            Wohngeld*,", '            "*geld",'))).toContain("words");
    expect(problems(shipped.replace("valid_from: 2025-02-02", "valid_from: 02.02.2025"))).toContain(
      "rules/catalogue-2026-11.yaml",
    );
  });

  test("no catalogue at all", () => {
    expect(() => loadCatalogue(folder)).toThrow(AppError);
  });
});

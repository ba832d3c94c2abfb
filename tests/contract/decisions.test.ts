import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const files = readdirSync("src", { recursive: true, encoding: "utf8" }).filter((file) =>
  file.endsWith(".ts"),
);
const holding = (pattern: RegExp) =>
  files.filter((file) => pattern.test(readFileSync(`src/${file}`, "utf8"))).sort();

/** `governance.md` G-02, G-03: people decide; the tool proposes and keeps what they decided. */
test("a decision is written by the command decide and by nothing else", () => {
  expect(holding(/\brecordDecision\b/)).toEqual(["cli/commands/decide.ts", "decide.ts"]);
  // whoever computes a record of the chain, or its line, could write one
  expect(holding(/\b(?:recorded|lineOf)\b[^;]*from "[^"]*decisions\/chain\.js"/)).toEqual(["decide.ts"]);
  // others may read the log, through one function
  expect(holding(/\bpaths\.decisions\b/)).toEqual([
    "cli/commands/decide.ts", // its name
    "cli/commands/decisions.ts", // its name
    "cli/report-target.ts", // no report is written over it
    "config/project.ts", // where it lies
    "decide.ts",
    "decision-log.ts",
    "store/deletion-log-file.ts", // the record of deletions lies beside it
  ]);
});

test("nothing that computes scores reads the decision log", () => {
  const scoring = files.filter((file) => /^(?:ranking|measures|release)\//.test(file));
  const reading = scoring.filter((file) => readFileSync(`src/${file}`, "utf8").includes("decision-log.js"));
  expect(reading).toEqual([]);
});

import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const files = readdirSync("src", { recursive: true, encoding: "utf8" }).filter((file) =>
  file.endsWith(".ts"),
);
const holding = (pattern: RegExp) =>
  files.filter((file) => pattern.test(readFileSync(`src/${file}`, "utf8"))).sort();

/** `governance.md` P-23: what leaves has a record, and only the command release makes one. */
test("a release is written by the command release and by nothing else", () => {
  expect(holding(/\breleaseReport\b/)).toEqual(["cli/commands/release.ts", "releasing/release-report.ts"]);
  expect(holding(/\breleasedPage\b/)).toEqual(["releasing/release-report.ts", "reports/released-page.ts"]);
  // whoever links records, or appends lines, could write into a log
  expect(holding(/import \{[^}]*\blinked\b[^}]*\} from "[^"]*linked-lines\.js"/)).toEqual([
    "ranking/decisions/chain.ts",
    "releasing/release-report.ts",
    "store/purge.ts",
    "store/remove-case.ts",
  ]);
  expect(holding(/\bappendLine\b/)).toEqual([
    "decide.ts",
    "releasing/release-report.ts",
    "store/append-line.ts",
    "store/purge.ts",
    "store/remove-case.ts",
  ]);
  expect(holding(/\bpaths\.releases\b/)).toEqual([
    "cli/commands/release.ts", // its name
    "cli/report-target.ts", // no report is written over it
    "config/project.ts", // where it lies
    "releasing/release-log.ts",
    "releasing/release-report.ts",
  ]);
});

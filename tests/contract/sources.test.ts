import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { sourceParts } from "../../src/measures/shared/source-words.js";
import { sourceWords } from "../../src/reports/closing/definitions.js";
import { say } from "../../src/reports/locale.js";

/** Every `source` of a measure, a table or a criterion, by the file that holds it. */
const sources = readdirSync("src", { recursive: true, encoding: "utf8" })
  .filter((file) => /^(measures|ranking)\/.*\.ts$/.test(file))
  .flatMap((file) =>
    [...readFileSync(`src/${file}`, "utf8").matchAll(/\bsource:\s*"([^"]*)"/g)].map(
      ([, source = ""]) => [file, source] as const,
    ),
  );

/** What a work, a function, a law or a program is known by: a year, a paragraph, a formula, a name. */
const works =
  /\b(18|19|20)\d\d\b|§|[A-Z]\w* = |_|PM4Py|edeaR|bupaR|processmapR|heuristicsmineR|daqapo|ydata|Microsoft|UiPath|MuleSoft|Apromore|Disco|SMAA|BGB|\bW\b|processmap/;

/** What GitHub makes of a heading. */
const anchor = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, "")
    .trim()
    .replaceAll(" ", "-");

const anchorsOf = (path: string): readonly string[] =>
  [...readFileSync(path, "utf8").matchAll(/^#{1,6} (.+)$/gm)].map(([, heading = ""]) => anchor(heading));

test("sources were found", () => {
  expect(sources.length).toBeGreaterThan(100);
});

describe.each(sources)("%s: %s", (_, source) => {
  test("names no file and no section that a stranger cannot look up", () => {
    for (const [reference, path = "", section] of source.matchAll(
      /([\w./-]+\.(?:md|json|yaml))(?:#([\w-]+))?/g,
    )) {
      expect(reference).toMatch(/^docs\//);
      expect(existsSync(path), path).toBe(true);
      if (section !== undefined) expect(anchorsOf(path)).toContain(section);
    }
    expect(source).not.toMatch(/\b(design|vectors|governance|scoring)\b/);
  });

  test("is told in the language of the report where it is words and no work or function", () => {
    const untold = sourceParts(source, "de").filter(
      ({ text, kind }) => kind === "citation" && text !== "-" && !works.test(text),
    );
    expect(untold).toEqual([]);
  });
});

test("no document of the repository names a design document that is not in it", () => {
  const documents = readdirSync("docs", { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".md"))
    .map((file) => `docs/${file}`);
  const named = ["README.md", "CONTRIBUTING.md", ...documents].flatMap((file) =>
    [
      ...readFileSync(file, "utf8").matchAll(
        /`?\b(scoring|governance|reports-and-cli|architecture|stack|scale)\.md\b/g,
      ),
    ].map(([name]) => `${file}: ${name}`),
  );
  expect(named).toEqual([]);
});

test("in a German report the words of a source are German, and its citations are marked as English", () => {
  const text = (source: string) => sourceWords(source, say("de")).text;
  expect(text("own; docs/uncertainty.md; Shannon 1948")).toBe(
    'eigene Definition; <code>docs/uncertainty.md</code>; <span lang="en">Shannon 1948</span>',
  );
});

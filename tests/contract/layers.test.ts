import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { expect, test } from "vitest";

const order = [
  "text",
  "package-home",
  "errors",
  "effects",
  "statistics",
  "linked-lines",
  "sql",
  "engine",
  "config",
  "quality",
  "personal-data",
  "ingest",
  "inspect",
  "log",
  "filters",
  "measures",
  "ranking",
  "release",
  "charts",
  "reports",
  "job",
  "sort-log",
  "analyse",
  "store",
  "decision-log",
  "analyse-in-store",
  "build",
  "data-quality",
  "compare",
  "effect",
  "what-if",
  "assess",
  "answers",
  "decide",
  "releasing",
  "project",
  "index",
  "cli",
];
const blind = ["ranking", "charts", "reports"];
const hidden = ["engine", "ingest", "inspect", "log", "filters"];
const arguments_ = ["charts", "reports"];

const layer = (file: string) => (relative("src", file).split("/")[0] ?? "").replace(/\.[jt]s$/, "");
const imports = (file: string) =>
  [...readFileSync(file, "utf8").matchAll(/(?:from|import)\s*\(?\s*"(\.[^"]+)"/g)].map(([, to]) =>
    join(dirname(file), to ?? ""),
  );
const files = readdirSync("src", { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".ts"))
  .map((file) => join("src", file));

test("imports run one way; ranking, charts and reports cannot see the log", () => {
  const wrong = files.flatMap((file) => {
    const from = layer(file);
    return imports(file)
      .filter((path) => {
        const to = layer(path);
        return order.indexOf(to) > order.indexOf(from) || (blind.includes(from) && hidden.includes(to));
      })
      .map((path) => `${file} -> ${path}`);
  });
  expect(files.map(layer).filter((name) => !order.includes(name))).toEqual([]);
  expect(wrong).toEqual([]);
});

test("charts and reports take Released tables: none imports the runner of measures or computed ranking rows", () => {
  const wrong = files
    .filter((file) => arguments_.includes(layer(file)))
    .flatMap((file) =>
      imports(file)
        .filter((path) => /measures\/run\.js$|ranking\/rank\.js$|release\/store\.js$/.test(path))
        .map((path) => `${file} -> ${path}`),
    );
  expect(wrong).toEqual([]);
});

test("only the engine imports the database client, and only the command line touches the process", () => {
  const importers = files.filter((file) => readFileSync(file, "utf8").includes('"@duckdb/node-api"'));
  expect(importers).toEqual([
    "src/engine/duckdb-engine.ts",
    "src/engine/duckdb.ts",
    "src/engine/plain-rows.ts",
    "src/engine/values.ts",
  ]);
  const touching = files.filter(
    (file) =>
      layer(file) !== "cli" &&
      /\bprocess\.(env|exit|stdout|stderr|argv|cwd)\b/.test(readFileSync(file, "utf8")),
  );
  expect(touching).toEqual([]);
});

test("help and the analysis of a file load neither what reads configuration nor what draws", () => {
  const loadedAtOnce = (file: string): readonly string[] =>
    [...readFileSync(file, "utf8").matchAll(/^(?:im|ex)port (?!type )(?:[^;]*? from )?"([^"]+)";/gm)].map(
      ([, to = ""]) => (to.startsWith(".") ? join(dirname(file), to).replace(/js$/, "ts") : to),
    );
  const reached = new Set(["src/cli/bin.ts", "src/cli/commands/analyse.ts"]);
  for (const file of reached)
    if (file.startsWith("src")) for (const to of loadedAtOnce(file)) reached.add(to);
  expect([...reached]).toEqual(expect.arrayContaining(["commander", "src/measures/volume.ts"]));
  const heavy = ["zod", "yaml", "iconv-lite", "vega", "vega-lite", "docx", "apache-arrow", "papaparse"];
  expect(heavy.filter((name) => reached.has(name))).toEqual([]);
});

test("no file of the product opens a connection", () => {
  const network = /from "(node:)?(http|https|http2|net|tls|dgram|dns)"|\bfetch\(|\bWebSocket\b/;
  expect(files.filter((file) => network.test(readFileSync(file, "utf8")))).toEqual([]);
});

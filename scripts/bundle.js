// What `npm run build` makes beyond the compiler: the program in few files, as its start is mostly looking for files,
// and the script of the portfolio's weights panel.
import { readFileSync, rmSync } from "node:fs";
import { build } from "esbuild";

const { dependencies } = JSON.parse(readFileSync("package.json", "utf8"));
/** What every run needs and what comes in many files: of zod's 140, half are words in other languages. */
const taken = new Set(["@duckdb/node-api", "commander", "yaml", "zod"]);
const parts = "dist/cli/parts";

rmSync(parts, { recursive: true, force: true });
await build({
  entryPoints: ["src/cli/bin.ts"],
  bundle: true,
  splitting: true,
  platform: "node",
  format: "esm",
  target: "node20",
  external: [...Object.keys(dependencies).filter((name) => !taken.has(name)), "@duckdb/node-bindings"],
  banner: {
    js: 'import { createRequire as requireOf } from "node:module"; const require = requireOf(import.meta.url);',
  },
  legalComments: "eof",
  logLevel: "warning",
  outdir: "dist/cli",
  chunkNames: "parts/[name]-[hash]",
  allowOverwrite: true,
});
await build({
  entryPoints: ["src/reports/hydrate/portfolio.ts"],
  bundle: true,
  minify: true,
  format: "iife",
  target: "es2022",
  legalComments: "none",
  logLevel: "warning",
  outfile: "dist/reports/portfolio-script.js",
});

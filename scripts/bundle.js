// What `npm run build` makes beyond the compiler: the program in few files, as its start is mostly looking for files,
// the script of the portfolio's weights panel, and the licences of what is in both.
import { readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { build } from "esbuild";

const { dependencies } = JSON.parse(readFileSync("package.json", "utf8"));
/**
 * What comes in many files (of zod's 140, half are words in other languages), and what a run needs little of: of
 * simple-statistics two functions.
 */
const taken = new Set(["@duckdb/node-api", "commander", "fzstd", "simple-statistics", "yaml", "zod"]);
const parts = "dist/cli/parts";

rmSync(parts, { recursive: true, force: true });
const program = await build({
  entryPoints: ["src/cli/bin.ts"],
  metafile: true,
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
const script = await build({
  entryPoints: ["src/reports/hydrate/portfolio.ts"],
  metafile: true,
  bundle: true,
  minify: true,
  format: "iife",
  target: "es2022",
  legalComments: "none",
  logLevel: "warning",
  outfile: "dist/reports/portfolio-script.js",
});

/** The package that a file belongs to, be it inside of another one or behind a link. */
const packageOf = (file) => /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1] ?? [];
const bundled = new Set(
  [program, script].flatMap(({ metafile }) => Object.keys(metafile.inputs)).flatMap(packageOf),
);
const licences = [...bundled]
  .map((folder) => {
    const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
    const { name, version, license } = JSON.parse(readFileSync(`${folder}/package.json`, "utf8"));
    const text =
      file === undefined ? `Licence: ${license}` : readFileSync(`${folder}/${file}`, "utf8").trim();
    return `${name} ${version}\n\n${text}\n`;
  })
  .sort();
if (licences.length === 0) throw new Error("no licence was found of what is bundled");
writeFileSync("dist/third-party-licences.txt", licences.join(`\n${"-".repeat(80)}\n\n`));

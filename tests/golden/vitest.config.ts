import { defineConfig } from "vitest/config";

process.env["TZ"] ??= "Europe/Berlin";
if (process.argv.includes("--update")) process.env["UPDATE"] = "1";

/** `npm run golden`: pictures of every kind of report against those in `pictures/`; `-- --update` takes them anew. */
export default defineConfig({
  test: {
    include: ["tests/golden/**/*.golden.ts"],
    pool: "threads",
    maxWorkers: 1,
    isolate: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    reporters: ["default", "./tests/counts.ts"],
  },
});

import { configDefaults, defineConfig } from "vitest/config";
import { browserTests } from "./tests/browser/files.js";

process.env["TZ"] ??= "Europe/Berlin"; // before any worker starts; `test.env` comes too late for threads

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    exclude: [...configDefaults.exclude, ...browserTests],
    pool: "threads",
    maxWorkers: 2, // one core is ours even while DuckDB takes both
    isolate: false, // an isolated file pays about 0.8 s for the DuckDB client
    testTimeout: 30_000,
    hookTimeout: 60_000,
    reporters: ["default", "./tests/counts.ts"],
  },
});

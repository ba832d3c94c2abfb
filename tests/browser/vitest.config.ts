import { defineConfig } from "vitest/config";
import { browserTests } from "./files.js";

process.env["TZ"] ??= "Europe/Berlin";

/** `npm run browser`: every report in a real browser, on the screen and as a PDF. */
export default defineConfig({
  test: {
    include: browserTests,
    pool: "threads",
    maxWorkers: 2,
    isolate: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    reporters: ["default", "./tests/counts.ts"],
  },
});

import { defineConfig } from "vitest/config";

process.env["TZ"] ??= "Europe/Berlin";
process.env["PROZESSRADAR_ALL_LOGS"] = "1";

/** `npm run conformance`: the numbers of PM4Py, edeaR and bupaR on every log that lies in ../shared/data. */
export default defineConfig({
  test: {
    include: [
      "tests/oracle/**/*.test.ts",
      "tests/inspect/logs.test.ts",
      "tests/ranking/road-fines.test.ts",
      "tests/ranking/steps/real-logs.test.ts",
    ],
    pool: "threads",
    maxWorkers: 2,
    isolate: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
    reporters: ["default", "./tests/counts.ts"],
  },
});

import { join } from "node:path";
import { defineConfig, type Plugin } from "vitest/config";

process.env["TZ"] ??= "Europe/Berlin";

const folder = import.meta.dirname;
const twins = join(folder, "..", "measures");

/** The twin tests of measures run as they are, but many times in one process: declared once, their logs built once. */
const collectTwins: Plugin = {
  name: "collect-twin-tests",
  enforce: "pre",
  transform(code, id) {
    if (!id.startsWith(twins)) return null;
    return code
      .replaceAll('from "vitest"', `from "${join(folder, "collect.ts")}"`)
      .replaceAll('from "../given.js"', `from "${join(folder, "..", "kept.ts")}"`);
  },
};

/** `npm run mutate`: breaks every measure's SQL one token at a time and says which tests notice (`docs/mutate.md`). */
export default defineConfig({
  plugins: [collectTwins],
  test: {
    include: ["tests/mutate/**/*.mutate.ts"],
    pool: "threads",
    maxWorkers: 1,
    testTimeout: 900_000,
  },
});

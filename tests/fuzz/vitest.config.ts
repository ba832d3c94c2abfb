import { defineConfig } from "vitest/config";

process.env["TZ"] ??= "Europe/Berlin";

/** `npm run fuzz`: readers against damaged files and random bytes. FUZZ_SECONDS and FUZZ_SEED set length and seed. */
export default defineConfig({
  test: { include: ["tests/fuzz/**/*.fuzz.ts"], pool: "threads", maxWorkers: 1 },
});

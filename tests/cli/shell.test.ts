import { execFileSync } from "node:child_process";
import fc from "fast-check";
import { expect, test } from "vitest";
import { shellLine } from "../../src/cli/shell.js";

test("writes a command as one would type it", () => {
  expect(
    shellLine([
      "prozessradar",
      "analyse",
      "Größe.csv",
      "--time-format",
      "%d.%m.%Y %H:%M",
      "--delimiter",
      ";",
    ]),
  ).toBe('prozessradar analyse Größe.csv --time-format "%d.%m.%Y %H:%M" --delimiter ";"');
  expect(shellLine(["a", "$HOME", "l'eau $1", ""])).toBe(`a '$HOME' 'l'\\''eau $1' ""`);
});

test.skipIf(process.platform === "win32")(
  "is read by the shell as the words it came from (skipped on Windows)",
  () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.string({ unit: "grapheme-ascii" }).map((s) => s.replaceAll("\0", "")),
          { minLength: 1 },
        ),
        (words) => {
          const read = execFileSync("sh", ["-c", `printf '%s\\0' ${shellLine(words)}`], { encoding: "utf8" });
          expect(read.split("\0").slice(0, -1)).toEqual(words);
        },
      ),
      { numRuns: 30 },
    );
  },
);

import type { Effects, Progress } from "../src/effects.js";

/** Effects that happen in memory: a fixed clock, kept words, kept files. */
export function recorded(now = "2024-01-10T16:00:00Z") {
  const lines: string[] = [];
  const steps: Progress[] = [];
  const files = new Map<string, string | Uint8Array>();
  const effects: Effects = {
    now: () => new Date(now),
    log: (words) => void lines.push(words.de),
    progress: (step) => void steps.push(step),
    write: (path, content) => {
      files.set(path, content);
      return Promise.resolve();
    },
  };
  return { effects, lines, steps, files };
}

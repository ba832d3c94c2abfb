/** Counts places and keeps the first ten of them. */
export interface Examples {
  add(line: number): void;
  count(): number;
  lines(): readonly number[];
}

const kept = 10;

/** Counts places that come in ascending order. */
export function examples(): Examples {
  let count = 0;
  const lines: number[] = [];
  return {
    add(line) {
      count++;
      if (lines.length < kept) lines.push(line);
    },
    count: () => count,
    lines: () => lines,
  };
}

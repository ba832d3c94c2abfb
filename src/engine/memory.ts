import { totalmem } from "node:os";

/**
 * What DuckDB may take before it spills (`governance.md` 5.4). Never so much that the process takes more than 3 GB:
 * DuckDB counts its own buffers, not all that it asks the system for (`docs/bench.md`).
 */
export function defaultMemory(): string {
  const most = 1.5 * 2 ** 30;
  return `${Math.floor(Math.min(totalmem() * 0.6, most) / 2 ** 20)}MiB`;
}

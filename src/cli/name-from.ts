import { relative } from "node:path";

/** A path as one would type it: relative inside the current folder, absolute outside of it. */
export function nameFrom(cwd: string, file: string): string {
  const way = relative(cwd, file);
  return way.startsWith("..") ? file : way;
}

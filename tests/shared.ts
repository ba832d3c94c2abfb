import { existsSync } from "node:fs";
import { join } from "node:path";

/** Real logs and expected numbers that lie beside the repository and are never copied into it. */
export const sharedData = join("..", "shared", "data");

/** The suffix that a skipped test carries, so that a run says what it did not see. */
export const present = (...paths: readonly string[]): boolean =>
  paths.every((path) => existsSync(join(sharedData, path)));

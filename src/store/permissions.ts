import { stat } from "node:fs/promises";
import { join } from "node:path";
import type { Project } from "../config/project.js";
import { exists } from "./open.js";
import { storeFiles } from "./remove-store.js";

/** A file or folder that others than its owner may enter, read or write. */
export interface TooOpen {
  readonly kind: "store" | "key";
  readonly path: string;
  /** Octal, as `0644`. */
  readonly mode: string;
  /** What it should be, as `0600`. */
  readonly wanted: string;
}

/**
 * The store's folder, its files and the key where others than their owner reach them (`governance.md` P-09, P-13). Means nothing on
 * systems without such permissions.
 */
export async function openToOthers({
  store,
  key_file,
}: Pick<Project, "store" | "key_file">): Promise<readonly TooOpen[]> {
  const files = (await storeFiles({ store })).map(({ file }) => join(store, file));
  const places = [
    ...[store, ...files].map((path) => ({ kind: "store" as const, path })),
    ...(key_file === null ? [] : [{ kind: "key" as const, path: key_file }]),
  ];
  const found: TooOpen[] = [];
  for (const { kind, path } of places) {
    if (!(await exists(path))) continue;
    const about = await stat(path);
    const bits = about.mode & 0o777;
    if ((bits & 0o077) === 0) continue;
    found.push({
      kind,
      path,
      mode: octal(bits),
      wanted: about.isDirectory() ? "0700" : "0600",
    });
  }
  return found;
}

const octal = (bits: number): string => `0${bits.toString(8).padStart(3, "0")}`;

import { readFile } from "node:fs/promises";
import { AppError } from "../errors/app-error.js";
import { systemCode } from "../errors/file-reasons.js";

/** The bytes of a file; null where there is none. Throws `file-unreadable`. */
export async function contentOf(file: string): Promise<Uint8Array | null> {
  try {
    return await readFile(file);
  } catch (cause) {
    if (systemCode(cause) === "ENOENT") return null;
    throw new AppError("file-unreadable", { file, reason: systemCode(cause) ?? "-" }, { cause });
  }
}

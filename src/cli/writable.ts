import { accessSync, constants, existsSync } from "node:fs";
import { dirname } from "node:path";
import { AppError } from "../errors/app-error.js";
import { writeReason } from "../errors/file-reasons.js";

/**
 * Throws `not-writable` where it can be seen beforehand that a folder cannot be written or made, so that nobody waits for
 * an analysis whose reports have no place. `path`: what the person named; the folder if not said. What only writing
 * shows, writing says.
 */
export function refuseUnwritable(folder: string, path: string = folder): void {
  let place = folder;
  while (!existsSync(place) && dirname(place) !== place) place = dirname(place);
  try {
    accessSync(`${place}/.`, constants.W_OK); // the dot refuses a file where a folder is needed
  } catch (cause) {
    throw new AppError("not-writable", { path, reason: writeReason(cause) }, { cause });
  }
}

import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import type { Project } from "./project.js";

/** SHA-256 over the configuration files, each with its name inside the project. */
export async function configHash(project: Project): Promise<string> {
  const hash = createHash("sha256");
  for (const file of project.files) {
    hash
      .update(file.slice(project.dir.length))
      .update("\0")
      .update(await readFile(file))
      .update("\0");
  }
  return hash.digest("hex");
}

import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import type { Project } from "../config/project.js";
import { AppError } from "../errors/app-error.js";
import type { KeyUse } from "../errors/keys.js";
import { oneTimeKey } from "../ingest/instances/pseudonym.js";

/** Bytes of a key. */
export const keyBytes = 32;

/** The secret under which the case ids of a project become tokens, and a name for it that does not give it away. */
export interface StoreKey {
  readonly secret: Buffer;
  /** Equal for equal keys; `one-time` for one that is forgotten after the run. */
  readonly id: string;
}

/**
 * The department's key, or one that nobody keeps: then no token can ever be led back to a case. `use`: what it is wanted
 * for, which is what an error says did not happen. Throws `key-unreadable`, `key-length`.
 */
export async function projectKey({ key_file }: Pick<Project, "key_file">, use: KeyUse): Promise<StoreKey> {
  if (key_file === null) return { secret: oneTimeKey(), id: "one-time" };
  const secret = await readFile(key_file).catch((cause: unknown) => {
    throw new AppError("key-unreadable", { file: key_file, use }, { cause });
  });
  if (secret.length !== keyBytes) throw new AppError("key-length", { file: key_file, bytes: keyBytes, use });
  return { secret, id: keyId(secret) };
}

/**
 * A fingerprint of a key, 16 hexadecimal digits: the same for the same key, and nothing of the key can be told from it, as
 * the key has 256 bits that nobody can guess. The prefix keeps it apart from every token, and names their form: what was
 * loaded with tokens of another form is read anew, as under another key.
 */
export const keyId = (secret: Uint8Array): string =>
  createHash("sha256").update("key id, hex\0").update(secret).digest("hex").slice(0, 16);

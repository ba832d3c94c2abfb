import { createHash } from "node:crypto";
import { readSeal, type PageFacts } from "../reports/seal.js";
import { contentOf } from "../store/file-content.js";

/** A file that should be a page of a report. */
export interface PageFile {
  readonly sha256: string;
  /** Null where it is no page of ours. */
  readonly page: (PageFacts & { readonly text: string; readonly holds: boolean }) | null;
}

export const sha256Of = (content: string | Uint8Array): string =>
  createHash("sha256").update(content).digest("hex");

/** What a file is; null where there is none. Throws `file-unreadable`. */
export async function readPage(file: string): Promise<PageFile | null> {
  const bytes = await contentOf(file);
  if (bytes === null) return null;
  const text = decoded(bytes);
  const facts = text === null ? null : readSeal(text);
  return {
    sha256: sha256Of(bytes),
    page: text === null || facts === null ? null : { ...facts, text },
  };
}

/** Null where it is no UTF-8: a page that a program has saved in another encoding is not the page any more. */
function decoded(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

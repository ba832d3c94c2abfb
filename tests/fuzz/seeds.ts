import type { OddFile } from "../corpus/odd-file.js";
import { oddFiles } from "../corpus/odd-files.js";

/** A valid or odd file that is to be damaged. */
export interface Seed {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Files larger than this would only make the run slower: what is odd about them is their size. */
const largest = 50_000;

/** The files of the corpus, one by one: the name tells the reader. */
export const seeds: readonly Seed[] = oddFiles
  .flatMap(({ files }: OddFile) => Object.entries(files))
  .map(([name, content]) => ({ name, bytes: Buffer.from(content) }))
  .filter(({ bytes }) => bytes.length > 0 && bytes.length <= largest);

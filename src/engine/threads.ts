import { bytesOf } from "./bytes-of.js";

/** Bytes up to which one core is enough; as Parquet about 100,000 events. */
const small = 2 ** 20;

/**
 * How many cores are worth their start for these files; null = all there are. On a small log a query is mostly its plan:
 * the second core then costs a quarter more time than it saves. A file that is not there counts as empty.
 */
export const threadsFor = async (files: readonly string[]): Promise<number | null> =>
  (await bytesOf(files)) > small ? null : 1;

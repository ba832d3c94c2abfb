import { AppError } from "../errors/app-error.js";
import { systemCode, writeReason } from "../errors/file-reasons.js";

/** What the drive of the store says where it takes no more, by the system's code or in the database's words. */
const full = {
  codes: ["ENOSPC", "EDQUOT", "EFBIG"],
  words: /No space left|Disk quota exceeded|File too large/i,
};
const closed = { codes: ["EACCES", "EPERM", "EROFS"], words: /Permission denied|Read-only file system/i };
const taken = /Could not set lock|Conflicting lock|being used by another process/i;
const damaged =
  /not a valid DuckDB database|Serialization|storage version|database file version|corrupt|checksum/i;

/**
 * Runs work on the store in `folder`; where the drive refuses, throws what a person can act on: `disk-full`,
 * `not-writable`, `store-busy`, `store-damaged`. Everything else is thrown as it is.
 */
export async function refusing<T>(folder: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw refusal(folder, error);
  }
}

function refusal(folder: string, error: unknown): unknown {
  const chain = causesOf(error);
  const says = ({ codes, words }: typeof full) =>
    chain.some((one) => codes.includes(systemCode(one) ?? "") || words.test(one.message));
  if (says(full)) return new AppError("disk-full", { folder }, { cause: error });
  if (!aboutStore(error)) return error;
  if (chain.some(({ message }) => taken.test(message)))
    return new AppError("store-busy", { folder }, { cause: error });
  if (says(closed)) {
    const code = chain.map(systemCode).find((one) => one !== null) ?? "EACCES";
    const reason = writeReason(Object.assign(new Error(), { code }));
    return new AppError("not-writable", { path: folder, reason }, { cause: error });
  }
  const file =
    error instanceof AppError && error.code === "store-unavailable" ? detail(error as AppError) : null;
  if (file !== null && chain.some(({ message }) => damaged.test(message)))
    return new AppError("store-damaged", { file }, { cause: error });
  return error;
}

/** Errors of readers speak for themselves: a source that may not be read is not a store that may not be written. */
const aboutStore = (error: unknown): boolean =>
  error instanceof AppError ? error.code === "store-unavailable" || error.code === "query-failed" : true;

const detail = ({ details }: AppError): string | null =>
  "file" in details && typeof details.file === "string" ? details.file : null;

function causesOf(error: unknown): readonly Error[] {
  return error instanceof Error ? [error, ...causesOf(error.cause)] : [];
}

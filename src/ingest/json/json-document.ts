import { TokenParser, Tokenizer } from "@streamparser/json";
import { AppError } from "../../errors/app-error.js";
import { countLineFeeds } from "../decode.js";
import { isObject, type JsonObject } from "./json-flat.js";

/** A member of a list in a JSON document. */
export interface Member {
  /** Name of the list; empty where the document itself is it. */
  readonly list: string;
  /** 1-based. */
  readonly number: number;
  /** Null for what is no object. */
  readonly object: JsonObject | null;
}

/** Bytes that one event may take. */
const largest = 2 ** 26;

/** Numbers stay the text that the file has: no digit is lost. */
class LiteralTokenizer extends Tokenizer {
  protected override parseNumber(text: string): number {
    return text as unknown as number;
  }
}

/**
 * The members of a JSON document that is a list, or of the lists in the object that it is, as they stream in. Throws
 * `json-broken` with the line, `json-limit` for an event that no memory would hold.
 */
export async function* members(
  file: string,
  chunks: AsyncIterable<Buffer>,
  root: "list" | "object",
): AsyncGenerator<Member, void, undefined> {
  let found: Member[] = [];
  const tokenizer = new LiteralTokenizer();
  const parser = new TokenParser({ paths: [root === "list" ? "$.*" : "$.*.*"], keepStack: false });
  let tokenAt = 0;
  tokenizer.onToken = (token) => {
    tokenAt = token.offset;
    parser.write(token);
  };
  parser.onValue = ({ value, key, stack }) => {
    if (typeof key !== "number") return;
    const list = root === "list" ? "" : String(stack.at(-1)?.key ?? "");
    found.push({ list, number: key + 1, object: isObject(value) ? value : null });
  };
  let read = 0;
  let lines = 0;
  let since = 0;
  const broken = (cause: unknown, chunk: Buffer, cut: boolean): AppError => {
    const at = Number(/absolute position "(\d+)"/.exec(String(cause))?.[1] ?? (cut ? Infinity : tokenAt));
    const line = 1 + lines + countLineFeeds(chunk.subarray(0, Math.max(0, at - read)));
    return new AppError("json-broken", { file, line, cut });
  };
  let last: Buffer = Buffer.alloc(0);
  for await (const chunk of chunks) {
    try {
      tokenizer.write(chunk);
    } catch (cause) {
      throw broken(cause, chunk, false);
    }
    since = found.length > 0 ? 0 : since + chunk.length;
    if (since > largest)
      throw new AppError("json-limit", {
        file,
        line: lines + 1,
        limit: "bytes",
        allowed: largest / 2 ** 20,
      });
    yield* found;
    found = [];
    read += chunk.length;
    lines += countLineFeeds(chunk);
    last = chunk;
  }
  try {
    if (!tokenizer.isEnded) tokenizer.end();
    if (!parser.isEnded) parser.end();
  } catch (cause) {
    lines -= countLineFeeds(last);
    read -= last.length;
    throw broken(cause, last, true);
  }
}

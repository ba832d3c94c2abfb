import { createInterface } from "node:readline";
import { Writable } from "node:stream";
import { AppError } from "../errors/app-error.js";
import { Interrupted } from "./failure.js";
import type { ReadSecret } from "./io.js";

/** Nothing that is to be read this way is longer. */
const most = 10_000;

/** Asks on a terminal for one line that is not shown while it is typed. Ctrl-C interrupts the run. */
export const secretOn =
  (input: NodeJS.ReadableStream, output: NodeJS.WritableStream): ReadSecret =>
  async (question) => {
    const nowhere = new Writable({
      write: (_chunk, _encoding, done) => {
        done();
      },
    });
    const terminal = createInterface({ input, output: nowhere, terminal: true, historySize: 0 });
    output.write(question);
    try {
      return await new Promise<string>((resolve, reject) => {
        terminal.once("SIGINT", () => {
          reject(new Interrupted());
        });
        terminal.once("close", () => {
          resolve("");
        });
        terminal.once("line", resolve);
      });
    } finally {
      terminal.close();
      output.write("\n"); // the line break that was typed was not shown either
    }
  };

/** Takes one line from what is piped in, without asking. Throws `case-id-unusable` for several lines, and for what is no UTF-8. */
export const secretIn =
  (input: AsyncIterable<Uint8Array | string>): ReadSecret =>
  async () => {
    const parts: Uint8Array[] = [];
    let size = 0;
    for await (const part of input) {
      const bytes = typeof part === "string" ? Buffer.from(part) : part;
      parts.push(bytes);
      size += bytes.length;
      if (size > most) throw new AppError("case-id-unusable", { fault: "several" });
    }
    const lines = decoded(Buffer.concat(parts)).split(/\r\n|\r|\n/);
    if (lines.at(-1) === "") lines.pop();
    if (lines.length > 1) throw new AppError("case-id-unusable", { fault: "several" });
    return lines[0] ?? "";
  };

function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    // the cause would quote nothing, but it adds nothing either
    throw new AppError("case-id-unusable", { fault: "encoding" });
  }
}

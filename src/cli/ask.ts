import { createInterface } from "node:readline";
import { Interrupted } from "./failure.js";
import type { Ask } from "./io.js";

/** Asks on a terminal, one line an answer. Ctrl-D is the end of all answers, Ctrl-C interrupts the run. */
export const asksOn =
  (input: NodeJS.ReadableStream, output: NodeJS.WritableStream): Ask =>
  async (question) => {
    const terminal = createInterface({ input, output, terminal: true });
    let answered = false;
    try {
      return await new Promise<string | null>((resolve, reject) => {
        terminal.once("SIGINT", () => {
          reject(new Interrupted());
        });
        terminal.once("close", () => {
          if (!answered) output.write("\n"); // what follows begins a line of its own
          resolve(null);
        });
        terminal.question(question, (answer) => {
          answered = true;
          resolve(answer);
        });
      });
    } finally {
      terminal.close();
    }
  };

import { PassThrough } from "node:stream";
import { setImmediate as soon } from "node:timers/promises";
import { expect, test } from "vitest";
import { asksOn } from "../../src/cli/ask.js";
import { Interrupted } from "../../src/cli/failure.js";

async function typing(keys: string) {
  const [input, output] = [new PassThrough(), new PassThrough()];
  const answer = asksOn(input, output)("Frage?\n> ");
  answer.catch(() => undefined);
  await soon();
  input.write(keys);
  return { answer, shown: () => String(output.read()) };
}

test("returns the line that was typed, and shows the question", async () => {
  const { answer, shown } = await typing("vier\n");
  expect([await answer, shown().includes("Frage?")]).toEqual(["vier", true]);
});

test("Ctrl-D ends the answers, Ctrl-C the run", async () => {
  expect(await (await typing("\u0004")).answer).toBeNull();
  await expect((await typing("\u0003")).answer).rejects.toBeInstanceOf(Interrupted);
});

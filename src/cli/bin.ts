#!/usr/bin/env node
import { asksOn } from "./ask.js";
import { realWorld } from "./effects.js";
import { failure, technical } from "./failure.js";
import { likelyLanguage } from "./language.js";
import { main } from "./main.js";
import { secretIn, secretOn } from "./secret-line.js";
import { failureLines, lineWidth, writeLines } from "./output.js";

/** Whatever is made belongs to its owner alone, also what the database makes beside its file. */
process.umask(0o077);
const world = realWorld(process.env);
const interruption = new AbortController();

/** A reader that went away (`| head`) is no error; whatever else happens to a stream is. */
for (const stream of [process.stdout, process.stderr]) {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") process.exitCode = 1;
  });
}
/** An error outside of the command's own work, in a stream or a timer: told like every other, never as a stack. */
process.on("uncaughtException", (error) => {
  world.abandon();
  const lang = likelyLanguage(process.argv.slice(2), process.env);
  const { issue, exit } = failure(error, lang);
  writeLines(process.stderr, failureLines(issue, lang, lineWidth(process.stderr)));
  if (process.argv.includes("--debug")) writeLines(process.stderr, technical(error));
  process.exit(exit);
});
process.once("SIGINT", () => {
  interruption.abort();
});
process.once("SIGTERM", () => {
  interruption.abort();
});

process.exitCode = await main(process.argv.slice(2), {
  stdout: process.stdout,
  stderr: process.stderr,
  env: process.env,
  cwd: process.cwd(),
  effects: world,
  interrupted: interruption.signal,
  // types of Node say that both are terminals always
  ...((process.stdin.isTTY as boolean | undefined) === true &&
    (process.stdout.isTTY as boolean | undefined) === true && {
      ask: asksOn(process.stdin, process.stdout),
    }),
  secret:
    (process.stdin.isTTY as boolean | undefined) === true
      ? secretOn(process.stdin, process.stderr)
      : secretIn(process.stdin),
});
if (interruption.signal.aborted) {
  world.abandon();
  process.exit(); // what could not be stopped in time is left alone: its transaction never happened
}

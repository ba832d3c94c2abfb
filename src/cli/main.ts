import { commandNames, type Call } from "./call.js";
import { commandEffects } from "./effects.js";
import { fromEnvironment } from "./environment.js";
import { failure, Interrupted, technical } from "./failure.js";
import type { Context, Io } from "./io.js";
import { chosenLanguage, likelyLanguage, typed } from "./language.js";
import type { Outcome } from "./outcome.js";
import {
  failureDocument,
  failureLines,
  lineWidth,
  resultDocument,
  writeLines,
  type Frame,
} from "./output.js";
import { parse } from "./parse.js";
import { progressDisplay, type ProgressDisplay } from "./progress.js";
import { memoryValue, progressValue } from "./values.js";
import { version } from "./version.js";

/**
 * Runs one command line and returns its exit code: 0 ok · 1 bug · 2 usage or configuration · 3 input not readable ·
 * 4 data-quality limit · 5 privacy rule · 6 difference found · 130 interrupted. Results go to stdout, words about the work to stderr;
 * with `--json` stdout gets exactly one document, also on failure. Never throws and never ends the process.
 */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  const started = io.effects.now().getTime();
  const asJson = typed(argv).includes("--json");
  const command = commandNames.find((name) => typed(argv).includes(name)) ?? "usage";
  let display: ProgressDisplay = progressDisplay(io, "off", "de");
  const frame = () => ({
    schema: `prozessradar.${command}/1`,
    version: version(),
    durationMs: io.effects.now().getTime() - started,
  });
  try {
    const chosenLang = chosenLanguage(argv, io.env);
    const lang = chosenLang ?? "de";
    const call = parse(argv, lang, version(), io.stdout);
    if (call === null) return 0;
    display = progressDisplay(
      io,
      call.flags.progress ?? fromEnvironment(io.env, "PROGRESS", progressValue) ?? "auto",
      lang,
    );
    const outcome = await unlessInterrupted(
      perform(call, {
        argv,
        lang,
        chosenLang,
        cwd: io.cwd,
        env: io.env,
        width: lineWidth(io.stdout),
        terminal: io.stdout.isTTY === true,
        ask: io.ask ?? null,
        secret: io.secret ?? null,
        effects: commandEffects(
          io,
          display,
          lang,
          call.flags.memoryLimit ?? fromEnvironment(io.env, "MEMORY_LIMIT", memoryValue),
        ),
      }),
      io.interrupted,
    );
    display.clear();
    if (asJson) io.stdout.write(resultDocument(outcome, frame()));
    else if (outcome.text !== undefined) io.stdout.write(outcome.text());
    else {
      writeLines(io.stdout, outcome.lines());
      const untold = outcome.told === true ? [] : outcome.issues;
      const failed = [...untold.filter(({ severity }) => severity === "error"), ...(outcome.failures ?? [])];
      for (const issue of failed) {
        writeLines(io.stderr, failureLines(issue, lang, lineWidth(io.stderr)));
      }
    }
    return outcome.exit;
  } catch (error) {
    display.clear();
    return tell(error, argv, io, frame());
  }
}

/** Says what went wrong, in the document or in words; returns the exit code. */
function tell(error: unknown, argv: readonly string[], io: Io, frame: Frame): number {
  const lang = likelyLanguage(argv, io.env);
  const told = failure(error, lang);
  const words = typed(argv);
  if (words.includes("--json")) io.stdout.write(failureDocument(told, frame));
  else writeLines(io.stderr, failureLines(told.issue, lang, lineWidth(io.stderr)));
  if (words.includes("--debug")) writeLines(io.stderr, technical(error));
  return told.exit;
}

/** Each command is loaded when it is called: help and typing errors wait for no database. */
async function perform(call: Call, context: Context): Promise<Outcome> {
  switch (call.command) {
    case "analyse": {
      const { analyse } = await import("./commands/analyse.js");
      return analyse(call.files, call.flags, context);
    }
    case "compare": {
      const { compare } = await import("./commands/compare.js");
      return compare(call.names, call.flags, context);
    }
    case "rank": {
      const { rank } = await import("./commands/rank.js");
      return rank(call.flags, context);
    }
    case "report": {
      const { report } = await import("./commands/report.js");
      return report(call.kind, call.processes, call.flags, context);
    }
    case "release": {
      const { release } = await import("./commands/release.js");
      return release(call.file, call.flags, context);
    }
    case "what-if": {
      const { whatIf } = await import("./commands/what-if.js");
      return whatIf(call.process, call.flags, context);
    }
    case "build": {
      const { build } = await import("./commands/build.js");
      return build(call.flags, context);
    }
    case "assess": {
      const { assess } = await import("./commands/assess.js");
      return assess(call.process, call.flags, context);
    }
    case "answers": {
      const { answers } = await import("./commands/answers.js");
      return answers(call.word, call.file, call.flags, context);
    }
    case "decide": {
      const { decide } = await import("./commands/decide.js");
      return decide(call.process, call.flags, context);
    }
    case "decisions": {
      const { decisions } = await import("./commands/decisions.js");
      return decisions(call.word, call.flags, context);
    }
    case "inspect": {
      const { inspect } = await import("./commands/inspect.js");
      return inspect(call.files, call.flags, context);
    }
    case "ingest": {
      const { ingest } = await import("./commands/ingest.js");
      return ingest(call.processes, call.flags, context);
    }
    case "quality": {
      const { quality } = await import("./commands/quality.js");
      return quality(call.processes, call.flags, context);
    }
    case "effect": {
      const { effect } = await import("./commands/effect.js");
      return effect(call.process, call.flags, context);
    }
    case "status": {
      const { status } = await import("./commands/status.js");
      return status(call.flags, context);
    }
    case "sql": {
      const { sql } = await import("./commands/sql.js");
      return sql(call.query, call.flags, context);
    }
    case "key": {
      const { key } = await import("./commands/key.js");
      return key(call.word, call.flags, context);
    }
    case "purge": {
      const { purge } = await import("./commands/purge.js");
      return purge(call.processes, call.flags, context);
    }
    case "case": {
      const { caseCommand } = await import("./commands/case.js");
      return caseCommand(call.words, call.flags, context);
    }
    case "explain": {
      const { explain } = await import("./commands/explain.js");
      return explain(call.measure, call.flags, context);
    }
  }
}

/** Milliseconds that interrupted work gets to undo what it began; a stopped query takes a few of them. */
const patience = 3_000;

function unlessInterrupted<T>(work: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (signal === undefined) return work;
  return new Promise((resolve, reject) => {
    const give = () => {
      reject(new Interrupted());
    };
    const stop = () => {
      const waiting = setTimeout(give, patience);
      void work
        .catch(() => undefined) // whatever it fails with, it was told to stop
        .then(() => {
          clearTimeout(waiting);
          give();
        });
    };
    const tooLate = signal.aborted;
    if (tooLate) stop();
    signal.addEventListener("abort", stop, { once: true });
    void work
      .then(
        (done) => {
          if (!tooLate) resolve(done); // what is done is done, unless it was never to begin
        },
        (error: unknown) => {
          if (!signal.aborted)
            reject(error instanceof Error ? error : new Error("no error", { cause: error }));
        },
      )
      .finally(() => {
        signal.removeEventListener("abort", stop);
      });
  });
}

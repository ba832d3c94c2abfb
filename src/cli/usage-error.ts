import type { Command, CommanderError } from "commander";
import { AppError } from "../errors/app-error.js";
import { nearest } from "../config/nearest.js";

/** What commander found wrong, in our words. Its own message is English and is read only for the names in it. */
export function usageError(error: CommanderError, program: Command, argv: readonly string[]): AppError {
  const command = program.commands.find((known) => argv.includes(known.name()));
  const name = command?.name() ?? null;
  const quoted = /'([^]*)'/.exec(error.message)?.[1] ?? "";
  switch (error.code) {
    case "commander.unknownCommand":
      return new AppError("unknown-command", { command: quoted, near: nearCommand(quoted, program) });
    case "commander.help":
      return new AppError("command-missing", {});
    case "commander.unknownOption": {
      const flag = quoted.split("=")[0] ?? quoted;
      const known = [command, program].flatMap((c) => c?.options ?? []).map(({ long }) => long ?? "");
      return new AppError("unknown-flag", {
        flag,
        near: nearFlag(flag, [...known, "--help"]),
        command: name,
      });
    }
    case "commander.optionMissingArgument":
      return new AppError("flag-value-missing", {
        flag: /--[\w-]+/.exec(quoted)?.[0] ?? quoted,
        command: name,
      });
    case "commander.missingArgument":
      if (name === "answers") return new AppError("answers-file-missing", {});
      if (name === "assess" || name === "decide") return new AppError("process-missing", { command: name });
      return new AppError(name === "compare" ? "groups-missing" : "files-missing", {});
    case "commander.excessArguments": {
      const [expected = 0, received = 0] = [...error.message.matchAll(/\d+/g)].map(([digits]) =>
        Number(digits),
      );
      return new AppError("too-many-arguments", { command: name ?? "", expected, received });
    }
    default:
      throw error;
  }
}

/** `--cse` → `--case`: the dashes do not count as letters in common. */
function nearFlag(flag: string, known: readonly string[]): string | null {
  const bare = known.map((long) => long.replace(/^-+/, ""));
  const near = nearest(flag.replace(/^-+/, ""), bare);
  return near === null ? null : `--${near}`;
}

/** A misspelt command, or the whole call where a file was named without one. */
function nearCommand(typed: string, program: Command): string | null {
  const near = nearest(
    typed,
    program.commands.map((command) => command.name()),
  );
  if (near !== null) return near;
  return /[./\\]/.test(typed) ? `prozessradar analyse ${typed}` : null;
}

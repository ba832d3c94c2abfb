import type { Effects } from "../effects.js";
import type { Lang } from "../text.js";
import type { Launch, Start } from "./programs.js";

/** A stream that words go to: the part of a Node stream that the commands use. */
export interface Out {
  write(text: string): unknown;
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
}

/** What only the program that runs us can give: the clock and the file system. */
export interface Outside extends Pick<Effects, "now" | "write" | "removeFrom"> {
  /** A folder that must not outlive the run, also where it is interrupted and cannot tidy up itself. */
  forget(folder: string): void;
  /** So many bytes that nobody can guess, for a key. */
  random(bytes: number): Uint8Array;
  /** Runs another program; absent = none may be started. */
  readonly start?: Start;
  /** Starts a program that goes on without us; absent = none may be started. */
  readonly launch?: Launch;
}

/** Puts a question to the person at the terminal; null where no more answers will come. */
export type Ask = (question: string) => Promise<string | null>;

/** Reads one line that is neither shown nor kept: after a question on a terminal, or from standard input. Empty where there is none. */
export type ReadSecret = (question: string) => Promise<string>;

/** The whole world of one run of the command line. Nothing else is read or written. */
export interface Io {
  readonly stdout: Out;
  readonly stderr: Out;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Paths on the command line are relative to this folder. */
  readonly cwd: string;
  readonly effects: Outside;
  /** Fires on Ctrl-C. */
  readonly interrupted?: AbortSignal;
  /** Absent = nobody sits at a terminal. */
  readonly ask?: Ask;
  /** Absent = nothing can be read. */
  readonly secret?: ReadSecret;
}

/** What a command needs besides its own options. */
export interface Context {
  /** As typed, for naming the next command. */
  readonly argv: readonly string[];
  readonly lang: Lang;
  /** The language where somebody chose it; null = a project may choose. */
  readonly chosenLang: Lang | null;
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Columns that a line of text may have. */
  readonly width: number;
  /** The result is shown on a screen and goes into no file. */
  readonly terminal: boolean;
  /** Null = nobody can be asked. */
  readonly ask: Ask | null;
  /** Null = nothing can be read. */
  readonly secret: ReadSecret | null;
  readonly effects: Effects & Pick<Outside, "forget" | "random" | "start" | "launch">;
}

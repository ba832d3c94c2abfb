import type { Command } from "commander";
import type { Lang } from "../../text.js";
import type { Call } from "../call.js";

/** Adds a command to the program; `understood` gets the call when it was typed. */
export type Declare = (program: Command, lang: Lang, understood: (call: Call) => void) => void;

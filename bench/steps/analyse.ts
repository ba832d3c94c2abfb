import { realWorld } from "../../src/cli/effects.js";
import { main } from "../../src/cli/main.js";
import type { Step } from "../step.js";

const columns = [
  ["--case", "Vorgangsnummer"],
  ["--activity", "Tätigkeit"],
  ["--start", "Beginn"],
  ["--time", "Zeitpunkt"],
  ["--org-unit", "Sachgebiet"],
].flat();

/** `prozessradar analyse FILE --json`, from the file to the released numbers; further arguments are added. */
const analyse: Step = async (path, ...flags) => {
  const said: string[] = [];
  const exit = await main(["analyse", path, ...columns, "--json", "--progress", "off", ...flags], {
    stdout: { write: () => true },
    stderr: { write: (text) => said.push(text) },
    env: {},
    cwd: process.cwd(),
    effects: realWorld({}),
  });
  if (exit !== 0) throw new Error(`analyse ended with ${exit}: ${said.join("")}`);
};

export const analyseSteps: Readonly<Record<string, Step>> = { analyse };

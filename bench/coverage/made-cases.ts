import { normal } from "../../src/ranking/distributions.js";
import type { Random } from "../../src/statistics/random.js";
import type { MadeProcess } from "./made-processes.js";

/** One made-up case; all that an indicator counts in it. */
export interface MadeCase {
  /** The activities in order. */
  readonly path: readonly string[];
  readonly key: string;
  /** What the case is about, from 0 to below 4: known at the first step, it tells something of the decisions. */
  readonly subject: number;
  /** Something that is known, too, and has to do with nothing; from 0 to below 4. */
  readonly district: number;
  readonly online: boolean;
  readonly switches: number;
  /** Changes of unit, one more where the case returns to a unit. */
  readonly moves: number;
  readonly returns: boolean;
  readonly seconds: number;
}

export const enquiryStep = "Q";
export const values = 4;
const systems = 3;
const units = 4;
/** A case of endless loops has to end some day. */
const longest = 60;

/** A case of this process; `late` ones leave the usual path more often. */
export function madeCase(of: MadeProcess, late: boolean, random: Random): MadeCase {
  const astray = of.astray + (late ? of.change : 0);
  const subject = Math.floor(random.uniform() * values);
  const district = Math.floor(random.uniform() * values);
  const decided = decidedShare(of, subject);
  const path: string[] = [];
  let [step, switches, moves, unit, before, returns] = [0, 0, 0, 0, -1, false];
  while (step < of.steps && path.length < longest) {
    path.push(String.fromCharCode(65 + step));
    if (random.uniform() < of.enquiry) path.push(enquiryStep);
    if (decides(of, step) && random.uniform() < decided) path.push(String.fromCharCode(97 + step));
    if (random.uniform() < of.move) {
      const next = (unit + 1 + Math.floor(random.uniform() * (units - 1))) % units;
      if (next === before) returns = true;
      [before, unit] = [unit, next];
      moves += 1;
    }
    const u = random.uniform();
    const next =
      u < of.repeat ? step : u < of.repeat + astray ? step + 1 + Math.ceil(random.uniform() * 3) : step + 1;
    if (next < of.steps && systemOf(of, step) !== systemOf(of, next)) switches += 1;
    step = next;
  }
  return {
    path,
    key: path.join(""),
    subject,
    district,
    online: random.uniform() < of.online,
    switches,
    moves,
    returns,
    seconds: 86_400 * path.length * Math.exp(of.sigma * normal(random)),
  };
}

/** Of the cases about this, those that a decision sends through the further step: log odds at equal steps. */
export function decidedShare({ decided, told }: MadeProcess, subject: number): number {
  const logOdds = Math.log(decided / (1 - decided)) + told * (subject - (values - 1) / 2);
  return 1 / (1 + Math.exp(-logOdds));
}

const systemOf = ({ inSystem }: MadeProcess, step: number): number => Math.floor(step / inSystem) % systems;

const decides = ({ decisions, steps }: MadeProcess, step: number): boolean =>
  step === 0 || (decisions === 2 && step === Math.floor(steps / 2));

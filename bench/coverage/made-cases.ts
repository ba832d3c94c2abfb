import { normal } from "../../src/ranking/distributions.js";
import type { Random } from "../../src/statistics/random.js";

/** One made-up case; all that an indicator counts in it. */
export interface MadeCase {
  /** The activities in order. */
  readonly path: readonly string[];
  readonly key: string;
  readonly online: boolean;
  readonly switches: number;
  /** Changes of unit, one more where the case returns to a unit. */
  readonly moves: number;
  readonly returns: boolean;
  readonly seconds: number;
}

/** How the cases of a population run. */
export interface Kind {
  readonly name: string;
  /** Probability of the usual next step, of a repeat and of an enquiry, after each step. */
  readonly usual: number;
  readonly repeat: number;
  readonly enquiry: number;
  /** Steps of the usual path. */
  readonly steps: number;
  readonly online: number;
  /** Spread of the logarithm of the throughput time. */
  readonly sigma: number;
  /** Probability that a step is done in another unit. */
  readonly move: number;
  /** What the second half has more of leaving the usual path. */
  readonly change: number;
}

/** From a process on rails to one in which hardly two cases run alike. */
export const kinds: readonly Kind[] = [
  {
    name: "geordnet",
    usual: 0.97,
    repeat: 0.005,
    enquiry: 0.02,
    steps: 6,
    online: 0.9,
    sigma: 0.6,
    move: 0.05,
    change: 0,
  },
  {
    name: "gemischt",
    usual: 0.85,
    repeat: 0.03,
    enquiry: 0.08,
    steps: 8,
    online: 0.5,
    sigma: 1,
    move: 0.2,
    change: 0.05,
  },
  {
    name: "verzweigt",
    usual: 0.6,
    repeat: 0.1,
    enquiry: 0.15,
    steps: 10,
    online: 0.15,
    sigma: 1.4,
    move: 0.35,
    change: 0.15,
  },
];

export const enquiryStep = "Q";
const systems = 3;
const units = 4;

/** A case of this kind; `late` ones leave the usual path more often. */
export function madeCase(kind: Kind, late: boolean, random: Random): MadeCase {
  const usual = kind.usual - (late ? kind.change : 0);
  const path: string[] = [];
  let [step, switches, moves, unit, before, returns] = [0, 0, 0, 0, -1, false];
  while (step < kind.steps && path.length < 60) {
    path.push(String.fromCharCode(65 + step));
    if (random.uniform() < kind.enquiry) path.push(enquiryStep);
    if (random.uniform() < kind.move) {
      const next = (unit + 1 + Math.floor(random.uniform() * (units - 1))) % units;
      if (next === before) returns = true;
      [before, unit] = [unit, next];
      moves += 1;
    }
    const u = random.uniform();
    const next =
      u < usual ? step + 1 : u < usual + kind.repeat ? step : step + 1 + Math.ceil(random.uniform() * 3);
    if (step % systems !== next % systems) switches += 1;
    step = next;
  }
  return {
    path,
    key: path.join(""),
    online: random.uniform() < kind.online,
    switches,
    moves,
    returns,
    seconds: 86_400 * path.length * Math.exp(kind.sigma * normal(random)),
  };
}

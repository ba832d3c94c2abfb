import { existsSync, readFileSync } from "node:fs";

const path = "../shared/design/scoring-vectors.json";

export type Numbers = readonly number[];
/** A number of the complexity logs: as it is, or as a fraction with its value. */
export type Exact = number | { readonly value: number };
/** What is read of `scoring-vectors.json`. */
export interface Vectors {
  readonly model: {
    readonly weights: Readonly<Record<"rpa" | "ki", Readonly<Record<string, number>>>>;
    readonly anchors: Readonly<
      Record<string, { readonly v0: number; readonly v1: number; readonly scale: "linear" | "log10" }>
    >;
    readonly dirichletKappa: Readonly<Record<"rpa" | "ki", number>>;
    readonly veto: { readonly indicators: readonly string[]; readonly below: number };
    readonly classes: Readonly<Record<"A" | "B" | "C" | "none", string>>;
    readonly list: { readonly suitability: number; readonly benefit: number };
    readonly shrinkage: { readonly m: number };
  };
  readonly valueFunctions: {
    readonly cases: readonly {
      readonly indicator: string;
      readonly x: number;
      readonly v: number;
      readonly clipped: boolean;
    }[];
  };
  readonly T4_complexity: {
    readonly logs: readonly {
      readonly cases: readonly string[];
      readonly expected: Readonly<Record<string, Exact>>;
      readonly casesInReverseOrder: { readonly variantEntropy: number; readonly sequenceEntropy: number };
    }[];
  };
  readonly T5_spotis: {
    readonly cases: readonly {
      readonly name: string;
      readonly matrix: readonly Numbers[];
      readonly objectives: readonly ("min" | "max")[];
      readonly weights: Numbers;
      readonly bounds: readonly (readonly [number, number])[];
      readonly expected: { readonly u: Numbers };
    }[];
  };
  readonly T7_weightedSum: {
    readonly matrix: readonly Numbers[];
    readonly objectives: readonly ("min" | "max")[];
    readonly expected: Numbers;
    readonly tiny: {
      readonly matrix: readonly Numbers[];
      readonly weights: Numbers;
      readonly expected: Numbers;
    };
  };
  readonly T9_smaaAnalytic: {
    readonly cases: readonly {
      readonly name: string;
      readonly values: readonly Numbers[];
      readonly exact: {
        readonly rankAcceptability: readonly Numbers[];
        readonly pairwiseWinning?: readonly Numbers[];
        readonly centralWeight?: readonly Numbers[];
        readonly centralWeightOfFirst?: Numbers;
        readonly holistic?: Numbers;
        readonly rankingEntropyBit?: number;
      };
    }[];
  };
  readonly T10_rocWeights: { readonly cases: readonly { readonly n: number; readonly weights: Numbers }[] };
  readonly T11_portfolio: {
    readonly indicators: readonly string[];
    readonly weights: Numbers;
    readonly raw: Readonly<Record<string, Numbers>>;
    readonly values: Readonly<Record<string, Numbers>>;
    readonly u: Readonly<Record<string, number>>;
    readonly uEqualWeights: Readonly<Record<string, number>>;
    readonly contributions: Readonly<Record<string, Numbers>>;
    readonly order: readonly string[];
    readonly veto: Readonly<Record<string, boolean>>;
    readonly smaa: Readonly<
      Record<"dirichlet20" | "dirichlet40" | "dirichlet60" | "uniform", Readonly<Record<string, number>>>
    > & {
      readonly centralWeightDirichlet40: Readonly<Record<string, Numbers | null>>;
    };
    readonly classesDirichlet40: {
      readonly probabilities: Readonly<Record<string, Readonly<Record<string, number>>>>;
      readonly class: Readonly<Record<string, string>>;
    };
    readonly rankGroups: { readonly printed: readonly string[] };
  };
  readonly weightFlip: {
    readonly pair: readonly [string, string];
    readonly cases: readonly {
      readonly indicator: string;
      readonly possible: boolean;
      readonly newWeight: number | null;
      readonly relativeChange: number | null;
    }[];
    readonly smallestRelativeChange: string;
  };
}

/** The vectors of the design; null where it does not lie beside the project. */
export const vectors: Vectors | null = existsSync(path)
  ? (JSON.parse(readFileSync(path, "utf8")) as Vectors)
  : null;

import { expect, test } from "vitest";
import { pathSimilarityTable } from "../../src/measures/data/path-similarities.js";
import { pathComplexityTable } from "../../src/measures/data/path-complexities.js";
import { firstTimeRight } from "../../src/measures/first-time-right.js";
import { logComplexity } from "../../src/measures/log-complexity.js";
import { nextStepDeterminism } from "../../src/measures/next-step-determinism.js";
import { reworkRates } from "../../src/measures/rework-rates.js";
import { run } from "../../src/measures/run.js";
import { variantConcentration } from "../../src/measures/variant-concentration.js";
import { given } from "../given.js";
import { vectors } from "./vectors.js";

test.skipIf(vectors === null)(
  "T4: every number of the complexity logs (skipped without ../shared/design)",
  async () => {
    const { logs } = vectors!.T4_complexity;
    const traces = logs.flatMap(({ cases }, i) =>
      cases.map((path, k) => trace(`L${String(i)} ${String(k)}`, path, k)),
    );
    await using engine = await given(traces.join("\n"), { ends: false });
    const { rows: concentration } = await run(engine, variantConcentration);
    const { rows: similarity } = await pathSimilarityTable(engine);
    const { rows: research } = await pathComplexityTable(engine);
    const { rows: determinism } = await run(engine, nextStepDeterminism);
    const { rows: complexity } = await run(engine, logComplexity);
    const { rows: right } = await run(engine, firstTimeRight);
    const { rows: rework } = await run(engine, reworkRates);
    expect(logs).toHaveLength(3);
    for (const [i, { cases, expected }] of logs.entries()) {
      const got: Readonly<Record<string, number | null | undefined>> = {
        R1_simpsonUnbiased: concentration[i]?.concentration_share,
        R1b_dfgAffinity: Number(similarity[i]?.["similarity_share"]),
        R2_determinismPlugin: determinism[i]?.plugin_share,
        R2_determinismLeaveOneCaseOut: determinism[i]?.leave_one_out_share,
        R2_determinismMid: determinism[i]?.mid_share,
        R2b_conditionalEntropyBit: complexity[i]?.next_step_entropy_bits,
        R4_firstTimeRight: right[i]?.right_cases_share,
        R4b_reworkVolume: rework[i]?.extra_executions_share,
        epaNodes: Number(research[i]?.["prefixes"]),
        epaPartitions: Number(research[i]?.["partitions"]),
        variantEntropy: Number(research[i]?.["variant_entropy_nats"]),
        variantEntropyNormalised: Number(research[i]?.["variant_entropy_share"]),
        sequenceEntropy: Number(research[i]?.["sequence_entropy_nats"]),
        sequenceEntropyNormalised: Number(research[i]?.["sequence_entropy_share"]),
        structure: Number(research[i]?.["structure_share"]),
        deviationFromRandom: Number(research[i]?.["deviation_from_random"]),
        pentlandAcyclicPaths: Number(research[i]?.["acyclic_paths"]),
      };
      for (const [name, value] of Object.entries(got)) {
        const number = expected[name]!;
        expect(value, `${cases.join()} ${name}`).toBeCloseTo(
          typeof number === "number" ? number : number.value,
          9,
        );
      }
      expect(Object.keys(expected).sort()).toEqual(Object.keys(got).sort());
    }
  },
);

test.skipIf(vectors === null)(
  "T4: the entropies of the prefix automaton follow the order in which cases came (skipped without ../shared/design)",
  async () => {
    const { logs } = vectors!.T4_complexity;
    const traces = logs.flatMap(({ cases }, i) =>
      cases.toReversed().map((path, k) => trace(`L${String(i)} ${String(k)}`, path, k)),
    );
    await using engine = await given(traces.join("\n"), { ends: false });
    const { rows } = await pathComplexityTable(engine);
    for (const [i, { casesInReverseOrder: expected }] of logs.entries()) {
      expect(rows[i]?.["variant_entropy_nats"]).toBeCloseTo(expected.variantEntropy, 9);
      expect(rows[i]?.["sequence_entropy_nats"]).toBeCloseTo(expected.sequenceEntropy, 9);
    }
  },
);

/** A case that begins ten minutes after the one before it. */
const trace = (name: string, path: string, k: number): string =>
  `${name}: ${Array.from(path, (step, i) => (i === 0 ? `${step}+${String(10 * k)}` : step)).join(" ")}`;

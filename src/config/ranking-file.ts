import { z } from "zod";
import { at, isSection } from "./at.js";
import { flag, isoDate, number, oneOf, text, whole } from "./fields.js";
import {
  kiIndicators,
  rankingV1,
  rpaIndicators,
  type Anchor,
  type AnchorId,
  type RankingModel,
} from "./ranking.js";
import { words } from "./says.js";
import { dictionary, section } from "./structures.js";

const percent = number({ min: 0, max: 100 }, { example: "25" });

/** One weight per name, in per cent; they sum to 100. */
function weights<const K extends string>(names: readonly K[]) {
  const shape = Object.fromEntries(names.map((name) => [name, percent])) as Record<K, typeof percent>;
  return section(shape, { example: `{ ${names[0] ?? ""}: 25, … }` }).superRefine(sumTo100);
}

function sumTo100(values: object, context: z.core.$RefinementCtx): void {
  const numbers = Object.values(values).filter((value) => typeof value === "number");
  const sum = Number(numbers.reduce((total, value) => total + value, 0).toFixed(9));
  if (sum === 100) return;
  const message = words(
    `die Gewichte ergeben zusammen ${sum} statt 100 Prozent.`,
    `the weights sum to ${sum} instead of 100 per cent.`,
  );
  context.addIssue({ code: "custom", path: [], message });
}

const rpa = weights(rpaIndicators);
const ki = weights(kiIndicators);
const list = weights(["suitability", "benefit"]);

const preset = section(
  {
    use: oneOf(["scores", "equal"]).exactOptional(),
    rpa: rpa.exactOptional(),
    ki: ki.exactOptional(),
    list: list.exactOptional(),
  },
  { example: "{ use: equal }" },
).superRefine((value, context) => {
  if (Object.keys(value).length > 0) return;
  const message = words("ist leer; möglich: use, rpa, ki, list.", "is empty; possible: use, rpa, ki, list.");
  context.addIssue({ code: "custom", path: [], message });
});

const anchorIds = Object.keys(rankingV1.anchors) as AnchorId[];

/** Raw values at 0 and at 1. What the indicator measures, and so its unit, is not for a file to change. */
function anchor(id: AnchorId) {
  const builtIn = rankingV1.anchors[id];
  const end = number({ min: 0 }, { example: String(builtIn.at1) });
  return section(
    {
      at0: end,
      at1: end,
      scale: oneOf(["linear", "log10"]).default(builtIn.scale),
      unit: oneOf([builtIn.unit]).default(builtIn.unit),
    },
    { example: `{ at0: ${builtIn.at0}, at1: ${builtIn.at1}, unit: ${builtIn.unit} }` },
  ).superRefine(({ at0, at1, scale }, context) => {
    if (at0 === at1) {
      const message = words("at0 und at1 müssen verschieden sein.", "at0 and at1 must differ.");
      context.addIssue({ code: "custom", path: [], message });
    }
    if (scale === "log10" && (at0 === 0 || at1 === 0)) {
      const message = words(
        "mit scale: log10 müssen at0 und at1 über 0 liegen.",
        "with scale: log10, at0 and at1 must be above 0.",
      );
      context.addIssue({ code: "custom", path: [], message });
    }
  });
}

const anchorShape = Object.fromEntries(anchorIds.map((id) => [id, anchor(id).exactOptional()])) as Record<
  AnchorId,
  z.ZodExactOptional<ReturnType<typeof anchor>>
>;

/** `ranking.yaml`. What it leaves out, apart from the model's name and the weights, is as in `rankingV1`. */
export const rankingFile = section(
  {
    model: text({ example: "v2" }),
    scores: section({ rpa, ki }, { example: "{ rpa: { … }, ki: { … } }" }),
    decided: section(
      { by: text({ example: "Lenkungskreis" }), date: isoDate(), preset: text({ example: "beschlossen" }) },
      { example: "{ by: Lenkungskreis, date: 2025-03-04, preset: beschlossen }" },
    )
      .nullable()
      .default(null),
    presets: dictionary(preset, { example: "{ alle_gleich: { use: equal } }" }).exactOptional(),
    list: section(
      { enabled: flag(), suitability: percent, benefit: percent },
      { example: "{ enabled: false, suitability: 55, benefit: 45 }" },
    )
      .superRefine(sumTo100)
      .default(rankingV1.list),
    anchors: section(anchorShape, { example: "{ determinism: { at0: 0.50, at1: 0.95 } }" }).default({}),
    matrix: section(
      {
        suitability: number({ min: 0, max: 1 }, { example: "0.6" }),
        hours: number({ min: 0 }, { example: "500" }),
      },
      { example: "{ suitability: 0.60, hours: 500 }" },
    ).default(rankingV1.matrix),
    robustness: section(
      {
        samples: whole({ min: 1_000, max: 1_000_000 }, { example: "10000" }),
        weights: oneOf(["informed"]),
        kappa: section(
          {
            rpa: number({ min: 1 }, { example: "40" }),
            ki: number({ min: 1 }, { example: "20" }),
          },
          { example: "{ rpa: 40, ki: 20 }" },
        ),
        stress: oneOf(["simplex"]),
        measurement: flag(),
      },
      { example: "{ samples: 10000, weights: informed, … }" },
    ).default(rankingV1.robustness),
  },
  { example: "model: v2" },
)
  .superRefine(rankingRules, { when: () => true })
  .transform(({ presets = rankingV1.presets, anchors, ...rest }): RankingModel => ({
    ...rest,
    presets,
    anchors: { ...rankingV1.anchors, ...anchors },
  }));

/** Rules that look at more than one key. They hold for a file with other faults too. */
function rankingRules(file: unknown, context: z.core.$RefinementCtx): void {
  const presets = at(file, "presets") ?? rankingV1.presets;
  const decided = at(file, "decided", "preset");
  if (typeof decided === "string" && isSection(presets) && !Object.hasOwn(presets, decided)) {
    const names = Object.keys(presets).join(", ");
    const message = words(
      `dieses Preset gibt es nicht; es gibt: ${names}.`,
      `there is no such preset; there are: ${names}.`,
    );
    context.addIssue({ code: "custom", path: ["decided", "preset"], message });
  }
  if (at(file, "model") !== rankingV1.model) return;
  for (const id of anchorIds) {
    if (!moved(at(file, "anchors", id), rankingV1.anchors[id])) continue;
    const message = words(
      `weicht vom Modell ${rankingV1.model} ab; ein geänderter Anker braucht einen neuen Namen unter model.`,
      `differs from the model ${rankingV1.model}; a changed anchor needs a new name under model.`,
    );
    context.addIssue({ code: "custom", path: ["anchors", id], message });
  }
}

const moved = (typed: unknown, builtIn: Anchor): boolean =>
  isSection(typed) &&
  (["at0", "at1", "scale"] as const).some(
    (key) => typeof typed[key] === typeof builtIn[key] && typed[key] !== builtIn[key],
  );

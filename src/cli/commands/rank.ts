import { resolve } from "node:path";
import { rankProject, type Ranked } from "../../build.js";
import { loadProject, type Project } from "../../config/project.js";
import type { RankingModel } from "../../config/ranking.js";
import { AppError } from "../../errors/app-error.js";
import { nearest } from "../../config/nearest.js";
import { unknownProcess } from "../../config/unknown-process.js";
import { volume } from "../../measures/volume.js";
import { underPreset, weighsOtherwise, withWeights } from "../../ranking/reweighted.js";
import { suitability } from "../../ranking/tables.js";
import { measuresJson } from "../../reports/export-json.js";
import { say as sayIn } from "../../reports/locale.js";
import { indicators } from "../../ranking/indicators/index.js";
import type { Say } from "../../charts/chart.js";
import type { Text } from "../../text.js";
import type { RankFlags } from "../call.js";
import { earlierRanking } from "../earlier-ranking.js";
import { fromEnvironment } from "../environment.js";
import type { Context } from "../io.js";
import type { Outcome } from "../outcome.js";
import { protectionLines } from "../protection.js";
import { rankExplanation, rankProposal } from "../rank-explanation.js";
import { rankLists } from "../rank-lists.js";
import { changeLines, namedChanges } from "../ranking-changes.js";
import { indented } from "../table.js";
import { profileValue } from "../values.js";
import { gitCommit, version } from "../version.js";

const shownTables = [
  "criteria",
  "benefit",
  "rank-acceptability",
  "pairwise",
  "weight-flips",
  "central-weights",
  "missing-answers",
  "ordered-list",
  "levers",
  "steps",
  "gates",
  "autonomy",
];

/** `prozessradar rank`: the order of a project's processes, or all reasons of one of them. Writes no report. */
export async function rank(flags: RankFlags, context: Context): Promise<Outcome> {
  const { cwd, chosenLang, effects, env, width } = context;
  const project = loadProject(resolve(cwd, flags.directory ?? "."));
  const profile = flags.profile ?? fromEnvironment(env, "PROFILE", profileValue);
  const model = modelOf(project, flags);
  const explained = explainedIn(project, flags.explain);
  const then = flags.against === undefined ? null : await earlierRanking(resolve(cwd, flags.against));
  const ranked = await rankProject(
    project,
    {
      model,
      ...(flags.seed === undefined ? {} : { seed: flags.seed }),
      ...(profile !== null && { profile }),
      facts: { version: version(), git_commit: gitCommit() },
      forget: (folder) => {
        effects.forget(folder);
      },
    },
    effects,
  );
  const say = sayIn(chosenLang ?? project.lang);
  const { tables, processes, accounting } = ranked;
  const process = processes.find(({ id }) => id === explained);
  const changes = then === null ? [] : namedChanges(tables, processes, then, say);
  return {
    exit: 0,
    data: { ...data(ranked, model, flags, say, process?.id), ...(then === null ? {} : { changes }) },
    issues: [],
    profile: ranked.profile.name,
    inputs: accounting.map(({ file, sha256 }) => ({ path: file, sha256 })),
    lines: () => [
      ...experiment(project.ranking, model, flags, say, width),
      ...(then === null ? [] : [...changeLines(changes, then, say, width), ""]),
      ...(process === undefined
        ? rankLists(tables, processes, say, width)
        : rankExplanation({ tables, processes, process, say, width })),
      "",
      ...rankProposal(say, width),
      "",
      ...protectionLines(tables, ranked.profile, say, width),
    ],
  };
}

/** Throws `process-unknown`. */
function explainedIn({ processes }: Project, process: string | undefined): string | undefined {
  const known = processes.map(({ id }) => id);
  if (process === undefined || known.includes(process)) return process;
  throw unknownProcess(process, known);
}

/** The project's model as the flags change it. Throws `flag-value-invalid`. */
function modelOf({ ranking }: Project, { preset, weights = [], samples }: RankFlags): RankingModel {
  const chosen = preset === undefined ? undefined : ranking.presets[preset];
  const presets = Object.keys(ranking.presets);
  if (preset !== undefined && chosen === undefined) {
    const allowed = { de: presets.join(", "), en: presets.join(", ") };
    throw new AppError("flag-value-invalid", {
      flag: "--preset",
      value: preset,
      allowed,
      near: nearest(preset, presets),
    });
  }
  const under = chosen === undefined ? ranking : underPreset(ranking, chosen);
  const model = withWeights(under, new Map(weights.map(({ indicator, percent }) => [indicator, percent])));
  if (model === null) {
    const value = weights.map(({ indicator, percent }) => `${indicator}=${String(percent)}`).join(" ");
    throw new AppError("flag-value-invalid", {
      flag: "--weights",
      value,
      allowed: words.hundred,
      near: null,
    });
  }
  return samples === undefined ? model : { ...model, robustness: { ...model.robustness, samples } };
}

/** What is different from what is configured, with the numbers; nothing where nothing is. */
function experiment(
  decided: RankingModel,
  model: RankingModel,
  { seed, preset, weights = [] }: RankFlags,
  say: Say,
  width: number,
): readonly string[] {
  const otherwise = weighsOtherwise(decided, model);
  const undecided =
    decided.decided === null && preset !== undefined && decided.presets[preset]?.use === "scores";
  const lines = [
    ...(preset === undefined || otherwise || weights.length > 0
      ? []
      : [say.text(undecided ? words.undecided : words.sameScores)]),
    ...(otherwise ? [`${say.text(words.otherwise)} ${weightWords(model, say)}`] : []),
    ...(seed === undefined ? [] : [`${say.text(words.seed)} ${seed}`]),
  ];
  return lines.length === 0 ? [] : [...lines.flatMap((line) => indented(line, width)), ""];
}

const weightWords = ({ scores }: RankingModel, say: Say): string =>
  Object.entries({ ...scores.rpa, ...scores.ki })
    .map(([id, percent]) => {
      const label = indicators.find((indicator) => indicator.id === id)?.label;
      return `${label === undefined ? id : say.text(label)} ${say.number(percent, Number.isInteger(percent) ? 0 : 1)} %`;
    })
    .join(", ");

function data(
  { tables, processes }: Ranked,
  model: RankingModel,
  { seed }: RankFlags,
  { lang }: Say,
  explained: string | undefined,
): Outcome["data"] {
  const names = new Map(processes.map(({ id, name }) => [id, name[lang]]));
  const asked = processes.filter(({ id }) => explained === undefined || id === explained);
  return {
    model: model.model,
    samples: model.robustness.samples,
    seed: seed ?? null,
    weights: model.scores,
    ranking: tables
      .get(suitability)
      .rows.toSorted((a, b) => place(a) - place(b))
      .map(({ process, ...row }) => ({
        id: process,
        name: names.get(process) ?? process,
        ...row,
        all_cases: tables.get(volume).forProcess(process).rows[0]?.cases ?? null,
      })),
    processes: asked.map(({ id }) => {
      const all = measuresJson(tables, id, lang);
      return {
        id,
        name: names.get(id) ?? id,
        tables: Object.fromEntries(
          shownTables.flatMap((table) => (all[table] === undefined ? [] : [[table, all[table]]])),
        ),
      };
    }),
  };
}

/** RPA first, each score in the order of its ranks, processes without a rank behind them. */
const place = ({ score, rank }: { readonly score: string; readonly rank: number | null }): number =>
  (score === "rpa" ? 0 : 1e9) + (rank ?? 1e8);

const words = {
  hundred: {
    de: "Gewichte, die je Punktwert zusammen höchstens 100 Prozent sind",
    en: "weights that are at most 100 per cent together in each score",
  },
  otherwise: {
    de: "Abweichende Gewichtung, nicht beschlossen:",
    en: "Other weights than the configured ones, not decided:",
  },
  sameScores: {
    de: "Die Vorgabe ändert die Gewichte der beiden Punktwerte nicht.",
    en: "The preset does not change the weights of the two scores.",
  },
  undecided: {
    de: "Die Vorgabe nimmt die hinterlegten Gewichte; über sie hat noch niemand beschlossen.",
    en: "The preset takes the configured weights; nobody has decided on them yet.",
  },
  seed: { de: "Andere Zufallsströme (Versuch):", en: "Other random streams (experiment):" },
} as const satisfies Record<string, Text>;

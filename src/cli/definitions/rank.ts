import type { Text } from "../../text.js";
import type { RankFlags } from "../call.js";
import { option, value } from "../help-words.js";
import { collected, flag, subcommand, type CommandWords } from "../options.js";
import { samplesValue, weightValue } from "../ranking-values.js";
import * as read from "../values.js";
import type { Declare } from "./declare.js";

const words: CommandWords = {
  usage: { de: "[Optionen]", en: "[options]" },
  summary: {
    de: "reiht die Prozesse eines Projekts und sagt, wie sicher die Reihenfolge ist",
    en: "ranks the processes of a project and says how sure the order is",
  },
  description: {
    de: "Reiht die Prozesse nach RPA-Eignung und, davon getrennt, nach KI-Eignung: Punktwert, Spanne, Ranggruppe, Klasse, Hebel. --explain nennt alle Gründe eines Prozesses, --preset und --weights probieren andere Gewichte aus. Liest vorher ein, was sich geändert hat, und schreibt keine Berichte.",
    en: "Ranks the processes by RPA suitability and, apart from it, by AI suitability: score, range, rank group, class, lever. --explain gives all reasons of a process, --preset and --weights try other weights. Loads first what has changed, and writes no reports.",
  },
  after: {
    de: "Beispiele:\n  prozessradar rank\n  prozessradar rank --explain wohngeld\n  prozessradar rank --weights structured_input=40 --json",
    en: "Examples:\n  prozessradar rank\n  prozessradar rank --explain housing\n  prozessradar rank --weights structured_input=40 --json",
  },
};

const text = {
  explain: { de: "alle Gründe dieses Prozesses", en: "all reasons of this process" },
  against: {
    de: "was sich seit einer gespeicherten Rangfolge (rank --json) bewegt hat, und warum",
    en: "what has moved since a saved ranking (rank --json), and why",
  },
  preset: { de: "Gewichte einer Vorgabe aus ranking.yaml", en: "weights of a preset of ranking.yaml" },
  weights: {
    de: "Gewicht eines Kriteriums in Prozent seines Punktwerts; die übrigen teilen sich den Rest; mehrfach möglich",
    en: "weight of a criterion in per cent of its score; the others share the rest; repeatable",
  },
  samples: { de: "Zahl der Ziehungen (1.000 bis 1.000.000)", en: "number of draws (1,000 to 1,000,000)" },
  seed: { de: "andere Zufallsströme, als Versuch", en: "other random streams, as an experiment" },
} as const satisfies Record<string, Text>;

/** `prozessradar rank` */
export const rank: Declare = (program, lang, understood) => {
  const command = subcommand(program, "rank", words, lang)
    .addOption(flag(`-C, --directory <${value.folder[lang]}>`, option.directory, lang, read.pathValue))
    .addOption(flag(`--explain <${value.process[lang]}>`, text.explain, lang, read.nameValue))
    .addOption(flag(`--against <${value.file[lang]}>`, text.against, lang, read.pathValue))
    .addOption(flag(`--preset <${value.name[lang]}>`, text.preset, lang, read.nameValue))
    .addOption(flag(`--weights <${value.weight[lang]}>`, text.weights, lang, collected(weightValue)))
    .addOption(flag("--samples <n>", text.samples, lang, samplesValue))
    .addOption(flag(`--seed <${value.name[lang]}>`, text.seed, lang, read.nameValue))
    .addOption(flag(`--profile <${value.name[lang]}>`, option.projectProfile, lang, read.profileValue));
  command.action(() => {
    understood({ command: "rank", flags: command.optsWithGlobals<RankFlags>() });
  });
};

import { resolve } from "node:path";
import { loadProject } from "../../config/project.js";
import { recordDecision } from "../../decide.js";
import { AppError } from "../../errors/app-error.js";
import { departsRule } from "../../ranking/decisions/departs.js";
import type { Decided, DecisionRecord } from "../../ranking/decisions/record.js";
import { statusOf, type Status } from "../../ranking/decisions/status.js";
import type { Lang, Text } from "../../text.js";
import type { DecideFlags } from "../call.js";
import { dayWords } from "../day-words.js";
import { decisionWords, flagWords, recordJson } from "../decision-words.js";
import type { Context } from "../io.js";
import { nameFrom } from "../name-from.js";
import type { Outcome } from "../outcome.js";
import { facts, indented } from "../table.js";

const words = {
  recorded: { de: "Festgehalten als", en: "Recorded as" },
  process: { de: "Prozess", en: "Process" },
  status: { de: "Stand", en: "Status" },
  body: { de: "Gremium", en: "Body" },
  function: { de: "Funktion", en: "Function" },
  reason: { de: "Begründung", en: "Reason" },
  conditions: { de: "Auflagen", en: "Conditions" },
  review: { de: "Wiedervorlage", en: "Review on" },
  rank: { de: "Rang laut Werkzeug", en: "Rank by the tool" },
  departs: { de: "Abweichung", en: "Departure" },
  report: { de: "Bericht", en: "Report" },
  corrects: { de: "Berichtigt", en: "Corrects" },
  none: { de: "keiner", en: "none" },
  unusual: {
    de: "Diese Reihenfolge ist unüblich (Idee → geprüft → Pilot → im Betrieb → beendet); der Eintrag gilt trotzdem.",
    en: "This order is unusual (idea → assessed → pilot → in operation → ended); the record holds all the same.",
  },
  next: { de: "Weiter: prozessradar decisions", en: "Next: prozessradar decisions" },
} as const satisfies Record<string, Text>;

/** `prozessradar decide`: appends what people decided to the decision log. The only way into it. */
export async function decide(id: string, flags: DecideFlags, context: Context): Promise<Outcome> {
  const { cwd, effects, chosenLang, width } = context;
  const project = loadProject(resolve(cwd, flags.directory ?? "."));
  const lang = chosenLang ?? project.lang;
  const { record, before } = await recordDecision(
    project,
    decidedIn(id, flags),
    {
      ...(flags.report !== undefined && { report: resolve(cwd, flags.report) }),
      forget: (file) => {
        effects.forget(file);
      },
    },
    effects,
  );
  const was = statusOf(before).get(id) ?? null;
  const is = statusOf([...before, record]).get(id) ?? null;
  const file = nameFrom(cwd, project.paths.decisions);
  const name = project.processes.find((process) => process.id === id)?.name[lang] ?? id;
  return {
    exit: 0,
    data: { file, record: recordJson(record), before: was?.decision ?? "open", usual: is?.usual ?? true },
    issues: [],
    profile: null,
    inputs: [],
    lines: () => [
      `${words.recorded[lang]} ${record.id} (${file})`,
      ...facts([[words.process[lang], `${name} (${id})`], ...factsOf(record, was, lang)], width),
      ...(record.departs === true ? ["", ...indented(departsRule[lang], width)] : []),
      ...(is?.usual === false ? ["", ...indented(words.unusual[lang], width)] : []),
      "",
      words.next[lang],
    ],
  };
}

/** Throws `decision-incomplete`. */
function decidedIn(process: string, flags: DecideFlags): Decided {
  const { status, body, function: office, reason, name, corrects } = flags;
  if (status === undefined || body === undefined || office === undefined || reason === undefined) {
    const needed = { "--status": status, "--body": body, "--function": office, "--reason": reason };
    const missing = Object.entries(needed).flatMap(([flag, typed]) => (typed === undefined ? [flag] : []));
    throw new AppError("decision-incomplete", { missing });
  }
  return {
    process,
    body,
    function: office,
    ...(name !== undefined && { name }),
    decision: status,
    reason,
    conditions: flags.conditions ?? [],
    review_on: flags.reviewOn ?? null,
    ...(corrects !== undefined && { corrects }),
  };
}

function factsOf(
  record: DecisionRecord,
  was: Status | null,
  lang: Lang,
): readonly (readonly [string, string])[] {
  const { rpa, ki } = record.rank_by_tool;
  const rank = (place: number | null) => (place === null ? "–" : String(place));
  return [
    [
      words.status[lang],
      `${decisionWords(was?.decision ?? "open", lang)} → ${decisionWords(record.decision, lang)}`,
    ],
    [words.body[lang], record.body],
    [words.function[lang], record.function],
    [words.reason[lang], record.reason],
    ...record.conditions.map((condition) => [words.conditions[lang], condition] as const),
    ...(record.review_on === null ? [] : [[words.review[lang], dayWords(record.review_on, lang)] as const]),
    [words.rank[lang], `RPA ${rank(rpa)} · KI ${rank(ki)}`],
    [words.departs[lang], flagWords(record.departs, lang)],
    [
      words.report[lang],
      record.report_sha256 === null ? words.none[lang] : `SHA-256 ${record.report_sha256.slice(0, 16)}…`,
    ],
    ...(record.corrects === undefined ? [] : [[words.corrects[lang], record.corrects] as const]),
  ];
}

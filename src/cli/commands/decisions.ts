import { resolve } from "node:path";
import { loadProject } from "../../config/project.js";
import { readDecisions } from "../../decision-log.js";
import { AppError } from "../../errors/app-error.js";
import type { Chain } from "../../ranking/decisions/chain.js";
import { holding, statusOf } from "../../ranking/decisions/status.js";
import type { Lang, Text } from "../../text.js";
import type { DecisionsFlags } from "../call.js";
import { dayWords } from "../day-words.js";
import { decisionWords, flagWords, recordJson } from "../decision-words.js";
import { failure } from "../failure.js";
import type { Context } from "../io.js";
import { nameFrom } from "../name-from.js";
import type { Outcome } from "../outcome.js";
import { facts, textTable, wrapped } from "../table.js";

const words = {
  none: {
    de: "Noch nichts entschieden: Das Entscheidungsprotokoll ist leer.",
    en: "Nothing decided yet: the decision log is empty.",
  },
  record: { de: "Nr.", en: "No." },
  process: { de: "Prozess", en: "Process" },
  date: { de: "Datum", en: "Date" },
  body: { de: "Gremium", en: "Body" },
  decision: { de: "Entscheidung", en: "Decision" },
  departs: { de: "Abweichung", en: "Departs" },
  reasons: { de: "Begründungen", en: "Reasons" },
  corrected: { de: "berichtigt", en: "corrected" },
  status: { de: "Stand:", en: "Status:" },
  holds: {
    de: "Die Kette ist lückenlos: jede Zeile stimmt mit ihrer Prüfsumme überein und schließt an die davor an.",
    en: "The chain has no gap: every line fits its checksum and continues the one above.",
  },
  lines: { de: "Einträge:", en: "Records:" },
  head: { de: "Letzte Prüfsumme:", en: "Last checksum:" },
  keep: {
    de: "Fehlende Zeilen am Ende zeigt nur eine Prüfsumme, die woanders festgehalten ist, zum Beispiel im Protokoll der Sitzung.",
    en: "Lines missing at the end show only by a checksum that is kept elsewhere, for example in the minutes of the meeting.",
  },
} as const satisfies Record<string, Text>;

/** `prozessradar decisions [verify]`: the decision log as a list, or whether its chain holds (exit code 3 where not). */
export async function decisions(
  word: string | null,
  flags: DecisionsFlags,
  { cwd, chosenLang, width }: Context,
): Promise<Outcome> {
  if (word !== null && word !== "verify") {
    const allowed: Text = { de: "verify", en: "verify" };
    throw new AppError("flag-value-invalid", { flag: "decisions", value: word, allowed, near: "verify" });
  }
  const project = loadProject(resolve(cwd, flags.directory ?? "."));
  const lang = chosenLang ?? project.lang;
  const chain = await readDecisions(project);
  const file = nameFrom(cwd, project.paths.decisions);
  const told =
    chain.broken === null ? null : failure(new AppError("decisions-broken", { file, ...chain.broken }), lang);
  const status = [...statusOf(chain.records).values()];
  return {
    exit: told === null ? 0 : 3,
    data: {
      file,
      records: chain.records.map(recordJson),
      status: status.map(({ process, decision, stage, usual, id }) => ({
        process,
        decision,
        stage,
        usual,
        record: id,
      })),
      broken: chain.broken,
      head: chain.records.at(-1)?.hash ?? null,
    },
    issues: told === null ? [] : [told.issue],
    profile: null,
    inputs: [],
    lines: () => (word === "verify" ? verifyLines(chain, lang, width) : listLines(chain, lang, width)),
  };
}

function listLines({ records, broken }: Chain, lang: Lang, width: number): readonly string[] {
  if (records.length === 0) return broken === null ? wrapped(words.none[lang], width) : [];
  const valid = new Set(holding(records).map(({ id }) => id));
  const status = [...statusOf(records).values()];
  return [
    ...textTable(
      [
        { label: words.record[lang], align: "start" },
        { label: words.date[lang], align: "start" },
        { label: words.process[lang], align: "start" },
        { label: words.decision[lang], align: "start", cut: true, lines: 3 },
        { label: words.departs[lang], align: "start", cut: true, lines: 3 },
        { label: words.body[lang], align: "start", cut: true, lines: 4 },
      ],
      records.map((record) => [
        record.id,
        dayWords(record.time, lang),
        record.process,
        valid.has(record.id)
          ? decisionWords(record.decision, lang)
          : `${decisionWords(record.decision, lang)} (${words.corrected[lang]})`,
        flagWords(record.departs, lang),
        record.body,
      ]),
      width,
    ),
    "",
    words.reasons[lang],
    ...facts(
      records.map(({ id, reason }) => [id, reason]),
      width,
    ),
    "",
    ...wrapped(
      `${words.status[lang]} ${status.map(({ process, decision }) => `${process} ${decisionWords(decision, lang)}`).join(" · ")}`,
      width,
    ),
  ];
}

function verifyLines({ records, broken }: Chain, lang: Lang, width: number): readonly string[] {
  if (broken !== null) return [];
  if (records.length === 0) return wrapped(words.none[lang], width);
  return [
    ...wrapped(words.holds[lang], width),
    `${words.lines[lang]} ${records.length}`,
    `${words.head[lang]} ${records.at(-1)?.hash ?? ""}`,
    ...wrapped(words.keep[lang], width),
  ];
}

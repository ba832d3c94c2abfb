import { withheld } from "../../charts/cell.js";
import { printable } from "../../charts/printable.js";
import type { Say } from "../../charts/chart.js";
import type { Profile } from "../../config/policy.js";
import { participants, type Participant } from "../../config/process.js";
import { legalNote, levels, preScreenRules, type Level } from "../../ranking/pre-screen-rules.js";
import { gates } from "../../ranking/tables.js";
import type { ReleasedRow } from "../../release/released-row.js";
import type { ReleasedTables } from "../../release/tables.js";
import type { Text } from "../../text.js";
import type { Candidate } from "./candidates.js";
import { gateHeadline } from "./counts.js";
import { hintsAt, withHints } from "./gate-hints.js";
import { stamp } from "../data-words.js";
import { gateNotes } from "../gate-notes.js";
import { html, type Html, type Part } from "../html.js";
import type { Section } from "../section.js";
import { softHyphens } from "../soft-hyphens.js";
import { groupedTable, table } from "../table.js";

type GateRow = ReleasedRow<(typeof gates)["columns"]>;

/** Most urgent first. */
const order = Object.keys(levels) as readonly Level[];
const ruleOf = new Map<string, (typeof preScreenRules)[number]>(
  preScreenRules.map((rule) => [rule.id, rule]),
);

/**
 * "Is it allowed?": points to check by process, never a verdict and never a green tick, and who has been heard. Stands
 * beside the scores.
 */
export function gatesSection(
  all: readonly Candidate[],
  tables: ReleasedTables,
  profile: Profile,
  link: (candidate: Candidate) => Html,
  say: Say,
): Section {
  const released = tables.get(gates);
  const { rows } = released;
  return {
    id: "gates",
    label: say.text(words.label),
    question: say.text(words.question),
    heading: gateHeadline(all.length, tables, say),
    wide: true,
    body: html`<p>${say.text(words.intro)}</p>
      ${overview(all, rows, link, say)} ${gateNotes([released], profile, say)} ${findings(all, rows, say)}
      ${participation(all, link, say)} ${catalogue(rows, say)}
      <p class="muted">${say.text(legalNote)}</p>`,
  };
}

const start = (label: Part) => ({ label, align: "start" as const });
const end = (label: Part) => ({ label, align: "end" as const });

function overview(
  all: readonly Candidate[],
  rows: readonly GateRow[],
  link: (candidate: Candidate) => Html,
  say: Say,
): Html {
  return table({
    id: "gates-overview",
    caption: say.text(words.overview),
    columns: [
      start(say.text(words.process)),
      ...order.map((level) =>
        end(html`<span class="level">${level}</span><br />${softHyphens(say.text(levels[level]))}`),
      ),
    ],
    rows: all.map((candidate) => [
      link(candidate),
      ...order.map((level) => {
        const own = rows.filter((row) => row.process === candidate.info.id);
        if (own.length === 0) return withheld;
        const n = own.filter((row) => row.level === level).length;
        return n === 0 ? "–" : say.number(n);
      }),
    ]),
  });
}

/** Every rule that somebody answered with yes or unknown; what nobody answered is one line per process. */
function findings(all: readonly Candidate[], rows: readonly GateRow[], say: Say): Html {
  const groups = all.map(({ info }) => ({
    name: printable(say.text(info.name)),
    rows: linesOf(
      rows.filter((row) => row.process === info.id),
      hintsAt(info, say),
      say,
    ),
  }));
  return groupedTable({
    id: "gates-findings",
    caption: say.text(words.findings),
    columns: [words.rule, words.questionColumn, words.answer, words.consequence, words.who].map((label) =>
      start(say.text(label)),
    ),
    groups: groups.filter((group) => group.rows.length > 0),
  });
}

function linesOf(
  own: readonly GateRow[],
  hinted: (rule: string) => readonly string[],
  say: Say,
): readonly (readonly Part[])[] {
  const answered = order
    .filter((level) => level !== "U")
    .flatMap((level) => own.filter((row) => row.level === level))
    .map((row): readonly Part[] => {
      const rule = ruleOf.get(row.rule);
      return [
        ruleCell(row.level, row.rule),
        rule === undefined ? "–" : say.text(rule.question),
        answer(row, say),
        rule === undefined ? "–" : withHints(say.text(rule.consequence), hinted(row.rule)),
        who(row, say),
      ];
    });
  const open = own.filter((row) => row.level === "U").map((row) => row.rule);
  if (open.length === 0) return answered;
  const [n, ids] = [say.number(open.length), open.join(", ")];
  const unanswered = say.text({
    de: `${n} ${open.length === 1 ? "Regel" : "Regeln"} ohne Antwort: ${ids}`,
    en: `${n} ${open.length === 1 ? "rule" : "rules"} without an answer: ${ids}`,
  });
  const unknown = say.text(words.cautious);
  const topics = preScreenRules
    .filter(({ id }) => open.includes(id))
    .flatMap(({ id, question }) =>
      hinted(id).map((hint): readonly Part[] => [ruleCell("U", id), say.text(question), unknown, hint, "–"]),
    );
  return [...answered, ...topics, [ruleCell("U", ""), unanswered, unknown, say.text(words.ask), "–"]];
}

const ruleCell = (level: string, rule: string): Html => html`<span class="level">${level}</span>${rule}`;

function answer({ answer: given, treated_as }: GateRow, say: Say): string {
  if (given === "yes" || given === "no") return say.text(words[given]);
  return say.text(treated_as === "no" ? words.asNo : words.asYes);
}

const who = ({ by, date }: GateRow, say: Say): string =>
  [by, date === "-" ? date : say.value(date, "time")].filter((part) => part !== "-").join(", ") || "–";

/** Who has been heard, with the date; what is open cannot be hidden. */
function participation(all: readonly Candidate[], link: (candidate: Candidate) => Html, say: Say): Html {
  const when = (candidate: Candidate, who: Participant): string => {
    const date = candidate.info.config?.participation[who] ?? "open";
    return date === "open" ? say.text(words.open) : say.value(date, "time");
  };
  return table({
    id: "participation",
    caption: say.text(words.participation),
    columns: [
      start(say.text(words.process)),
      ...participants.map((participant) => start(say.text(participantLabels[participant]))),
    ],
    rows: all.map((candidate) => [
      link(candidate),
      ...participants.map((participant) => when(candidate, participant)),
    ]),
  });
}

/** Question, source and state of the law of every rule that applies to a process of this report. */
function catalogue(rows: readonly GateRow[], say: Say): Html {
  const used = new Set(rows.map(({ rule }) => rule));
  return table({
    id: "gates-catalogue",
    caption: say.text(words.catalogue),
    columns: [words.rule, words.questionColumn, words.source, words.validFrom, words.asOf].map((label) =>
      start(say.text(label)),
    ),
    rows: preScreenRules
      .filter(({ id }) => used.has(id))
      .map((rule) => [
        ruleCell(rule.level, rule.id),
        say.text(rule.question),
        html`<span lang="de">${rule.source}</span>`,
        rule.valid_from === null ? "–" : stamp(rule.valid_from, say),
        stamp(rule.legal_as_of, say),
      ]),
  });
}

/** Names of the bodies to be heard, with soft hyphens for the heads of narrow columns. */
export const participantLabels: Readonly<Record<Participant, Text>> = {
  personalrat: { de: "Personalrat", en: "Staff council" },
  dsb: { de: "Datenschutz\u00adbeauftragte", en: "Data protection officer" },
  isb: { de: "Informations\u00adsicherheit", en: "Information security" },
  ki_beirat: { de: "KI-Beirat", en: "AI advisory board" },
  rechtsamt: { de: "Rechtsamt", en: "Legal office" },
  schwerbehindertenvertretung: {
    de: "Schwerbehinderten\u00advertretung",
    en: "Representation of disabled staff",
  },
  gleichstellungsstelle: { de: "Gleichstellungs\u00adstelle", en: "Equal opportunities office" },
};

const words = {
  label: { de: "Rechtliche Prüfung", en: "Legal check" },
  question: { de: "Ist das zulässig?", en: "Is it allowed?" },
  intro: {
    de: "Die Prüfbedarfe stehen neben den Punktwerten und verändern sie nicht. Was unbekannt ist, wird wie die vorsichtigere Antwort behandelt. Ein Prozess ohne Eintrag ist nicht freigegeben, sondern hat nur keinen Prüfbedarf aus diesem Katalog. Ein Hinweis folgt aus Wörtern in Name, Schlagworten oder Rechtsgrundlage des Prozesses und ist keine Antwort.",
    en: "The points to check stand beside the scores and do not change them. What is unknown is treated like the more cautious answer. A process without an entry is not cleared; it merely has no point to check from this catalogue. A hint follows from words in the name, the tags or the legal basis of the process and is no answer.",
  },
  overview: {
    de: "Zahl der Prüfbedarfe je Prozess und Stufe",
    en: "Number of points to check by process and level",
  },
  findings: {
    de: "Prüfbedarfe im Einzelnen, höchste Stufe zuerst",
    en: "Points to check one by one, highest level first",
  },
  participation: { de: "Beteiligung: Datum oder offen", en: "Participation: date or open" },
  catalogue: {
    de: "Regelkatalog mit Fundstelle und Rechtsstand",
    en: "Rule catalogue with source and state of the law",
  },
  process: { de: "Prozess", en: "Process" },
  rule: { de: "Regel", en: "Rule" },
  questionColumn: { de: "Frage", en: "Question" },
  answer: { de: "Antwort", en: "Answer" },
  consequence: { de: "Folge", en: "Consequence" },
  who: { de: "Beantwortet", en: "Answered" },
  source: { de: "Fundstelle", en: "Source" },
  validFrom: { de: "Anwendbar ab", en: "Applies from" },
  asOf: { de: "Rechtsstand", en: "Law as of" },
  yes: { de: "ja", en: "yes" },
  no: { de: "nein", en: "no" },
  cautious: { de: "unbekannt → vorsichtig behandelt", en: "unknown → treated with caution" },
  asNo: { de: "unbekannt → wie „nein“ behandelt", en: "unknown → treated like “no”" },
  asYes: { de: "unbekannt → wie „ja“ behandelt", en: "unknown → treated like “yes”" },
  ask: {
    de: "Fragen vom Fachamt und vom Rechtsamt beantworten lassen.",
    en: "Have the department and the legal office answer the questions.",
  },
  open: { de: "offen", en: "open" },
} as const satisfies Record<string, Text>;

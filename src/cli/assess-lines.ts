import type { Answered, Assessed, Change } from "../assess.js";
import type { Statement } from "../config/process.js";
import { questionGroups, type QuestionGroup } from "../ranking/questionnaire/question.js";
import { allowedWords } from "../ranking/questionnaire/reading.js";
import { stateWords, type State } from "../ranking/questionnaire/state.js";
import type { Lang, Text } from "../text.js";
import { shellLine } from "./shell.js";
import { dayWords } from "./day-words.js";
import { indent, indented, oneLine, textTable, wrapped } from "./table.js";

interface Style {
  readonly lang: Lang;
  readonly width: number;
  /** The process file as it can be typed. */
  readonly file: string;
}

const words = {
  answered: { de: "Beantwortet", en: "Answered" },
  open: { de: "Offen, das Folgenreichste zuerst", en: "Open, what most depends on first" },
  key: { de: "Frage", en: "Question" },
  answer: { de: "Antwort", en: "Answer" },
  from: { de: "Von", en: "By" },
  grounds: { de: "Beleg", en: "Grounds" },
  assumed: { de: "angenommen", en: "assumed" },
  note: { de: "Anmerkung", en: "note" },
  possible: { de: "Möglich:", en: "Possible:" },
  step: { de: "SCHRITT", en: "ACTIVITY" },
  steps: { de: "Schritte:", en: "Activities:" },
  how: { de: "Beantworten:", en: "To answer:" },
  changed: { de: "geändert:", en: "changed:" },
  left: { de: "Noch offen:", en: "Still open:" },
  next: { de: "Weiter: prozessradar build", en: "Next: prozessradar build" },
} as const satisfies Record<string, Text>;

/** „58 Fragen beantwortet, 3 unbekannt, 21 offen“ */
function counts(questions: readonly Answered[], lang: Lang): string {
  const some = (...states: readonly State["state"][]) =>
    questions.filter(({ state }) => states.includes(state.state)).length;
  const [done, unknown, open] = [some("answered", "log"), some("unknown"), some("open")];
  return lang === "de"
    ? `${done} Fragen beantwortet, ${unknown} unbekannt, ${open} offen`
    : `${done} questions answered, ${unknown} unknown, ${open} open`;
}

const isOpen = ({ state }: Answered): boolean => state.state === "open";

/** What is answered, by whom and on what grounds, then what is open, with its wording and what depends on it. */
export function questionLines({ process, questions }: Assessed, style: Style): readonly string[] {
  const { lang, width, file } = style;
  const open = questions.filter(isOpen);
  const done = questions.filter((one) => !isOpen(one));
  return [
    ...wrapped(`${oneLine(process.name[lang])} (${process.id}): ${counts(questions, lang)}`, width),
    ...(done.length === 0
      ? []
      : ["", words.answered[lang], ...answeredTable(done, style), ...hintLines(done, style)]),
    ...(open.length === 0
      ? []
      : ["", words.open[lang], ...byEffect(open).flatMap((some) => openLines(some, style))]),
    "",
    ...wrapped(
      `${words.how[lang]} ${shellLine(["prozessradar", "assess", process.id, "--set", `${open[0]?.question.key ?? "rule_based"}=…`])} --by … --source …`,
      width,
    ),
    ...indented(file, width),
  ];
}

const answeredTable = (done: readonly Answered[], { lang, width }: Style): readonly string[] =>
  textTable(
    [
      { label: words.key[lang], align: "start" },
      { label: words.answer[lang], align: "start" },
      { label: words.from[lang], align: "start", cut: true, lines: 3 },
      { label: words.grounds[lang], align: "start", cut: true, lines: 4 },
    ],
    done.map(({ question, state }) => [
      question.key,
      stateWords(state)[lang],
      authorWords(state, lang),
      groundsWords(state, lang),
    ]),
    width,
  );

/** Hints at what somebody looked at and did not know. */
const hintLines = (done: readonly Answered[], { lang, width }: Style): readonly string[] =>
  done.flatMap(({ question, hints }) =>
    hints.flatMap((hint) => ["", ...indented(`${question.key}  ${oneLine(hint[lang])}`, width)]),
  );

const authorWords = ({ by, date }: Statement, lang: Lang): string =>
  [by, date === undefined ? undefined : dayWords(date, lang)].filter((part) => part !== undefined).join(", ");

const groundsWords = ({ source, note, evidence }: State, lang: Lang): string =>
  [
    evidence === "assumed" ? words.assumed[lang] : undefined,
    source,
    note === undefined ? undefined : `${words.note[lang]}: ${note}`,
  ]
    .filter((part) => part !== undefined)
    .join(" · ");

/** Neighbours of one effect and one kind of answer belong together. */
function byEffect(open: readonly Answered[]): readonly (readonly [Answered, ...Answered[]])[] {
  const groups = new Map<string, [Answered, ...Answered[]]>();
  for (const one of open) {
    const { effect, answer } = one.question;
    const key = `${effect.de}\0${JSON.stringify(answer)}`;
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [one]);
    else known.push(one);
  }
  return [...groups.values()];
}

function openLines(some: readonly [Answered, ...Answered[]], style: Style): readonly string[] {
  const { lang, width } = style;
  const [{ question }, ...more] = some;
  const deeper = (text: string) => indented(text, width - indent.length).map((line) => indent + line);
  const asked = ({ question: one }: Answered) =>
    indented(`${oneLine(one.key)}  ${oneLine(one.question[lang])}`, width);
  const ofSteps = more.length > 0 && question.path[0] === "activities";
  return [
    "",
    ...(ofSteps ? stepLines(some, style) : some.flatMap(asked)),
    ...deeper(`${words.possible[lang]} ${allowedWords(question.answer)[lang]}`),
    ...deeper(question.effect[lang]),
    ...some.flatMap(({ hints }) => hints.flatMap((hint) => deeper(oneLine(hint[lang])))),
  ];
}

/** The same question about several steps: once, with their names below. */
function stepLines(
  [first, ...more]: readonly [Answered, ...Answered[]],
  { lang, width }: Style,
): readonly string[] {
  const nameOf = ({ question }: Answered) => question.path[1] ?? "";
  const { question } = first;
  const generic = (text: string) => oneLine(text.replaceAll(nameOf(first), words.step[lang]));
  const names = [first, ...more].map((one) => oneLine(nameOf(one))).join(" · ");
  return [
    ...indented(`${generic(question.key)}  ${generic(question.question[lang])}`, width),
    ...indented(`${words.steps[lang]} ${names}`, width - indent.length).map((line) => indent + line),
  ];
}

/** Groups of open questions with their number, in the order of the questionnaire. */
function openGroups(questions: readonly Answered[], lang: Lang): string {
  const counts = new Map<QuestionGroup, number>();
  for (const { question } of questions.filter(isOpen))
    counts.set(question.group, (counts.get(question.group) ?? 0) + 1);
  return [...counts].map(([group, count]) => `${questionGroups[group][lang]} ${count}`).join(" · ");
}

/** What was answered anew, old and new, and what comes next. */
export function changeLines(
  changes: readonly Change[],
  { questions }: Assessed,
  { lang, width, file }: Style,
): readonly string[] {
  const left = openGroups(questions, lang);
  return [
    `${file} ${words.changed[lang]}`,
    ...changes.flatMap(({ question, before, after }) =>
      indented(`${oneLine(question.key)}  ${stateLine(before, lang)} → ${stateLine(after, lang)}`, width),
    ),
    ...(left === ""
      ? []
      : [
          "",
          ...indented(left, width).map((line, i) => (i === 0 ? `${words.left[lang]} ${line.trim()}` : line)),
        ]),
    "",
    words.next[lang],
  ];
}

/** A state on one line, with who said it and on what grounds; `words`: the answer, where the questionnaire does not know it. */
export function stateLine(state: State, lang: Lang, words: Text = stateWords(state)): string {
  const said = [authorWords(state, lang), groundsWords(state, lang)]
    .filter((part) => part !== "")
    .join(" · ");
  const value = words[lang];
  return oneLine(said === "" ? value : `${value} (${said})`);
}

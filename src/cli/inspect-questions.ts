import type { Say } from "../charts/chart.js";
import type { RequiredColumn } from "../errors/columns.js";
import type { DateQuestion, Inspection } from "../inspect/inspection.js";
import { patternWords } from "../inspect/process-yaml-words.js";
import type { Question } from "../inspect/role.js";
import type { Text } from "../text.js";
import type { Issue } from "./outcome.js";
import { shellLine } from "./shell.js";
import { indent, oneLine, wrapped } from "./table.js";

const asked: Readonly<Record<RequiredColumn, Text>> = {
  case: { de: "die Kennung des Falls (Vorgangsnummer, Aktenzeichen)", en: "the id of the case" },
  activity: { de: "den Arbeitsschritt", en: "the activity" },
  time: { de: "den Zeitpunkt des Schritts", en: "the time of the activity" },
};

const words = {
  question: { de: "Frage", en: "Question" },
  answer: { de: "Antwort mit:", en: "Answer with:" },
} as const satisfies Record<string, Text>;

/** A question only a person can answer, and the calls that answer it. */
interface Asked {
  readonly code: "column-ambiguous" | "column-not-found" | "DQ-105";
  readonly says: string;
  /** Options that are added to the call, one alternative each. */
  readonly answers: readonly (readonly string[])[];
  readonly column: string | null;
}

/** Every open question, with the alternatives as options of the call. */
function questions({ roles, dates }: Inspection, say: Say): readonly Asked[] {
  return [
    ...roles.questions.map((question) => aboutColumn(question, say)),
    ...dates.map((question) => aboutDates(question, say)),
  ];
}

function aboutColumn({ role, candidates }: Question, say: Say): Asked {
  const quote = (name: string) => (say.lang === "de" ? `„${oneLine(name)}“` : `"${oneLine(name)}"`);
  const different = [...new Set(candidates)];
  const names = different.slice(0, 6).map(quote).join(", ");
  const twice = different.filter((name) => candidates.indexOf(name) !== candidates.lastIndexOf(name));
  const says =
    candidates.length > 0
      ? say.text({
          de: `Welche Spalte nennt ${asked[role].de}? Gleich gut passen: ${names}.${twice.length === 0 ? "" : ` Mehrere Spalten heißen ${twice.map(quote).join(", ")}: bitte in der Kopfzeile umbenennen.`}`,
          en: `Which column holds ${asked[role].en}? Equally good: ${names}.${twice.length === 0 ? "" : ` Several columns are called ${twice.map(quote).join(", ")}: please rename them in the heading.`}`,
        })
      : say.text({
          de: `Keine Spalte nennt erkennbar ${asked[role].de}. Ohne sie gibt es keine Abläufe: Gibt es eine, dann nennen; sonst den Export mit ihr wiederholen.`,
          en: `No column can be seen to hold ${asked[role].en}. Without it there are no paths: if there is one, name it; otherwise repeat the export with it.`,
        });
  const placeholder = say.text({ de: "SPALTE", en: "COLUMN" });
  const open = different.filter((name) => !twice.includes(name));
  const answers = (candidates.length > 0 ? open.slice(0, 3) : [placeholder]).map((name) => [
    `--${role}`,
    name,
  ]);
  return {
    code: candidates.length > 0 ? "column-ambiguous" : "column-not-found",
    says,
    answers,
    column: null,
  };
}

function aboutDates({ column, choices }: DateQuestion, say: Say): Asked {
  const or = say.text({ de: " oder ", en: " or " });
  const shown = choices.map(([format = ""]) => patternWords(format, say.lang)).join(or);
  return {
    code: "DQ-105",
    says: say.text({
      de: `Wie sind die Datumsangaben in Spalte „${oneLine(column)}“ geschrieben: ${shown}? Das zeigt keine Zeile sicher.`,
      en: `How are the dates in column "${oneLine(column)}" written: ${shown}? No row shows it for certain.`,
    }),
    answers: choices.map((formats) => formats.flatMap((format) => ["--time-format", format])),
    column,
  };
}

/** The questions as a person reads them, each with the calls that answer it. */
export const questionLines = (
  inspection: Inspection,
  say: Say,
  width: number,
  call: readonly string[],
): readonly string[] =>
  questions(inspection, say).flatMap(({ says, answers }) => {
    const [first = "", ...more] = wrapped(`${say.text(words.question)}  ${says}`, width - indent.length);
    return [
      first,
      ...more.map((line) => indent + line),
      ...(answers.length === 0 ? [] : [`${indent}${say.text(words.answer)}`]),
      ...answers.map((options) => `${indent}${indent}${shellLine([...call, ...options])}`),
    ];
  });

/** The calls that answer how the dates of a column are written, for the finding about it. */
export const dateAnswers = (
  { dates }: Inspection,
  column: string | undefined,
  say: Say,
  call: readonly string[],
): readonly string[] =>
  dates
    .filter((question) => question.column === column)
    .flatMap((question) =>
      aboutDates(question, say).answers.map((options) => shellLine([...call, ...options])),
    );

/** The same for the JSON document; dates are among the findings already. */
export const questionIssues = (inspection: Inspection, say: Say, call: readonly string[]): readonly Issue[] =>
  questions(inspection, say)
    .filter(({ code }) => code !== "DQ-105")
    .map(({ code, says, answers }) => ({
      code,
      severity: "error",
      message: says,
      hint: answers.map((options) => shellLine([...call, ...options])).join("\n"),
      fix: answers.map((options) => shellLine([...call, ...options])),
      effect: ["all"],
    }));

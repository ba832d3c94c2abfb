import type { Assessed, Author, TypedAnswer } from "../assess.js";
import { refusePerson } from "../personal-data/refuse-person.js";
import { allowedWords, readAnswer } from "../ranking/questionnaire/reading.js";
import type { Lang, Text } from "../text.js";
import type { Ask } from "./io.js";
import { indent, oneLine, printable, wrapped } from "./table.js";

const words = {
  intro: {
    de: "Leere Zeile = Frage überspringen, Strg+D = fertig. Geschrieben wird erst am Ende.",
    en: "Empty line = skip the question, Ctrl+D = done. Nothing is written before the end.",
  },
  by: {
    de: "Wer antwortet? (eine Funktion oder Stelle, kein Name)",
    en: "Who answers? (a function or body, no name)",
  },
  source: {
    de: "Worauf beruhen die Antworten? (zum Beispiel Prozessaufnahme)",
    en: "What do the answers rest on? (for example an interview)",
  },
  possible: { de: "Möglich:", en: "Possible:" },
  unfit: { de: "Das passt nicht.", en: "That does not fit." },
} as const satisfies Record<string, Text>;

interface Dialogue {
  readonly ask: Ask;
  readonly lang: Lang;
  readonly width: number;
}

/**
 * Puts the open questions one after the other, the one that most depends on first; what does not fit is asked again. No
 * answers where nobody wants to say who answers. Throws `person-named`.
 */
export async function askedAnswers(
  { questions }: Assessed,
  author: Author,
  { ask, lang, width }: Dialogue,
): Promise<{ readonly answers: readonly TypedAnswer[]; readonly author: Author }> {
  const lines = (...texts: readonly string[]) =>
    `\n${texts.flatMap((text) => wrapped(printable(text), width)).join("\n")}\n> `;
  const signature = async (flag: string, question: Text, known: string | undefined) => {
    const said = known ?? (await ask(lines(question[lang])))?.trim() ?? "";
    if (said !== "") refusePerson(flag, said);
    return said;
  };
  const by = await signature("--by", words.by, author.by);
  if (by === "") return { answers: [], author };
  const source = await signature("--source", words.source, author.source);
  if (source === "") return { answers: [], author };
  const open = questions.filter(({ state }) => state.state === "open");
  const answers: TypedAnswer[] = [];
  for (const [i, { question, hints }] of open.entries()) {
    const possible = `${indent}${words.possible[lang]} ${allowedWords(question.answer)[lang]}`;
    let typed = await ask(
      lines(
        ...(i === 0 ? [words.intro[lang], ""] : []),
        `[${i + 1}/${open.length}] ${oneLine(question.question[lang])}`,
        possible,
        `${indent}${oneLine(question.effect[lang])}`,
        ...hints.map((hint) => `${indent}${oneLine(hint[lang])}`),
      ),
    );
    while (typed !== null && typed.trim() !== "" && readAnswer(question.answer, typed) === null) {
      typed = await ask(lines(words.unfit[lang], possible));
    }
    if (typed === null) break;
    if (typed.trim() !== "") answers.push({ key: question.key, typed });
  }
  return { answers, author: { ...author, by, source } };
}

import type { Process, RuleId } from "../../config/process.js";
import type { Text } from "../../text.js";
import { preScreenRules, type PreScreenRule } from "../pre-screen-rules.js";
import { applies } from "./applies.js";

/** A topic that a process file names, and the question of the pre-screen that it suggests to answer. */
export interface FoundHint {
  readonly rule: RuleId;
  /** The word as the process file has it. */
  readonly word: string;
  /** The point of Annex III that the topic may fall under. */
  readonly source: string;
  /** The state of the law that the hint was written for, `YYYY-MM`. */
  readonly legal_as_of: string;
}

/** What hints read of a process. */
type Told = Pick<Process, "name" | "tags" | "processing" | "gates">;

/**
 * Hints by topic (`governance.md` K-03): for every question that applies and that nobody answered with yes or no, the first
 * words of the catalogue found in name, tags or legal basis, one for each source. Never an answer: no finding rests on it.
 */
export function hintsOf(
  { name, tags, processing, gates }: Told,
  rules: readonly PreScreenRule[] = preScreenRules,
): readonly FoundHint[] {
  const told = [name.de, ...tags, processing.legal_basis].map(plain);
  return rules
    .filter((rule) => applies(rule, gates) && (gates[rule.id]?.answer ?? "unknown") === "unknown")
    .flatMap(({ id, hints }) =>
      hints.flatMap(({ words, source, legal_as_of }) => {
        const word = told.flatMap((text) => words.flatMap((one) => patternOf(one).exec(text) ?? [])).at(0);
        return word === undefined ? [] : [{ rule: id, word, source, legal_as_of }];
      }),
    );
}

/** A hint as it stands beside its question. */
export const hintText = ({ word, source, legal_as_of }: FoundHint): Text => ({
  de: `Hinweis: „${word}“, möglicher Hochrisikobereich nach ${source} (Rechtsstand ${legal_as_of}), bitte beantworten`,
  en: `Hint: “${word}”, possibly a high-risk area under ${source} (state of the law ${legal_as_of}), please answer`,
});

const plain = (text: string): string => text.normalize("NFC").replace(/\s+/gu, " ");

/** Whole words only: „SGB II“ is not in „SGB XII“, „Wahl“ not in „Auswahl“; `Wohngeld*` also begins „Wohngeldantrag“. */
function patternOf(word: string): RegExp {
  const [, stem = "", open = ""] = /^(.*?)(\*?)$/u.exec(plain(word)) ?? [];
  const literal = stem.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
  return new RegExp(
    String.raw`(?<![\p{L}\p{N}])${literal}${open === "" ? "" : String.raw`[\p{L}\p{N}]*`}(?![\p{L}\p{N}])`,
    "iu",
  );
}

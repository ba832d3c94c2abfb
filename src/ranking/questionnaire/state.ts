import { at } from "../../config/at.js";
import type { Process, Statement } from "../../config/process.js";
import type { Text } from "../../text.js";
import type { Question } from "./question.js";
import { answerWords } from "./reading.js";

/** What the process file says to a question. */
export interface State extends Statement {
  /** `log`: measured in the process data, so nobody has to answer. `unknown`: looked at, and not known. */
  readonly state: "answered" | "unknown" | "open" | "log";
  /** As it could be typed again; null where nothing is said. */
  readonly value: string | null;
  readonly evidence: "measured" | "stated" | "assumed" | null;
}

const open: State = { state: "open", value: null, evidence: null };

/** The state of a question by the process file; `open` where the file says nothing. */
export function stateOf({ path, answer }: Question, process: Process): State {
  const entry = at(process, ...path);
  switch (answer.kind) {
    case "date_or_open":
      return entry === "open" || typeof entry !== "string" ? open : answered(entry);
    case "word":
    case "flag":
      return typeof entry === "string" || typeof entry === "boolean" ? answered(String(entry)) : open;
    case "share":
    case "scale":
    case "number":
      return typeof entry === "number" ? answered(String(entry)) : stated(entry, path, process);
    case "answer":
    case "xoev": {
      const given = at(entry, "standard") ?? at(entry, "answer");
      if (typeof given !== "string") return open;
      return {
        ...said(entry),
        state: given === "unknown" ? "unknown" : "answered",
        value: given,
        evidence: null,
      };
    }
    case "minutes": {
      const [min, typ, max] = ["min", "typ", "max"].map((key) => at(entry, key));
      if (typeof min !== "number" || typeof typ !== "number" || typeof max !== "number") return open;
      return {
        ...said(entry),
        state: "answered",
        value: `${min}..${typ}..${max}min`,
        evidence: evidenceOf(entry),
      };
    }
  }
}

const answered = (value: string): State => ({ state: "answered", value, evidence: null });

function stated(entry: unknown, path: readonly string[], process: Process): State {
  const evidence = evidenceOf(entry);
  if (evidence === "measured") return { state: "log", value: null, evidence };
  const value = at(entry, "value");
  if (typeof value !== "number") return measuredInstead(path, process);
  return { ...said(entry), state: "answered", value: String(value), evidence };
}

/** A system column in the process data answers the questions about systems and changes between them. */
function measuredInstead(path: readonly string[], process: Process): State {
  const aboutSystems = ["system_switches", "systems"].includes(path.at(-1) ?? "");
  const inLog = aboutSystems && process.source.columns.system !== undefined;
  return inLog ? { state: "log", value: null, evidence: "measured" } : open;
}

function evidenceOf(entry: unknown): State["evidence"] {
  const evidence = at(entry, "evidence");
  return evidence === "measured" || evidence === "stated" || evidence === "assumed" ? evidence : null;
}

function said(entry: unknown): Statement {
  const texts = (["by", "date", "note", "source"] as const).flatMap((key) => {
    const text = at(entry, key);
    return typeof text === "string" ? [[key, text] as const] : [];
  });
  return Object.fromEntries(texts);
}

/** A number or minutes, as a person writes them: `2.5`, `0.5..1..1.5min`. */
const decimal = /^[0-9.]+(?:min)?$/;
const withComma = (value: string): string =>
  decimal.test(value) ? value.replaceAll(/(?<=\d)\.(?=\d)/g, ",") : value;

/** A state in words: the answer, or that there is none; in German with a decimal comma, which can be typed as well. */
export function stateWords({ state, value }: State): Text {
  if (state === "log") return { de: "aus den Prozessdaten", en: "from the process data" };
  if (value === null) return { de: "offen", en: "open" };
  if (value === "true" || value === "false") return answerWords[value === "true" ? "yes" : "no"];
  return value in answerWords
    ? answerWords[value as keyof typeof answerWords]
    : { de: withComma(value), en: value };
}

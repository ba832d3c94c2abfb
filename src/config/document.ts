import {
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
  type Document,
  type YAMLError,
} from "yaml";
import type { Problem } from "../errors/config.js";
import type { Text } from "../text.js";

/** Where problems are put until all of them are told at once. */
export type Report = (problem: Problem) => void;

/** A configuration file as it was read: nothing about its content is known yet. */
export interface ConfigDocument {
  /** As a person knows it: relative to the project. */
  readonly file: string;
  readonly value: unknown;
  /** Line (1-based) of the key or entry at `path`; of the last part that exists where it does not. */
  lineOf(path: readonly PropertyKey[]): number;
}

const aliasLimit = 100;

/** Lines with a fault of syntax that are told: one fault tears others after it. */
const mostFaults = 5;

/** `text` (YAML 1.2 or JSON) as a document; undefined after reporting every reason why it is none. */
export function readDocument(text: string, file: string, report: Report): ConfigDocument | undefined {
  const counter = new LineCounter();
  const lineAt = (offset: number) => counter.linePos(offset).line;
  const problem = (line: number | null, path: string, says: Text) => {
    report({ file, line, path, says, exit: 2 });
  };
  const document = orExhausted(() =>
    parseDocument(text, {
      lineCounter: counter,
      logLevel: "error",
      prettyErrors: false, // they quote the line
      stringKeys: true,
    }),
  );
  if (document === exhausted) {
    problem(null, "", exhausting);
    return undefined;
  }
  const broken = [...document.errors, ...document.warnings];
  if (broken.length > 0) {
    const told = new Map(broken.map((error) => [lineAt(error.pos[0]), describe(error)] as const).reverse());
    for (const [line, says] of [...told].reverse().slice(0, mostFaults)) problem(line, "", says);
    return undefined;
  }
  const faults = orExhausted(() => treacherous(document));
  const value = faults === exhausted || faults.length > 0 ? null : orExhausted(() => contentOf(document));
  if (faults === exhausted || value === exhausted) {
    problem(null, "", exhausting);
    return undefined;
  }
  for (const { offset, path, says } of faults) problem(lineAt(offset), path, says);
  if (faults.length > 0) return undefined;
  return { file, value, lineOf: (path) => lineAt(offsetOf(document, path)) };
}

const exhausted = Symbol("exhausted");

/** The result of `work`; `exhausted` where nesting overflows the stack or aliases exceed the limit. */
function orExhausted<T>(work: () => T): T | typeof exhausted {
  try {
    return work();
  } catch (error) {
    if (error instanceof RangeError || error instanceof ReferenceError) return exhausted;
    throw error;
  }
}

const forbidden: Text = {
  de: "dieser Schlüssel ist nicht erlaubt.",
  en: "this key is not allowed.",
};

const dangling: Text = {
  de: "der Verweis (*) zeigt auf nichts oder auf sich selbst. Beginnt ein Text mit „*“, gehört er in Anführungszeichen.",
  en: 'the reference (*) points to nothing or to itself. A text that begins with "*" belongs in quotation marks.',
};

const exhausting: Text = {
  de: "die Datei ist zu tief verschachtelt oder enthält zu viele Verweise (&, *).",
  en: "the file is nested too deeply or holds too many references (&, *).",
};

const contentOf = (document: Document.Parsed): unknown => document.toJS({ maxAliasCount: aliasLimit });

interface Fault {
  readonly offset: number;
  readonly path: string;
  readonly says: Text;
}

/** What the grammar allows and a configuration does not: keys that change a prototype, references to nothing. */
function treacherous(document: Document.Parsed): readonly Fault[] {
  const faults: Fault[] = [];
  const anchors = new Set<string>();
  visit(document, {
    Node(_, node) {
      if (!isAlias(node) && node.anchor !== undefined) anchors.add(node.anchor);
    },
    Pair(_, { key }) {
      if (!isScalar(key) || key.value !== "__proto__") return;
      faults.push({ offset: key.range?.[0] ?? 0, path: "__proto__", says: forbidden });
    },
    Alias(_, alias, above) {
      const inItself = above.some((node) => isNode(node) && "anchor" in node && node.anchor === alias.source);
      if (anchors.has(alias.source) && !inItself) return;
      faults.push({ offset: alias.range?.[0] ?? 0, path: "", says: dangling });
    },
  });
  return faults;
}

/** Offset of the deepest part of `path` that the document holds. */
function offsetOf(document: Document.Parsed, path: readonly PropertyKey[]): number {
  let node: unknown = document.contents;
  let offset = document.contents?.range[0] ?? 0;
  for (const part of path) {
    if (isAlias(node)) node = node.resolve(document);
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(part));
      if (pair === undefined || !isScalar(pair.key)) break;
      offset = pair.key.range?.[0] ?? offset;
      node = pair.value;
    } else if (isSeq(node)) {
      const item = node.items[Number(part)];
      if (!isScalar(item) && !isMap(item) && !isSeq(item) && !isAlias(item)) break;
      offset = item.range?.[0] ?? offset;
      node = item;
    } else break;
  }
  return offset;
}

const described: Readonly<Partial<Record<YAMLError["code"], Text>>> = {
  BAD_ALIAS: dangling,
  BAD_DQ_ESCAPE: {
    de: "„\\“ hat in doppelten Anführungszeichen eine Bedeutung. Bitte einfache Anführungszeichen verwenden.",
    en: '"\\" has a meaning within double quotation marks. Please use single ones.',
  },
  BAD_INDENT: {
    de: "die Einrückung passt nicht zu den Zeilen darüber; vielleicht fehlt dort eine schließende Klammer.",
    en: "the indentation does not fit the lines above; a closing bracket may be missing there.",
  },
  BAD_SCALAR_START: {
    de: "ein Text, der mit einem Sonderzeichen (@, `, %) beginnt, gehört in Anführungszeichen.",
    en: "a text that begins with a special character (@, `, %) belongs in quotation marks.",
  },
  BLOCK_AS_IMPLICIT_KEY: {
    de: "ein Doppelpunkt mit Leerzeichen trennt Schlüssel und Wert. Gehört er zum Text, bitte in Anführungszeichen setzen.",
    en: "a colon with a space separates key and value. Where it belongs to the text, please put the text in quotation marks.",
  },
  DUPLICATE_KEY: {
    de: "dieser Schlüssel kommt im selben Abschnitt schon vor.",
    en: "this key already occurs in the same section.",
  },
  MISSING_CHAR: {
    de: "es fehlt ein Zeichen: eine Klammer, ein Anführungszeichen, ein Komma oder der Doppelpunkt.",
    en: "a character is missing: a bracket, a quotation mark, a comma or the colon.",
  },
  MULTIPLE_DOCS: {
    de: "die Datei enthält mehrere Dokumente (---); erlaubt ist eines.",
    en: "the file holds several documents (---); one is allowed.",
  },
  NON_STRING_KEY: {
    de: "ein Schlüssel muss ein einfacher Text sein.",
    en: "a key must be a plain text.",
  },
  RESOURCE_EXHAUSTION: exhausting,
  TAB_AS_INDENT: {
    de: "eingerückt wird mit Leerzeichen, nicht mit Tabulatoren.",
    en: "indentation is made of spaces, not of tabs.",
  },
  TAG_RESOLVE_FAILED: {
    de: "Typangaben mit „!“ sind nicht erlaubt. Beginnt ein Text mit „!“, gehört er in Anführungszeichen.",
    en: 'types given with "!" are not allowed. A text that begins with "!" belongs in quotation marks.',
  },
};

const unreadable: Text = {
  de: "ist kein gültiges YAML: Hier steht etwas, das nicht zum Aufbau davor passt.",
  en: "is no valid YAML: something here does not fit what stands before.",
};

/** Our own words: the parser's quote the file. */
const describe = (error: YAMLError): Text => described[error.code] ?? unreadable;

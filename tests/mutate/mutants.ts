/** SQL that differs from the measure's in one token. */
export interface Mutant {
  /** The token with what stands beside it, and what it becomes; unique within the measure. */
  readonly name: string;
  readonly sql: string;
}

/** A pattern of one token and what it becomes; `$1` as in `replace`. */
type Rule = readonly [pattern: RegExp, becomes: string | ((token: string) => string)];

const number = (token: string): string =>
  token.includes("e")
    ? token.replace(/e(\d+)$/, (_, exponent: string) => `e${Number(exponent) - 1}`).replace(/^0e.*$/, "1e0")
    : token.includes(".")
      ? String(Number((Number(token) - 0.1).toFixed(4)))
      : String(BigInt(token) + 1n);

const rules: readonly Rule[] = [
  [/(?<![<>=!])<(?![=>])/g, "<="],
  [/<=/g, "<"],
  [/(?<![<>=!-])>(?!=)/g, ">="],
  [/>=/g, ">"],
  [/(?<![<>=!])=(?!=)/g, "<>"],
  [/<>/g, "="],
  [/\bmin\(/g, "max("],
  [/\bmax\(/g, "min("],
  [/\bsum\((?!\()/g, "count("],
  [/\band\b/g, "or"],
  [/\bor\b/g, "and"],
  [/\bleft join\b/g, "join"],
  [/\bdistinct /g, ""],
  [/\bunion all\b/g, "union"],
  [/\bis not null\b/g, "is null"],
  [/\bis null\b/g, "is not null"],
  [/\bis not false\b/g, "is true"],
  [/\bnot (?!null\b|false\b|true\b|in\b|exists\b)/g, ""],
  [/ desc\b/g, ""],
  [/ \+ /g, " - "],
  [/ - /g, " + "],
  [/ \* /g, " / "],
  [/ \/ /g, " * "],
  [/(?<![\w".$])\d+(?:\.\d+)?(?:e\d+)?(?![\w.])/g, number],
];

/**
 * What is no token of the measure: texts in quotes and comments; the arithmetic within the standard deviation
 * (`src/sql/functions.ts`, with a test of its own) and the type of an exact sum; the `1` of `count(case when … then 1 end)`, whose value nobody reads.
 */
const whole =
  /'(?:[^']|'')*'|"(?:[^"]|"")*"|--.*$|greatest\(0e0, .*? \/ \(count|decimal\(38, 0\)|(?<=count\(case\s+when [^;]*?)then 1\s+end/gm;

/** Every mutant of the SQL, in the order of the text. */
export function mutantsOf(sql: string): readonly Mutant[] {
  const quoted = [...ranges(sql, whole), ...unreadQuantiles(sql)];
  const found: { at: number; length: number; becomes: string }[] = [];
  for (const [pattern, becomes] of rules) {
    for (const match of sql.matchAll(pattern)) {
      if (isWithin(match.index, quoted)) continue;
      const token = match[0];
      found.push({
        at: match.index,
        length: token.length,
        becomes: typeof becomes === "string" ? becomes : becomes(token),
      });
    }
  }
  found.push(...droppedConditions(sql));
  const names = new Map<string, number>();
  return found
    .sort((a, b) => a.at - b.at || a.length - b.length)
    .map(({ at, length, becomes }) => {
      const changed = sql.slice(0, at) + becomes + sql.slice(at + length);
      const name = nameOf(sql, at, length, becomes);
      const times = (names.get(name) ?? 0) + 1;
      names.set(name, times);
      return { name: times === 1 ? name : `${name} (${times})`, sql: changed };
    });
}

/** Of `quantile_cont("x", [0.1, 0.5])[2]` the 0.1: several are taken at once, and here only the second is read. */
const unreadQuantiles = (sql: string): readonly (readonly [number, number])[] =>
  [...sql.matchAll(/quantile_cont\("[^"]+", \[([^\]]+)\]\)\[(\d+)\]/g)].flatMap(
    ({ index, 0: text, 1: all = "", 2: read }) => {
      let at = index + text.indexOf("[") + 1;
      return all.split(",").flatMap((part, i) => {
        const from = at;
        at += part.length + 1;
        return i + 1 === Number(read) ? [] : [[from, from + part.length] as const];
      });
    },
  );

/** `on a = b and c = d` without the one and without the other; `on a = b` as `on true`. */
function droppedConditions(sql: string): readonly { at: number; length: number; becomes: string }[] {
  return [...sql.matchAll(/\bon ([^\n]+)$/gm)].flatMap(({ index, 1: text = "" }) => {
    const start = index + "on ".length;
    const conditions = text.split(" and ");
    if (conditions.length === 1) return [{ at: start, length: text.length, becomes: "true" }];
    let at = start;
    return conditions.map((condition, i) => {
      const isFirst = i === 0;
      const dropped = isFirst
        ? { at, length: condition.length + " and ".length, becomes: "" }
        : { at: at - " and ".length, length: condition.length + " and ".length, becomes: "" };
      at += condition.length + " and ".length;
      return dropped;
    });
  });
}

const ranges = (sql: string, pattern: RegExp) =>
  [...sql.matchAll(pattern)].map(({ index, 0: text }) => [index, index + text.length] as const);

const isWithin = (at: number, within: readonly (readonly [number, number])[]): boolean =>
  within.some(([from, to]) => at >= from && at < to);

/** The token with its neighbours in the line, and what it becomes. */
function nameOf(sql: string, at: number, length: number, becomes: string): string {
  const from = Math.max(sql.lastIndexOf("\n", at - 1) + 1, at - 60);
  const end = sql.indexOf("\n", at);
  const to = Math.min(end === -1 ? sql.length : end, at + length + 40);
  const token = sql.slice(at, at + length).trim();
  const change = `[${token} → ${becomes.trim() === "" ? "nothing" : becomes.trim()}]`;
  return `${sql.slice(from, at)} ${change} ${sql.slice(at + length, to)}`.replace(/\s+/g, " ").trim();
}

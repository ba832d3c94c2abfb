/** Below this length a difference of one letter says nothing. */
const shortest = 6;
/** Beyond it names are texts and are compared by folding only. */
const longest = 120;

const umlauts: Readonly<Record<string, string>> = { ä: "ae", ö: "oe", ü: "ue", ß: "ss" };

/** A name without what spelling changes: case, umlauts and their substitutes, blanks, hyphens, dots, underscores. */
export const foldName = (name: string): string =>
  name
    .normalize("NFC")
    .toLowerCase()
    .replace(/[äöüß]/gu, (letter) => umlauts[letter] ?? letter)
    .replace(/[\s\u00ad\u2010-\u2015_.-]+/gu, "");

/**
 * Names that probably mean the same, in groups of at least two; groups and names in the order given. Two names belong
 * together if they are equal after `foldName`, or if they differ by one letter more, fewer, other or swapped
 * (Damerau-Levenshtein 1), from six letters on. Digits and words of one or two letters must be the same, so that
 * `Prüfung 1` and `Prüfung 2` stay apart. Each name stands in at most one group.
 */
export function lookAlikes(names: readonly string[]): readonly (readonly string[])[] {
  const distinct = [...new Set(names)];
  const folds = distinct.map(foldName);
  const parent = distinct.map((_, i) => i);
  const root = (i: number): number => {
    let at = i;
    while (parent[at] !== at) at = parent[at] ?? at;
    return at;
  };
  const join = (a: number, b: number): void => {
    const [x, y] = [root(a), root(b)];
    parent[Math.max(x, y)] = Math.min(x, y);
  };

  const first = new Map<string, number>();
  folds.forEach((fold, i) => {
    const known = first.get(fold);
    if (known === undefined) first.set(fold, i);
    else join(known, i);
  });

  const near = new Map<string, number[]>();
  for (const [fold, i] of first) {
    if (fold.length < shortest || fold.length > longest) continue;
    const fixed = fixedParts(distinct[i] ?? "");
    for (const rest of new Set([
      fold,
      ...Array.from(fold, (_, at) => fold.slice(0, at) + fold.slice(at + 1)),
    ])) {
      const key = `${fixed}\0${rest}`;
      const others = near.get(key);
      if (others === undefined) near.set(key, [i]);
      else {
        for (const other of others) if (isNear(folds[other] ?? "", fold)) join(other, i);
        others.push(i);
      }
    }
  }

  const groups = new Map<number, string[]>();
  distinct.forEach((name, i) => {
    const group = groups.get(root(i)) ?? [];
    group.push(name);
    groups.set(root(i), group);
  });
  return [...groups.values()].filter((group) => group.length > 1);
}

/** Digits and short words, in their order. */
const fixedParts = (name: string): string =>
  (
    name
      .normalize("NFC")
      .toLowerCase()
      .match(/\d+|\p{L}+/gu) ?? []
  )
    .filter((part) => part.length <= 2 || /\d/.test(part))
    .join(" ");

/** Whether one letter more, fewer, other or two neighbours swapped make one text of the other. */
export function isNear(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let from = 0;
  while (from < a.length && a[from] === b[from]) from++;
  let [endA, endB] = [a.length, b.length];
  while (endA > from && endB > from && a[endA - 1] === b[endB - 1]) {
    endA--;
    endB--;
  }
  const [restA, restB] = [a.slice(from, endA), b.slice(from, endB)];
  if (restA.length <= 1 && restB.length <= 1) return true;
  return restA.length === 2 && restA === Array.from(restB).reverse().join("");
}

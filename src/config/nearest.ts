/** What people write for the words of the configuration, which are English. */
const translations: Readonly<Record<string, readonly string[]>> = {
  ja: ["yes", "true"],
  yes: ["true"],
  true: ["yes"],
  nein: ["no", "false"],
  no: ["false"],
  false: ["no"],
  teilweise: ["partly"],
  unbekannt: ["unknown"],
  offen: ["open"],
  frei: ["off"],
  halb: ["half"],
  mo: ["mon"],
  di: ["tue"],
  mi: ["wed"],
  do: ["thu"],
  fr: ["fri"],
  sa: ["sat"],
  so: ["sun"],
};

const fold = (word: string): string => word.normalize("NFC").toLowerCase().replace(/[ _-]/g, "_");

/**
 * The candidate that was probably meant, or null if none is near: at most a third of its letters (at least one) put in,
 * left out, replaced or swapped. Case and the kind of dash do not count; of equally near ones the first wins.
 */
export function nearest<T extends string>(word: string, candidates: readonly T[]): T | null {
  const meant = Object.hasOwn(translations, word.toLowerCase())
    ? translations[word.toLowerCase()]
    : undefined;
  const translated = candidates.find((candidate) => meant?.includes(candidate));
  if (translated !== undefined) return translated;
  let best: T | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    const away = distance(fold(word), fold(candidate));
    if (away < least && away <= Math.max(1, Math.floor(candidate.length / 3))) {
      best = candidate;
      least = away;
    }
  }
  return best;
}

/** Optimal string alignment: like Levenshtein's distance, and two swapped neighbours count one. */
function distance(a: string, b: string): number {
  let before: readonly number[] = [];
  let last: readonly number[] = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (last[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row.push(
        Math.min(
          (last[j] ?? 0) + 1,
          (row[j - 1] ?? 0) + 1,
          replaced,
          swapped ? (before[j - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    }
    before = last;
    last = row;
  }
  return last[b.length] ?? 0;
}

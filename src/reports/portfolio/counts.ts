import type { Say } from "../../charts/chart.js";
import { evidenceLabels, type Evidence } from "../../ranking/indicator.js";
import { criteria, gates } from "../../ranking/tables.js";
import type { ReleasedTables } from "../../release/tables.js";

/** Processes with a finding that asks for a closer legal examination, and those with a rule that nobody answered. */
export function gateCounts(tables: ReleasedTables): { readonly deep: number; readonly unanswered: number } {
  const { rows } = tables.get(gates);
  const processes = (levels: readonly string[]) =>
    new Set(rows.filter(({ level }) => levels.includes(level)).map(({ process }) => process)).size;
  return { deep: processes(["S", "H"]), unanswered: processes(["U"]) };
}

/** How many processes ask for a closer examination; else how many have open questions. Never that all is well. */
export function gateHeadline(all: number, tables: ReleasedTables, say: Say): string {
  const { deep, unanswered } = gateCounts(tables);
  const of = (n: number) => ({
    de: `Bei ${say.number(n)} von ${say.number(all)} Prozessen`,
    en: `for ${say.number(n)} of ${say.number(all)} processes`,
  });
  if (deep > 0)
    return say.text({
      de: `${of(deep).de} ist eine vertiefte rechtliche Prüfung angezeigt`,
      en: `A closer legal examination is indicated ${of(deep).en}`,
    });
  if (unanswered > 0)
    return say.text({
      de: `${of(unanswered).de} fehlen Antworten der Vorprüfung`,
      en: `Answers of the pre-screen are missing ${of(unanswered).en}`,
    });
  return say.text({
    de: "Rechtliche und ethische Prüfung: offene Punkte",
    en: "Legal and ethical check: open points",
  });
}

/** The part of the weight of all criteria that rests on each grade of evidence, 0 to 1; null where nothing has a weight. */
export function evidenceShares(tables: ReleasedTables): Readonly<Record<Evidence, number>> | null {
  const { rows } = tables.get(criteria);
  const weight = (grade: string) =>
    rows
      .filter(({ evidence }) => evidence === grade)
      .reduce((sum, { weight_share }) => sum + (weight_share ?? 0), 0);
  const grades = Object.keys(evidenceLabels) as readonly Evidence[];
  const whole = grades.reduce((sum, grade) => sum + weight(grade), 0);
  if (whole === 0) return null;
  return Object.fromEntries(grades.map((grade) => [grade, weight(grade) / whole])) as Record<
    Evidence,
    number
  >;
}

import { expect, test } from "vitest";
import { activityFrequency } from "../../../src/measures/activity-frequency.js";
import { directlyFollows } from "../../../src/measures/directly-follows.js";
import { endActivities } from "../../../src/measures/end-activities.js";
import { startActivities } from "../../../src/measures/start-activities.js";
import { steps } from "../../../src/ranking/tables/steps.js";
import { ReleasedTables } from "../../../src/release/tables.js";
import type { ProfileName } from "../../../src/config/policy.js";
import { html } from "../../../src/reports/html.js";
import { say } from "../../../src/reports/locale.js";
import { stepsBlock } from "../../../src/reports/sheet/steps.js";
import { released } from "../../charts/released.js";
import { textOf } from "../page.js";

type Proposal = readonly [activity: string, label: string, hours: number | null];

/** A process that runs through these steps in `cases` cases, one in ten through `Nachfrage` after the first. */
function tables(
  path: readonly string[],
  proposals: readonly Proposal[],
  { cases = 1000, profile = "verwaltung" }: { readonly cases?: number; readonly profile?: ProfileName } = {},
): ReleasedTables {
  const [first = "", second = ""] = path;
  const rare = { cases: cases / 10, executions: cases / 10 };
  const next = (from_activity: string, to_activity: string, n = { cases, executions: cases }) => ({
    from_activity,
    to_activity,
    ...n,
  });
  return new ReleasedTables(profile, [
    released(
      activityFrequency,
      [
        ...path.map((activity) => ({ activity, executions: cases, cases })),
        { activity: "Nachfrage", ...rare },
      ],
      profile,
    ),
    released(
      directlyFollows,
      [
        ...path.slice(1).map((to, i) => next(path[i] ?? "", to)),
        next(first, "Nachfrage", rare),
        next("Nachfrage", second, rare),
      ],
      profile,
    ),
    released(startActivities, [{ activity: first, cases, share: 1 }], profile),
    released(endActivities, [{ activity: path.at(-1) ?? "", cases, share: 1 }], profile),
    released(
      steps,
      proposals.map(([activity, label, manual_hours], i) => ({
        activity,
        label,
        manual_hours,
        rank: i + 1,
        cases,
      })),
      profile,
    ),
  ]);
}

const body = (of: ReleasedTables, lang: "de" | "en" = "de") => {
  const { body: made, label } = stepsBlock("p", of, say(lang));
  return {
    page: html`${made}`.text,
    text: textOf(html`${made}`.text).replaceAll("\u00a0", " "),
    label: label[lang],
  };
};
const boxes = (page: string) =>
  [...page.matchAll(/<li( class="[a-z]+")?>\s*<span class="name">([^<]*)<\/span>/g)].map(
    ([, kind = "", name]) => [name, kind.includes("marked")] as const,
  );

const proposals: readonly Proposal[] = [
  ["Prüfen", "ki", 180],
  ["Berechnen", "person_decides", 270],
  ["Nachfrage", "rpa", 12],
  ["Eingang", "none", null],
  ["Versand", "already_automated", null],
];
const path = ["Eingang", "Prüfen", "Berechnen", "Versand"];

test("shows the main path in its order and marks what looks automatable, by class and by word", () => {
  const { page, text, label } = body(tables(path, proposals));
  expect(label).toBe("Hauptweg und Vorschläge");
  expect(boxes(page)).toEqual([
    ["Eingang", false],
    ["Prüfen", true],
    ["Berechnen", false],
    ["Versand", false],
  ]);
  expect(text).toMatch(/Prüfen\s+KI-Kandidat\s+180 Std\./);
  expect(text).toMatch(/Berechnen\s+Mensch entscheidet\s+270 Std\./);
  expect(text).toMatch(/Versand\s+automatisiert/);
  expect(text).toMatch(/Abseits des Hauptwegs:\s+Nachfrage:\s+RPA-Kandidat/);
});

test("where no path was released the list of proposals stays", () => {
  const none = new ReleasedTables("verwaltung", [
    released(steps, [{ activity: "Prüfen", label: "ki", rank: 1 }]),
  ]);
  const { page, text, label } = body(none, "en");
  expect(label).toBe("Steps with a proposal");
  expect(page).not.toContain('class="path"');
  expect(text).toMatch(/Prüfen:\s+AI candidate/);
  const few = body(tables(path, proposals, { cases: 4 }));
  expect(few.page).not.toContain('class="path"');
  expect(few.text).toContain("Für keinen Schritt gibt es einen Vorschlag.");
});

test("a long path folds steps without a proposal, and one that still does not fit is a list", () => {
  const long = Array.from({ length: 14 }, (_, i) => `Schritt ${i}`);
  const folded = body(tables(long, [["Schritt 6", "rpa", 20]]));
  expect(boxes(folded.page)).toEqual([["Schritt 6", true]]);
  expect(folded.text).toMatch(/6 Schritte ohne Vorschlag\s+Schritt 6\s+RPA-Kandidat\s+20 Std\.\s+7 Schritte/);
  const all = body(
    tables(
      long,
      long.map((activity) => [activity, "rpa", 20] as const),
    ),
  );
  expect(all.page).not.toContain('class="path"');
  expect(all.text).toContain("Weitere im Prozessbericht: 9");
});

test("a path without a proposal is shown and says so; a name is text", () => {
  const { page, text } = body(tables(["<script>", "b"], [["b", "none", null]]));
  expect(text).toContain("Für keinen Schritt gibt es einen Vorschlag.");
  expect(page).not.toContain("<script");
  expect(boxes(page)).toEqual([
    ["&lt;script&gt;", false],
    ["b", false],
  ]);
});

import type { Say } from "../../charts/chart.js";
import type { Profile } from "../../config/policy.js";
import type { Described, Grain } from "../../measures/measure.js";
import { catalogueSha256, permittedEvaluations } from "../../release/evaluation-catalogue.js";
import type { Text } from "../../text.js";
import { html, type Part } from "../html.js";
import type { ReportInput } from "../report-input.js";
import type { Section } from "../section.js";
import { groupedTable } from "../table.js";

/** The closed list of permitted evaluations with its hash: an annex to a works agreement (`governance.md` P-06). */
export function catalogueSection({ profile }: Pick<ReportInput, "profile">, say: Say): Section {
  const number = say.number(permittedEvaluations.length);
  return {
    id: "catalogue",
    label: say.text(words.label),
    question: say.text(words.question),
    heading: say.text({
      de: `${number} zulässige Auswertungen, keine gliedert nach Personen`,
      en: `${number} permitted evaluations, none broken down by person`,
    }),
    wide: true,
    body: html`<p>${say.text(words.closed)}</p>
      <dl class="pairs">
        <div>
          <dt>${say.text(words.hash)}</dt>
          <dd><code>${catalogueSha256}</code></dd>
        </div>
      </dl>
      ${groupedTable({
        id: "catalogue-table",
        caption: say.text(words.caption),
        columns: [
          { label: say.text(words.evaluation), align: "start" },
          { label: say.text(words.definition), align: "start", prose: true },
          { label: say.text(words.by), align: "start" },
          { label: say.text(words.only), align: "start" },
        ],
        groups: perspectives.map(([perspective, name]) => ({
          name: say.text(name),
          rows: permittedEvaluations
            .filter((of) => of.perspective === perspective)
            .map((of) => entry(of, profile, say)),
        })),
      })}`,
  };
}

const entry = (of: Described, profile: Profile, say: Say): readonly Part[] => [
  html`<code>${of.id}</code>`,
  say.text(of.definition),
  say.text(grains[of.grain]),
  condition(of, profile, say),
];

/** Where an evaluation may be shown at all, beyond the number of cases. */
function condition(of: Described, { k_staff: k, extremes }: Profile, say: Say): string {
  const people = of.support.people !== undefined && !extremes;
  const conditions: readonly Text[] = [
    ...(of.inside === true ? [words.inside] : []),
    ...(of.wholeDepartment === true ? [words.wholeDepartment] : []),
    ...(people ? [k === null ? words.notInProfile : fromPeople(k, say)] : []),
  ];
  return conditions.length === 0 ? "–" : conditions.map((one) => say.text(one)).join(", ");
}

const fromPeople = (k: number, say: Say): Text => ({
  de: `ab ${say.number(k)} Beschäftigten`,
  en: `from ${say.number(k)} people on`,
});

const perspectives: readonly (readonly [Described["perspective"], Text])[] = [
  ["volume", { de: "Menge", en: "Volume" }],
  ["time", { de: "Zeit", en: "Time" }],
  ["structure", { de: "Ablauf", en: "Structure" }],
  ["repetition", { de: "Wiederholung", en: "Repetition" }],
  ["organisation", { de: "Zusammenarbeit", en: "Collaboration" }],
  ["ranking", { de: "Rangfolge und Vorprüfung", en: "Ranking and pre-screen" }],
  ["data", { de: "Daten", en: "Data" }],
];

/** What one row of an evaluation is about. There is no person among them. */
const grains: Readonly<Record<Grain, Text>> = {
  process: { de: "Prozess", en: "process" },
  activity: { de: "Schritt", en: "step" },
  transition: { de: "Übergang zwischen Schritten", en: "transition between steps" },
  variant: { de: "Variante", en: "variant" },
  month: { de: "Monat", en: "month" },
  bin: { de: "Klasse", en: "class" },
  indicator: { de: "Kriterium", en: "criterion" },
  rank: { de: "Rang", en: "rank" },
  pair: { de: "Paar", en: "pair" },
  gate: { de: "Regel", en: "rule" },
  projection: { de: "Umfang dessen, was bekannt ist", en: "extent of what is known" },
  file: { de: "Datei", en: "file" },
};

const words = {
  label: { de: "Zulässige Auswertungen", en: "Permitted evaluations" },
  question: { de: "Was darf ausgewertet werden?", en: "What may be evaluated?" },
  closed: {
    de: "Die Liste ist abgeschlossen und steht im Programm: Was nicht in ihr steht, kann kein Bericht zeigen. Ihre Prüfsumme ändert sich mit jedem Eintrag, jeder Definition und jeder Spalte. So lässt sie sich einer Dienstvereinbarung beifügen und später vergleichen.",
    en: "The list is closed and part of the program: what is not in it no report can show. Its checksum changes with every entry, every definition and every column, so that it can be annexed to a works agreement and compared later.",
  },
  hash: { de: "Prüfsumme der Liste (SHA-256)", en: "Checksum of the list (SHA-256)" },
  caption: {
    de: "Alle zulässigen Auswertungen; „je“ nennt, worüber eine Zeile etwas sagt",
    en: "All permitted evaluations; “by” names what a row is about",
  },
  evaluation: { de: "Auswertung", en: "Evaluation" },
  definition: { de: "Definition", en: "Definition" },
  by: { de: "je", en: "by" },
  only: { de: "nur", en: "only" },
  inside: { de: "im Profil intern", en: "under the profile internal" },
  wholeDepartment: {
    de: "wenn die Daten ein ganzes Amt umfassen",
    en: "where the data cover a whole department",
  },
  notInProfile: { de: "in anderen Profilen", en: "under other profiles" },
} as const satisfies Record<string, Text>;

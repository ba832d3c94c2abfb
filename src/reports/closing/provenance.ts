import { withheld } from "../../charts/cell.js";
import type { Say } from "../../charts/chart.js";
import { exactRowsNote } from "../../charts/notes.js";
import type { Profile } from "../../config/policy.js";
import type { Text } from "../../text.js";
import { stamp } from "../data-words.js";
import { filterLabel, filterText } from "../filter-words.js";
import { filteredCases } from "./filtered-cases.js";
import { html, type Html, type Part } from "../html.js";
import { runId, type Manifest, type ManifestFilters } from "../manifest.js";
import { profileLabels } from "../profile-words.js";
import type { Section } from "../section.js";
import { table } from "../table.js";

/** The audit record: what produced the report, what went in, what was withheld, and `more`. */
export function provenance(
  manifest: Manifest,
  processNames: ReadonlyMap<string, string>,
  profile: Profile,
  say: Say,
  more: Html | null = null,
): Section {
  const named = manifest.filters?.filter(({ process }) => processNames.has(process)) ?? [];
  const exact = exactRowsNote(profile, say);
  const counted = named.filter(({ cases }) => cases !== undefined);
  return {
    id: "provenance",
    label: say.text(words.label),
    heading: say.text(words.heading),
    body: html`<dl class="pairs">
        ${[
          ...facts(manifest, say),
          ...named.filter(({ cases }) => cases === undefined).map(filterFact(processNames, say)),
        ].map(
          ([name, value]) =>
            html`<div>
              <dt>${say.text(name)}</dt>
              <dd>${value}</dd>
            </div>`,
        )}
      </dl>
      <h3>${say.text(words.inputs)}</h3>
      ${inputs(manifest, processNames, say)}
      ${
        exact === null
          ? null
          : html`<ul class="notes">
              <li>${exact}</li>
            </ul>`
      }
      ${counted.length === 0 ? null : filteredCases(counted, processNames, profile, say)}
      <h3>${say.text(words.suppressed)}</h3>
      ${suppressed(manifest, say)} ${more}`,
  };
}

/** The filters of one process; its name stands before them only where there are several. */
const filterFact =
  (processNames: ReadonlyMap<string, string>, say: Say): ((one: ManifestFilters) => readonly [Text, Part]) =>
  ({ process, filters }) => [
    filterLabel,
    `${processNames.size === 1 ? "" : `${processNames.get(process) ?? process}: `}${filterText(filters, say)}`,
  ];

function facts(manifest: Manifest, say: Say): readonly (readonly [Text, Part])[] {
  const { period } = manifest;
  const none = say.text(words.none);
  return [
    [words.made, say.value(manifest.made_at, "time")],
    [words.run, html`<code>${runId(manifest)}</code>`],
    [words.tool, `${manifest.tool} ${manifest.version}`],
    [words.commit, code(manifest.git_commit, none)],
    [words.config, code(manifest.config_sha256, none)],
    ...mappingFact(manifest),
    ...(manifest.paper_text_sha256 === undefined
      ? []
      : [[words.paperText, code(manifest.paper_text_sha256, none)] as const]),
    [words.model, manifest.model_version ?? none],
    [words.rules, manifest.rule_catalogue_version ?? none],
    [words.law, manifest.legal_as_of === null ? none : stamp(manifest.legal_as_of, say)],
    [words.profile, say.text(profileLabels[manifest.profile])],
    [words.period, period === null ? none : `${stamp(period.from, say)} – ${stamp(period.to, say)}`],
  ];
}

/** The one mapping by which all files were read; none where there are several, as over several processes, or it is unknown. */
function mappingFact({ inputs: files }: Manifest): readonly (readonly [Text, Part])[] {
  const [mapping, ...others] = new Set(files.map(({ mapping_sha256 }) => mapping_sha256));
  return mapping === undefined || others.length > 0 ? [] : [[words.mapping, html`<code>${mapping}</code>`]];
}

const code = (text: string | null, none: string): Part => (text === null ? none : html`<code>${text}</code>`);

function inputs(manifest: Manifest, names: ReadonlyMap<string, string>, say: Say): Html {
  const rows = (n: number | null) => (n === null ? withheld : say.number(n));
  const count = (label: Text) => ({ label: say.text(label), align: "end" as const });
  return table({
    id: "inputs",
    caption: say.text(words.inputsCaption),
    columns: [
      { label: say.text(words.file), align: "start" },
      { label: say.text(words.process), align: "start" },
      count(words.read),
      count(words.loaded),
      count(words.rejected),
      count(words.folded),
      count(words.duplicate),
      count(words.outside),
      { label: "SHA-256", align: "start" },
    ],
    rows: manifest.inputs.map((input) => [
      input.file,
      names.get(input.process) ?? input.process,
      rows(input.rows_read),
      rows(input.rows_loaded),
      rows(input.rows_rejected),
      rows(input.rows_folded),
      rows(input.rows_duplicate),
      rows(input.rows_outside),
      html`<code class="sha">${input.sha256}</code>`,
    ]),
  });
}

function suppressed({ suppressed_cells }: Manifest, say: Say): Html {
  const tables = Object.entries(suppressed_cells);
  if (tables.length === 0) return html`<p>${say.text(words.nothingSuppressed)}</p>`;
  return table({
    id: "suppressed",
    caption: say.text(words.suppressedCaption),
    columns: [
      { label: say.text(words.table), align: "start" },
      { label: say.text(words.cells), align: "end" },
    ],
    rows: tables.map(([id, cells]) => [html`<code>${id}</code>`, say.number(cells)]),
  });
}

const words = {
  label: { de: "Prüfprotokoll", en: "Audit record" },
  heading: { de: "Woraus dieser Bericht entstanden ist", en: "What this report was made of" },
  made: { de: "Erstellt am", en: "Made on" },
  run: { de: "Lauf", en: "Run" },
  tool: { de: "Programm", en: "Program" },
  commit: { de: "Git-Stand", en: "Git commit" },
  config: { de: "Konfiguration (SHA-256)", en: "Configuration (SHA-256)" },
  mapping: { de: "Zuordnung der Spalten (SHA-256)", en: "Mapping of the columns (SHA-256)" },
  paperText: { de: "Texte der Vorlage (SHA-256)", en: "Texts of the paper (SHA-256)" },
  model: { de: "Gewichtungsmodell", en: "Ranking model" },
  rules: { de: "Regelkatalog", en: "Rule catalogue" },
  law: { de: "Rechtsstand", en: "Law as of" },
  profile: { de: "Profil", en: "Profile" },
  period: { de: "Zeitraum der Daten", en: "Period of the data" },
  none: { de: "keine Angabe", en: "not available" },
  inputs: { de: "Eingelesene Dateien", en: "Files read" },
  inputsCaption: {
    de: "Gelesene Zeilen = geladene + abgewiesene + zusammengefasste + doppelte + außerhalb des Zeitraums liegende Zeilen",
    en: "Rows read = rows loaded + rejected + folded + duplicate + outside of the period",
  },
  file: { de: "Datei", en: "File" },
  process: { de: "Prozess", en: "Process" },
  read: { de: "gelesen", en: "read" },
  loaded: { de: "geladen", en: "loaded" },
  rejected: { de: "abge\u00adwiesen", en: "rejected" },
  folded: { de: "zusammen\u00adgefasst", en: "folded" },
  duplicate: { de: "doppelt", en: "duplicate" },
  outside: { de: "außer\u00adhalb", en: "outside" },
  suppressed: { de: "Nicht ausgewiesene Zellen", en: "Withheld cells" },
  suppressedCaption: {
    de: "Zum Schutz einzelner Personen nicht ausgewiesene Zellen je Tabelle, über alle Prozesse",
    en: "Cells withheld to protect individual persons, by table, over all processes",
  },
  nothingSuppressed: { de: "Es wurde keine Zelle zurückgehalten.", en: "No cell was withheld." },
  table: { de: "Tabelle", en: "Table" },
  cells: { de: "Zellen", en: "Cells" },
} as const satisfies Record<string, Text>;

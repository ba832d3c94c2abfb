import { printable } from "../../charts/printable.js";
import { processCount } from "../../charts/process-count.js";
import type { Say } from "../../charts/chart.js";
import { charta } from "../closing/charta.js";
import { permitted } from "../closing/permitted.js";
import { provenance } from "../closing/provenance.js";
import { reading } from "../closing/reading.js";
import { accessibility, glossarySection } from "../closing/reference.js";
import { periodWords, secrecyLabels, staffSentence } from "../data-words.js";
import { filterLabel, filterText } from "../filter-words.js";
import type { HeldFiles } from "../figure.js";
import { page } from "../frame.js";
import { html, type Html, type Part } from "../html.js";
import { say as sayIn } from "../locale.js";
import type { Page } from "../page.js";
import { panelData } from "../panel/panel-data.js";
import { weightsSection } from "../panel/section.js";
import { candidates, isRanked, type Candidate } from "../portfolio/candidates.js";
import { changeSections } from "../portfolio/changes.js";
import { criteriaSection } from "../portfolio/criteria.js";
import { decisionsSection } from "../portfolio/decisions.js";
import { portfolioFigures } from "../portfolio/figures.js";
import { findingsSection } from "../portfolio/findings.js";
import { gatesSection } from "../portfolio/gates.js";
import { hoursSection } from "../portfolio/hours.js";
import { leversSection } from "../portfolio/levers.js";
import { methodSection } from "../portfolio/method.js";
import { purposesSection } from "../portfolio/purposes.js";
import { unratedSection } from "../portfolio/unrated.js";
import { processFile } from "../process-file.js";
import { profileSentence } from "../profile-words.js";
import type { ReportInput } from "../report-input.js";
import { scopeLine } from "../scope-line.js";
import { weightsOrigin } from "../weights-origin.js";
import type { Text } from "../../text.js";

/** The portfolio report: all processes of a project with both rankings, what they rest on and what is to be checked. */
export async function portfolioReport(input: ReportInput): Promise<Page> {
  const say = sayIn(input.lang);
  const { tables, processes, profile, manifest } = input;
  const all = candidates(tables, processes);
  const link = (candidate: Candidate): Html => linkTo(candidate, say);
  const held: HeldFiles = new Map();
  const figures = await portfolioFigures(input, held, say);
  const panel = input.script === undefined ? null : panelData(input, say);
  return page(
    {
      kind: words.kind,
      title: title(input, say),
      lead: lead(all, say),
      status: { mark: words.draft },
      sent: { kind: "portfolio", id: null, closed: false },
      scope: scopeLine(
        {
          period: manifest.period === null ? "" : periodWords(manifest.period, say),
          exported_at: processes.flatMap(({ config }) => config?.exported_at ?? []),
          profile,
          more: [...weightsInShort(input.model, say), staffSentence(processes, say)],
        },
        say,
      ),
      facts: facts(input, say),
      fixed: words.fixed,
      sections: [
        findingsSection(all, tables, profile, link, say),
        ...(panel === null || input.model === null ? [] : [weightsSection(panel, input.model, say)]),
        ...figures.ranking,
        ...figures.certainty,
        ...figures.matrix,
        criteriaSection(all, tables, profile, link, say),
        leversSection(all, tables, profile, link, say),
        gatesSection(all, tables, profile, link, say),
        ...figures.hours,
        hoursSection(all, tables, profile, input.project?.costs ?? null, link, say),
        figures.shared,
        unratedSection(all, tables, profile, link, say),
        ...(await changeSections(input, held, say)),
        decisionsSection(all, tables, link, say),
      ],
      closing: [
        purposesSection(processes, say),
        charta("gates", say),
        permitted(say),
        reading(profile, true, say),
        figures.values,
        methodSection(input, all, say),
        provenance(
          manifest,
          new Map(processes.map(({ id, name }) => [id, printable(say.text(name))])),
          profile,
          say,
        ),
        glossarySection(true, say),
        accessibility(input.project?.accessibility_contact ?? null, say),
      ],
      manifest,
      ...(panel === null || input.script === undefined
        ? {}
        : { script: { code: input.script, id: "panel-data", data: panel } }),
    },
    say,
  );
}

/** The name of a process as a link to its report. */
const linkTo = ({ info }: Candidate, say: Say): Html =>
  html`<a href="${processFile(info.id)}">${printable(say.text(info.name))}</a>`;

const title = ({ project }: ReportInput, say: Say): string =>
  project === null ? say.text(words.kind) : printable(say.text(project.name));

function lead(all: readonly Candidate[], say: Say): string {
  const rated = all.filter(({ rpa, ki }) => isRanked(rpa) || isRanked(ki)).length;
  return say.text({
    de: `${processCount(all.length, say)}, davon ${say.number(rated)} bewertet: Wo lohnt es sich, Software-Roboter (RPA) oder KI zuerst zu prüfen?`,
    en: `${processCount(all.length, say)}, ${say.number(rated)} of them assessed: where is it worth examining software robots (RPA) or AI first?`,
  });
}

function facts(input: ReportInput, say: Say): readonly (readonly [Part, Part])[] {
  const { processes, profile, model } = input;
  const pair = (name: Text, value: Part): readonly [Part, Part] => [say.text(name), value];
  return [
    ...filtered(processes, say),
    pair(words.reader, say.text(words.readers)),
    pair(words.purpose, say.text(words.purposeOfReport)),
    pair(words.weights, decided(model, say)),
    pair(words.secrecy, secrecy(input, say)),
    pair(words.protection, profileSentence(profile, say)),
    pair(words.processing, html`<a href="#purposes">${say.text(words.perProcess)}</a>`),
  ];
}

/** The filters of every process that has some. */
function filtered(processes: ReportInput["processes"], say: Say): readonly (readonly [Part, Part])[] {
  const lines = processes.flatMap(({ name, filters = [] }) =>
    filters.length === 0 ? [] : [`${printable(say.text(name))}: ${filterText(filters, say)}`],
  );
  return lines.length === 0 ? [] : [[say.text(filterLabel), lines.join("; ")]];
}

function decided(model: ReportInput["model"], say: Say): string {
  if (model === null) return "–";
  const { decided: by } = model;
  if (by !== null)
    return say.text({
      de: `Modell ${model.model}, beschlossen: ${by.by}, ${say.value(by.date, "time")}`,
      en: `model ${model.model}, decided: ${by.by}, ${say.value(by.date, "time")}`,
    });
  return weightsOrigin(model) === "supplied"
    ? say.text({
        de: `Modell ${model.model}, Vorgabe des Werkzeugs, nicht beschlossen`,
        en: `model ${model.model}, default of the tool, not decided`,
      })
    : say.text({
        de: `Modell ${model.model}, hinterlegt in ranking.yaml, nicht beschlossen`,
        en: `model ${model.model}, set in ranking.yaml, not decided`,
      });
}

/** "Who decided on this?" is the first question to a ranking: the line under the title answers it. */
const weightsInShort = (model: ReportInput["model"], say: Say): readonly string[] =>
  model === null ? [] : [say.text(model.decided === null ? words.undecided : words.decided)];

/** Every secrecy class with the number of its processes. */
function secrecy({ processes }: ReportInput, say: Say): string {
  const counted = new Map<string, number>();
  for (const { config } of processes) {
    if (config === null) continue;
    const label = say.text(secrecyLabels[config.secrecy]);
    counted.set(label, (counted.get(label) ?? 0) + 1);
  }
  return [...counted].map(([label, n]) => `${label} (${say.number(n)})`).join(", ") || "–";
}

const words = {
  kind: { de: "Kandidatenübersicht", en: "Portfolio report" },
  draft: { de: "Entwurf – nicht freigegeben", en: "Draft – not released" },
  fixed: {
    de: "Diese Rangfolge ist ein rechnerischer Vorschlag. Die Entscheidung treffen Menschen.",
    en: "This ranking is a computed proposal. People decide.",
  },
  reader: { de: "Für", en: "For" },
  readers: {
    de: "KI-Koordination, Lenkungskreis, KI-Beirat",
    en: "AI coordination, steering group, AI advisory board",
  },
  purpose: { de: "Wozu dieser Bericht dient", en: "What this report is for" },
  purposeOfReport: {
    de: "auswählen, welche Prozesse zuerst vertieft geprüft werden",
    en: "to choose which processes are examined more closely first",
  },
  weights: { de: "Gewichte", en: "Weights" },
  decided: { de: "Gewichte beschlossen", en: "weights decided" },
  undecided: { de: "Gewichte nicht beschlossen", en: "weights not decided" },
  secrecy: { de: "Geheimhaltung (Prozesse)", en: "Secrecy (processes)" },
  protection: { de: "Schutz kleiner Fallzahlen", en: "Protection of small numbers" },
  processing: {
    de: "Zweck und Rechtsgrundlage der Verarbeitung",
    en: "Purpose and legal basis of the processing",
  },
  perProcess: { de: "je Prozess in der Tabelle", en: "by process in the table" },
} as const satisfies Record<string, Text>;

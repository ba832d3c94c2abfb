import type { Say } from "../../charts/chart.js";
import { printable } from "../../charts/printable.js";
import type { Text } from "../../text.js";
import { permitted } from "../closing/permitted.js";
import { provenance } from "../closing/provenance.js";
import { reading } from "../closing/reading.js";
import { accessibility, glossarySection } from "../closing/reference.js";
import { page } from "../frame.js";
import { html, type Html } from "../html.js";
import { say as sayIn } from "../locale.js";
import type { Page } from "../page.js";
import { paperContent } from "../paper/paper-content.js";
import { paperSection, sentence } from "../paper/section-html.js";
import { candidates, type Candidate } from "../portfolio/candidates.js";
import { decisionsSection } from "../portfolio/decisions.js";
import { methodSection } from "../portfolio/method.js";
import { purposesSection } from "../portfolio/purposes.js";
import { processFile } from "../process-file.js";
import type { ReportInput } from "../report-input.js";
import type { Section } from "../section.js";
import { paper as style } from "../theme/paper.js";

/**
 * The committee paper as one HTML file: two printed pages and an annex. A draft, until people have written every place and
 * want it final. Throws `paper-not-final`.
 */
export async function paperReport(input: ReportInput): Promise<Page> {
  const say = sayIn(input.lang);
  const content = paperContent(input, say);
  const sections: Section[] = [];
  for (const section of content.sections) sections.push(await paperSection(section, say));
  return page(
    {
      kind: { de: content.kind, en: content.kind },
      title: content.title,
      lead: say.text(input.paper?.final === true ? words.written : words.lead),
      status: { mark: content.status, before: content.marking },
      sent: { kind: "paper", id: null, closed: content.marking !== null },
      unfinished: input.paper?.final !== true,
      watermark: content.marking,
      scope: [],
      form: content.facts.map(([name, value]) => [name, sentence(value, say)]),
      facts: [],
      fixed: content.fixed,
      sections,
      opens: 2, // what is to be decided, and why in short
      closing: annex(input, say),
      manifest: input.manifest,
      style,
    },
    say,
  );
}

/** The same paper as a Word file that a department goes on writing; the same input gives the same bytes. */
export async function paperFile(input: ReportInput): Promise<Uint8Array> {
  const say = sayIn(input.lang);
  // what writes Word files takes longer to load than most reports to make
  const { paperDocx } = await import("../paper/docx.js");
  return paperDocx(paperContent(input, say), input.manifest, say);
}

function annex(input: ReportInput, say: Say): readonly Section[] {
  const { tables, processes, profile, manifest, project } = input;
  const all = candidates(tables, processes);
  const link = ({ info }: Candidate): Html =>
    html`<a href="${processFile(info.id)}">${printable(say.text(info.name))}</a>`;
  return [
    decisionsSection(all, tables, link, say),
    purposesSection(processes, say),
    permitted(say),
    reading(profile, true, say),
    methodSection(input, all, say),
    provenance(
      manifest,
      new Map(processes.map(({ id, name }) => [id, printable(say.text(name))])),
      profile,
      say,
    ),
    glossarySection(true, say),
    accessibility(project?.accessibility_contact ?? null, say),
  ];
}

const words = {
  lead: {
    de: "Arbeitshilfe für die Vorlage: Was in eckigen Klammern steht, ergänzen Menschen.",
    en: "A working aid for the paper: what stands in square brackets is for people to complete.",
  },
  written: {
    de: "Zahlen und Abbildungen sind berechnet; Beschlussvorschlag, Klimaampel und Stellungnahmen haben Menschen geschrieben.",
    en: "Numbers and figures are computed; resolution, climate box and statements were written by people.",
  },
} as const satisfies Record<string, Text>;

import {
  AlignmentType,
  Document,
  Footer,
  Header,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
  type IStylesOptions,
} from "docx";
import type { Say } from "../../charts/chart.js";
import { palette } from "../../charts/palette.js";
import type { Text } from "../../text.js";
import { origin } from "../frame.js";
import type { Manifest } from "../manifest.js";
import type { PaperContent } from "./content.js";
import { coreXml } from "./core-properties.js";
import { bold, docxBlock, pairTable, plain } from "./docx-blocks.js";
import { watermarkRun } from "./docx-watermark.js";
import { xmlText } from "./xml-text.js";
import { withZipTimes } from "./zip-times.js";

const language = { de: "de-DE", en: "en-GB" } as const;
const creator = "Prozessradar";

/** A4 and margins in twentieths of a point. */
const pageSize = { width: 11_906, height: 16_838 };
const margin = { top: 1_134, right: 1_134, bottom: 1_134, left: 1_134, header: 567, footer: 567 };

/**
 * The committee paper as a Word file (OOXML). All times in it are that of the manifest, and nothing in it is drawn by
 * chance, so the same content and the same manifest give the same bytes.
 */
export async function paperDocx(content: PaperContent, manifest: Manifest, say: Say): Promise<Uint8Array> {
  const core = coreXml({
    title: titleOf(content),
    subject: content.subject,
    creator,
    language: language[say.lang],
    made_at: manifest.made_at,
  });
  const made = await Packer.toBuffer(document(content, manifest, say), false, [
    { path: "docProps/core.xml", data: core },
  ]);
  return withZipTimes(made, manifest.made_at);
}

const document = (content: PaperContent, manifest: Manifest, say: Say): Document =>
  new Document({
    creator,
    title: xmlText(titleOf(content)),
    styles: styles(language[say.lang]),
    sections: [
      {
        properties: { page: { size: pageSize, margin } },
        headers: { default: new Header({ children: [head(content, say)] }) },
        footers: { default: new Footer({ children: [foot(manifest, say)] }) },
        children: [
          new Paragraph({
            heading: HeadingLevel.TITLE,
            children: [plain(titleOf(content))],
          }),
          pairTable(say.text(words.facts), content.facts, say),
          new Paragraph({ style: "Fixed", children: [bold(say.text(content.fixed))] }),
          ...content.sections.flatMap(({ heading, blocks }) => [
            new Paragraph({ heading: HeadingLevel.HEADING_1, children: [plain(heading)] }),
            ...blocks.flatMap((block) => docxBlock(block, say)),
          ]),
          new Paragraph({
            heading: HeadingLevel.HEADING_1,
            pageBreakBefore: true,
            children: [plain(say.text(words.record))],
          }),
          pairTable(
            say.text(words.record),
            content.record.map(([name, value]) => [name, [value]] as const),
            say,
          ),
        ],
      },
    ],
  });

/** The title names what it is: a file manager and a screen reader show nothing else. */
const titleOf = ({ kind, title }: PaperContent): string => `${kind}: ${title}`;

/** Marking and status on every page. */
const head = ({ marking, status, kind }: PaperContent, say: Say): Paragraph =>
  new Paragraph({
    style: "Note",
    children: [
      plain(`${kind} · ${say.text(status)}`),
      ...(marking === null ? [] : [bold(` · ${marking.toLocaleUpperCase(say.lang)}`), watermarkRun(marking)]),
    ],
  });

const foot = (manifest: Manifest, say: Say): Paragraph =>
  new Paragraph({
    style: "Note",
    alignment: AlignmentType.LEFT,
    children: [
      plain(`${origin(manifest, say)} · ${say.text(words.page)} `),
      new TextRun({ children: [PageNumber.CURRENT, ` ${say.text(words.of)} `, PageNumber.TOTAL_PAGES] }),
    ],
  });

function styles(value: string): IStylesOptions {
  const color = palette.text.slice(1);
  const heading = (size: number, before: number) => ({
    run: { font: "Arial", size, bold: true, color },
    paragraph: { keepNext: true, spacing: { before, after: 60 } },
  });
  const small = (id: string, name: string, before: number, after: number) => ({
    id,
    name,
    basedOn: "Normal",
    run: { size: 17 },
    paragraph: { spacing: { before, after } },
  });
  return {
    default: {
      document: {
        run: { font: "Arial", size: 20, color, language: { value } },
        paragraph: { spacing: { after: 60 } },
      },
      title: heading(26, 0),
      heading1: heading(22, 120),
      heading2: heading(20, 80),
    },
    paragraphStyles: [
      small("Caption", "caption", 80, 60),
      small("Note", "Note", 40, 0),
      small("Cell", "Cell", 0, 0),
      small("Fixed", "Fixed", 160, 80),
    ],
  };
}

const words = {
  facts: { de: "Kopf der Vorlage", en: "Head of the paper" },
  record: { de: "Anhang: Prüfprotokoll", en: "Annex: audit record" },
  page: { de: "Seite", en: "Page" },
  of: { de: "von", en: "of" },
} as const satisfies Record<string, Text>;

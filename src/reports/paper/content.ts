import type { Chart, Say } from "../../charts/chart.js";
import type { Released } from "../../release/released.js";
import type { Text } from "../../text.js";

/** What the tool leaves to people: `fill` is written by the department, `check` is something that nobody measured. */
export type Gap = "fill" | "check";

/** A stretch of a sentence: words, or a gap in them. A name from the data can look like a gap, but it never is one. */
export type Piece = string | { readonly gap: Gap };
export type Sentence = readonly Piece[];

export interface PaperTable {
  readonly caption: string;
  /** Numbers stand at the end, words at the start. */
  readonly columns: readonly { readonly label: string; readonly align: "start" | "end" }[];
  /** Cells as a person reads them; the first one names its row. */
  readonly rows: readonly (readonly string[])[];
}

export type Block =
  | { readonly kind: "paragraph"; readonly text: Sentence }
  | { readonly kind: "list"; readonly items: readonly Sentence[] }
  | { readonly kind: "pairs"; readonly pairs: readonly (readonly [name: string, value: Sentence])[] }
  | { readonly kind: "subheading"; readonly text: string }
  | {
      readonly kind: "table";
      readonly table: PaperTable;
      readonly notes: readonly string[];
      /** What the table was made of; a page gives it out as data files. */
      readonly data: readonly Released[];
    }
  /** Only a page can show it; its values and its caveats stand at the table of the same section. */
  | { readonly kind: "figure"; readonly chart: Chart };

export interface PaperSection {
  /** Unique in the paper. */
  readonly id: string;
  readonly heading: string;
  readonly blocks: readonly Block[];
}

/** A committee paper before it becomes a page or a Word file: the same words and numbers in both. */
export interface PaperContent {
  readonly kind: string;
  /** Names the project and says so where the paper is not for a public sitting. */
  readonly title: string;
  readonly subject: string;
  /** Set where the paper must not be read in public; stands on every page. */
  readonly marking: string | null;
  readonly status: Text;
  /** The head of the paper, in the order in which a committee office expects it. */
  readonly facts: readonly (readonly [name: string, value: Sentence])[];
  /** The sentence that no reader may miss. */
  readonly fixed: Text;
  readonly sections: readonly PaperSection[];
  /** Run, program, model, profile: enough to find the same run again. */
  readonly record: readonly (readonly [name: string, value: string])[];
}

/** A gap that is still open. `place` is the name of the fact or the heading of the section. */
export interface OpenPlaceholder {
  readonly place: string;
  readonly gap: Gap;
}

const gapWords = {
  fill: { de: "[vom Fachbereich auszufüllen]", en: "[to be filled in by the department]" },
  check: { de: "[bitte prüfen]", en: "[please check]" },
} as const satisfies Readonly<Record<Gap, Text>>;

/** The words that stand in a gap. */
export const gapText = (gap: Gap, say: Say): string => say.text(gapWords[gap]);

/**
 * Every gap that people have not closed, in reading order; a gap that is named twice is listed twice. A paper with one of
 * them is not final.
 */
export function openPlaceholders({ facts, sections }: PaperContent): readonly OpenPlaceholder[] {
  const inFacts = facts.flatMap(([place, value]) => gapsOf(place, [value]));
  const inSections = sections.flatMap(({ heading, blocks }) =>
    blocks.flatMap((block) => gapsOf(heading, sentencesOf(block))),
  );
  return [...inFacts, ...inSections];
}

const gapsOf = (place: string, sentences: readonly Sentence[]): readonly OpenPlaceholder[] =>
  sentences.flat().flatMap((piece) => (typeof piece === "string" ? [] : [{ place, gap: piece.gap }]));

function sentencesOf(block: Block): readonly Sentence[] {
  if (block.kind === "paragraph") return [block.text];
  if (block.kind === "list") return block.items;
  return block.kind === "pairs" ? block.pairs.map(([, value]) => value) : [];
}

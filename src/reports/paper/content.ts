import type { Chart } from "../../charts/chart.js";
import type { Released } from "../../release/released.js";
import type { Text } from "../../text.js";
import type { PlaceKey } from "./places.js";

/** A place that is left to people. */
export interface Open {
  readonly gap: PlaceKey;
  /** Words that stand before it only as long as it is open; absent = none. */
  readonly until?: string;
}

/**
 * A stretch of a sentence: words, in which a line break breaks the line, or a gap in them. A name from the data can look
 * like a gap, but it never is one.
 */
export type Piece = string | Open;
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

/** The places that nobody has written, in reading order; a place that is named twice is listed twice. */
export const openPlaces = ({ facts, sections }: PaperContent): readonly PlaceKey[] =>
  [
    ...facts.map(([, value]) => value),
    ...sections.flatMap(({ blocks }) => blocks.flatMap((block) => sentencesOf(block))),
  ]
    .flat()
    .flatMap((piece) => (typeof piece === "string" ? [] : [piece.gap]));

function sentencesOf(block: Block): readonly Sentence[] {
  if (block.kind === "paragraph") return [block.text];
  if (block.kind === "list") return block.items;
  return block.kind === "pairs" ? block.pairs.map(([, value]) => value) : [];
}

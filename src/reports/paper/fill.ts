import { openPlaces, type Block, type PaperContent, type Sentence } from "./content.js";
import { holdsGap, placeKeys, type PlaceKey } from "./places.js";
import type { PaperTexts } from "./texts.js";

/** The paper with what people wrote in place of its gaps. What they have not written stays open. */
export function withTexts(content: PaperContent, texts: PaperTexts): PaperContent {
  return {
    ...content,
    facts: content.facts.map(([name, value]) => [name, oneLine(value, texts)]),
    sections: content.sections.map((section) => ({
      ...section,
      blocks: section.blocks.flatMap((block) => filled(block, texts)),
    })),
  };
}

/**
 * Every place that is still open, once, in reading order: a gap of the paper, or a text that still holds the words of one,
 * as somebody copied them and wrote nothing in their place.
 */
export function stillOpen(content: PaperContent, texts: PaperTexts): readonly PlaceKey[] {
  const open = new Set(openPlaces(content));
  return placeKeys.filter((key) => open.has(key) || holdsGap(texts[key] ?? ""));
}

function filled(block: Block, texts: PaperTexts): readonly Block[] {
  switch (block.kind) {
    case "paragraph":
      return paragraphs(block.text, texts);
    case "list":
      return [{ ...block, items: block.items.map((item) => oneLine(item, texts)) }];
    case "pairs":
      return [{ ...block, pairs: block.pairs.map(([name, value]) => [name, oneLine(value, texts)]) }];
    case "subheading":
    case "table":
    case "figure":
      return [block];
  }
}

/** A sentence in which every text stands where its gap was, its paragraphs below each other. */
const oneLine = (sentence: Sentence, texts: PaperTexts): Sentence =>
  sentence.map((piece) =>
    typeof piece === "string" ? piece : (texts[piece.gap]?.replace(/\n\n/g, "\n") ?? piece),
  );

/** The first paragraph of a text continues the words before its gap; the others, and lists, stand on their own. */
function paragraphs(sentence: Sentence, texts: PaperTexts): readonly Block[] {
  const made: Block[] = [];
  let words: Sentence = [];
  const close = () => {
    if (words.length > 0) made.push({ kind: "paragraph", text: words });
    words = [];
  };
  for (const piece of sentence) {
    const text = typeof piece === "string" ? undefined : texts[piece.gap];
    if (text === undefined) {
      words = [...words, piece];
      continue;
    }
    for (const [i, part] of text.split("\n\n").entries()) {
      const items = itemsOf(part);
      if (i > 0 || items !== null) close();
      if (items === null) words = [...words, part];
      else made.push({ kind: "list", items: items.map((item) => [item]) });
    }
  }
  close();
  return made;
}

/** The items of a part whose every line begins with "- "; null where it is none. */
function itemsOf(part: string): readonly string[] | null {
  const lines = part.split("\n");
  return lines.every((line) => line.startsWith("- ")) ? lines.map((line) => line.slice(2)) : null;
}

import { isMap, isScalar, parseDocument } from "yaml";

/** Keys of a process file that say where its log is and how it is read. */
const sourceKeys: ReadonlySet<string> = new Set(["source", "duplicates", "shape", "columns", "events"]);

interface Block {
  readonly key: string;
  readonly from: number;
  readonly to: number;
}

/**
 * A process file in which only the keys of the source are those of `proposed`; everything else, comments included,
 * stays as it is to the letter. null = `text` is no file of keys, one below the other.
 */
export function updatedYaml(text: string, proposed: string): string | null {
  const blocks = topLevel(text);
  if (blocks === null) return null;
  const replaced = blocks.filter(({ key }) => sourceKeys.has(key));
  const [first] = replaced;
  if (first === undefined) return `${text.replace(/\n*$/, "\n")}\n${proposed}`;
  let out = "";
  let at = 0;
  for (const block of replaced) {
    const end = withoutTail(text, block);
    out += text.slice(at, block.from) + (block === first ? proposed : "");
    at = end;
  }
  return out + text.slice(at);
}

/** The keys at the left margin and what stands between them; null = the file is written otherwise, or not valid. */
function topLevel(text: string): readonly Block[] | null {
  const { contents, errors } = parseDocument(text, { logLevel: "silent", prettyErrors: false });
  if (errors.length > 0 || !isMap(contents) || contents.flow === true) return null;
  const starts = contents.items.flatMap(({ key }) =>
    isScalar(key) ? [{ key: String(key.value), from: key.range[0] }] : [],
  );
  if (starts.length !== contents.items.length) return null;
  return starts.map(({ key, from }, i) => ({ key, from, to: starts[i + 1]?.from ?? text.length }));
}

/** Where a block ends: blank lines and comments at the left margin after it belong to what follows. */
function withoutTail(text: string, { from, to }: Block): number {
  const lines = text.slice(from, to).split(/(?<=\n)/);
  let end = to;
  for (const line of lines.reverse()) {
    if (!/^(#.*)?\r?\n?$/.test(line)) break;
    end -= line.length;
  }
  return end;
}

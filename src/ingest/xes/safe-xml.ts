import { SaxesParser, type SaxesTagPlain } from "saxes";
import { AppError } from "../../errors/app-error.js";

/** Takes what an XML document holds. `depth`: 1 = the root. */
export interface XmlHandler {
  /** `line`: where the tag ends. */
  open(tag: SaxesTagPlain, depth: number, line: number): void;
  /** A stretch of text between tags; absent = of no interest. */
  text?(text: string, line: number): void;
  close(depth: number): void;
}

/** Reads XML text piece by piece. */
export interface SafeXml {
  write(text: string): void;
  end(): void;
}

/** Caps of `governance.md` 5.4; the last is for text that holds no element, in characters. */
const deepest = 16;
const longestStretch = 4_000_000;

/**
 * A streaming parser. Refuses a DOCTYPE, so that there is nothing to expand; throws `xml-broken` with the line,
 * `xml-doctype`, `xml-limit`.
 */
export function safeXml(file: string, handler: XmlHandler): SafeXml {
  const parser = new SaxesParser({ xmlns: false, position: true });
  let depth = 0;
  let closing = false;
  let stretch = 0;

  parser.on("error", (cause) => {
    // without a handler saxes goes on past broken markup
    throw new AppError("xml-broken", { file, line: parser.line, cut: closing }, { cause });
  });
  parser.on("doctype", () => {
    throw new AppError("xml-doctype", { file });
  });
  parser.on("opentag", (tag: SaxesTagPlain) => {
    stretch = 0;
    depth++;
    if (depth > deepest)
      throw new AppError("xml-limit", { file, line: parser.line, limit: "depth", allowed: deepest });
    handler.open(tag, depth, parser.line);
  });
  if (handler.text !== undefined) {
    parser.on("text", (text) => handler.text?.(text, parser.line));
    parser.on("cdata", (text) => handler.text?.(text, parser.line));
  }
  parser.on("closetag", () => {
    handler.close(depth);
    depth--;
  });

  return {
    write(text) {
      stretch += text.length;
      parser.write(text);
      if (stretch > longestStretch)
        throw new AppError("xml-limit", {
          file,
          line: parser.line,
          limit: "markup",
          allowed: longestStretch,
        });
    },
    end() {
      closing = true;
      parser.close();
    },
  };
}

/** The name of an element without its namespace prefix. */
export const localName = (name: string): string => {
  const colon = name.indexOf(":");
  return colon < 0 ? name : name.slice(colon + 1);
};

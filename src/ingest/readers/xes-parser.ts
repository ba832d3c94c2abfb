import { SaxesParser, type SaxesTagPlain } from "saxes";
import { AppError } from "../../errors/app-error.js";

/** Takes what an XES document holds, in document order. Keys and values are the file's; nested attributes do not come. */
export interface XesHandler {
  beginTrace(): void;
  /** `line`: where the event's tag ends. */
  beginEvent(line: number): void;
  /** An attribute of the event, if one is open, or else of the trace. */
  attribute(key: string, value: string, line: number): void;
  endEvent(): void;
  endTrace(): void;
}

/** Reads XML text piece by piece. */
export interface XesParser {
  write(text: string): void;
  close(): void;
}

/** Caps of `governance.md` 5.4; the last is for text that holds no element, in characters. */
const deepest = 16;
const longestStretch = 16_000_000;

/**
 * A streaming parser for XES, with or without a namespace prefix. Refuses a DOCTYPE, so that there is nothing to expand;
 * throws `xml-broken` with the line, `xml-doctype`, `xml-limit`, `xml-not-xes`.
 */
export function xesParser(file: string, handler: XesHandler): XesParser {
  const parser = new SaxesParser({ xmlns: false, position: true });
  let depth = 0;
  let inTrace = false;
  let owner = 0; // depth of the open event, or else of the open trace; 0 = neither
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
    const name = local(tag.name);
    if (depth === 1 && name !== "log") throw new AppError("xml-not-xes", { file, kind: null });
    if (depth > deepest)
      throw new AppError("xml-limit", { file, line: parser.line, limit: "depth", allowed: deepest });
    if (name === "event" && (depth === 2 || (inTrace && depth === 3))) {
      owner = depth;
      handler.beginEvent(parser.line);
    } else if (name === "trace" && depth === 2) {
      inTrace = true;
      owner = depth;
      handler.beginTrace();
    } else if (depth === 2 && (name === "object-types" || name === "objects")) {
      throw new AppError("xml-not-xes", { file, kind: "OCEL" });
    } else if (owner > 0 && depth === owner + 1) {
      const { key, value } = tag.attributes;
      if (key !== undefined && value !== undefined) handler.attribute(key, value, parser.line);
    }
  });
  parser.on("closetag", () => {
    if (depth === owner) {
      if (inTrace && depth === 2) {
        inTrace = false;
        owner = 0;
        handler.endTrace();
      } else {
        owner = inTrace ? 2 : 0;
        handler.endEvent();
      }
    }
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
    close() {
      closing = true;
      parser.close();
    },
  };
}

const local = (name: string): string => {
  const colon = name.indexOf(":");
  return colon < 0 ? name : name.slice(colon + 1);
};

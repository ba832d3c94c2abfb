import { AppError } from "../../errors/app-error.js";
import { localName, safeXml, type SafeXml } from "./safe-xml.js";

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

/**
 * A streaming parser for XES, with or without a namespace prefix. Throws `xml-not-xes` and what `safeXml` throws.
 */
export function xesParser(file: string, handler: XesHandler): SafeXml {
  let inTrace = false;
  let owner = 0; // depth of the open event, or else of the open trace; 0 = neither
  return safeXml(file, {
    open(tag, depth, line) {
      const name = localName(tag.name);
      if (depth === 1 && name !== "log") throw new AppError("xml-not-xes", { file, kind: null });
      if (name === "event" && (depth === 2 || (inTrace && depth === 3))) {
        owner = depth;
        handler.beginEvent(line);
      } else if (name === "trace" && depth === 2) {
        inTrace = true;
        owner = depth;
        handler.beginTrace();
      } else if (depth === 2 && (name === "object-types" || name === "objects")) {
        throw new AppError("xml-not-xes", { file, kind: "OCEL" });
      } else if (owner > 0 && depth === owner + 1) {
        const { key, value } = tag.attributes;
        if (key !== undefined && value !== undefined) handler.attribute(key, value, line);
      }
    },
    close(depth) {
      if (depth !== owner) return;
      if (inTrace && depth === 2) {
        inTrace = false;
        owner = 0;
        handler.endTrace();
      } else {
        owner = inTrace ? 2 : 0;
        handler.endEvent();
      }
    },
  });
}

import type { SaxesTagPlain } from "saxes";
import { AppError } from "../../errors/app-error.js";
import { localName, safeXml } from "../xes/safe-xml.js";
import { ocelBuilder, type Ocel } from "./model.js";

/** Longest attribute that is read (`governance.md` 5.4). */
const longest = 4096;

/** The element that is open inside of `<events>` or `<objects>`. */
interface Open {
  readonly kind: "event" | "object";
  readonly line: number;
  readonly id: string | null;
  readonly type: string | null;
  readonly time: string | null;
  readonly attributes: { readonly name: string; readonly time: string | null; value: string }[];
  readonly related: string[];
}

/**
 * Reads OCEL 2.0 as XML; the line of an event is where its tag ends. Throws `ocel-damaged`, `ocel-empty`,
 * `xml-limit` for a long attribute, and what `safeXml` throws.
 */
export async function ocelXml(file: string, pieces: AsyncIterable<string>): Promise<Ocel> {
  const builder = ocelBuilder(file);
  let open: Open | null = null;
  let value: Open["attributes"][number] | null = null;
  const xml = safeXml(file, {
    open(tag, depth, line) {
      const name = localName(tag.name);
      if (depth === 1 && name !== "log") throw new AppError("ocel-damaged", { file, line });
      if (depth === 3 && (name === "event" || name === "object")) open = opened(name, tag, line);
      else if (open !== null && depth === 5 && name === "attribute") {
        const { name: called, time = null } = tag.attributes;
        if (called === undefined) return;
        value = { name: called, time, value: "" };
        open.attributes.push(value);
      } else if (open !== null && depth === 5) {
        const related = tag.attributes["object-id"];
        if (related !== undefined) open.related.push(related);
      }
    },
    text(text, line) {
      if (value === null) return;
      value.value += text;
      if (value.value.length > longest)
        throw new AppError("xml-limit", { file, line, limit: "attribute", allowed: longest });
    },
    close(depth) {
      if (depth === 5) value = null;
      if (depth !== 3 || open === null) return;
      const given = open.attributes.filter((attribute) => attribute.value !== "");
      const { line, type, time, id, related } = open;
      if (open.kind === "event")
        builder.event(
          { line, type, time, attributes: new Map(given.map((it) => [it.name, it.value])) },
          related,
        );
      else {
        builder.object(id, type, line);
        for (const it of given) builder.objectAttribute(id ?? "", it.name, it.value, it.time);
      }
      open = null;
    },
  });
  for await (const piece of pieces) xml.write(piece);
  xml.end();
  return builder.log();
}

function opened(kind: Open["kind"], { attributes }: SaxesTagPlain, line: number): Open {
  const given = (name: string): string | null => {
    const value = attributes[name];
    return value === undefined || value === "" ? null : value;
  };
  const [id, type, time] = [given("id"), given("type"), given("time")];
  return { kind, line, id, type, time, attributes: [], related: [] };
}

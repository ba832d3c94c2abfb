import { AppError } from "../../errors/app-error.js";
import { members } from "../json/json-document.js";
import { isObject, type JsonObject } from "../json/json-flat.js";
import { ocelBuilder, type Ocel } from "./model.js";

/**
 * Reads OCEL 2.0 as JSON; the line of an event is its number in the list. Throws `ocel-version` for OCEL 1.0,
 * `ocel-damaged`, `ocel-empty`, and what `members` throws.
 */
export async function ocelJson(file: string, chunks: AsyncIterable<Buffer>, head: string): Promise<Ocel> {
  if (/"ocel:(global-log|events|objects)"\s*:/.test(head)) throw new AppError("ocel-version", { file });
  const builder = ocelBuilder(file);
  for await (const { list, number, object } of members(file, chunks, "object")) {
    if (list !== "objects" && list !== "events") continue;
    if (object === null) throw new AppError("ocel-damaged", { file, line: null });
    if (list === "events") {
      builder.event(
        {
          line: number,
          type: text(object["type"]),
          time: text(object["time"]),
          attributes: new Map(attributes(object).map(({ name, value }) => [name, value])),
        },
        related(object),
      );
      continue;
    }
    const id = text(object["id"]);
    builder.object(id, text(object["type"]), null);
    if (id === null) continue;
    for (const { name, value, time } of attributes(object)) builder.objectAttribute(id, name, value, time);
  }
  return builder.log();
}

const objectsIn = (value: unknown): readonly JsonObject[] =>
  Array.isArray(value) ? value.filter(isObject) : [];

function attributes(owner: JsonObject) {
  return objectsIn(owner["attributes"]).flatMap((attribute) => {
    const name = text(attribute["name"]);
    const value = text(attribute["value"]);
    return name === null || value === null ? [] : [{ name, value, time: text(attribute["time"]) }];
  });
}

const related = (event: JsonObject): readonly string[] =>
  objectsIn(event["relationships"])
    .map((relation) => text(relation["objectId"]))
    .filter((id) => id !== null);

/** Text, and numbers as they are written; null for what is empty or no single value. */
function text(value: unknown): string | null {
  if (typeof value === "boolean") return String(value);
  return typeof value === "string" && value !== "" ? value : null;
}

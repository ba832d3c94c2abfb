import { AppError } from "../../errors/app-error.js";

/** An event, the text of its time and attributes as in the file, and the objects that it is about, each once. */
export interface OcelEvent {
  /** Physical line (XML), or the number of the event in the file, from 1. */
  readonly line: number;
  readonly type: string | null;
  readonly time: string | null;
  readonly attributes: ReadonlyMap<string, string>;
  /** Only objects that the file knows, in the order in which the event names them. */
  readonly objects: readonly OcelObject[];
}

/** An object with its first attributes: of each the value with the earliest time. */
export interface OcelObject {
  readonly id: string;
  readonly type: string;
  readonly attributes: ReadonlyMap<string, string>;
}

/** An object-centric log. Events are in the order of the file. */
export interface Ocel {
  readonly events: readonly OcelEvent[];
  readonly objects: readonly OcelObject[];
}

/** A type of object: how many objects there are, and how many events are about at least one of them. */
export interface ObjectType {
  readonly name: string;
  readonly objects: number;
  readonly events: number;
}

/** Takes what a file holds, events and objects in any order; `log` puts it together. */
export interface OcelBuilder {
  /** `line`: where to look if it is broken; null = nowhere in particular. */
  object(id: string | null, type: string | null, line: number | null): void;
  /** `time`: from when on the value holds; null = unknown, which is later than any other. */
  objectAttribute(id: string, name: string, value: string, time: string | null): void;
  event(event: Omit<OcelEvent, "objects">, objects: readonly string[]): void;
  /** Throws `ocel-empty` for a log without events or without objects. */
  log(): Ocel;
}

interface Dated {
  readonly value: string;
  readonly at: number;
}

/** Throws `ocel-damaged` for an object without id or type, and for one of two types. */
export function ocelBuilder(file: string): OcelBuilder {
  const types = new Map<string, string>();
  const attributes = new Map<string, Map<string, Dated>>();
  const events: (readonly [Omit<OcelEvent, "objects">, readonly string[]])[] = [];
  return {
    object(id, type, line) {
      const before = id === null ? undefined : types.get(id);
      if (id === null || type === null || (before !== undefined && before !== type))
        throw new AppError("ocel-damaged", { file, line });
      types.set(id, type);
    },
    objectAttribute(id, name, value, time) {
      const at = instant(time);
      const known = attributes.get(id) ?? new Map<string, Dated>();
      attributes.set(id, known);
      const before = known.get(name);
      if (before === undefined || at < before.at) known.set(name, { value, at });
    },
    event(event, objects) {
      events.push([event, objects]);
    },
    log() {
      const objects = new Map<string, OcelObject>();
      for (const [id, type] of types) {
        const first = [...(attributes.get(id) ?? [])].map(([name, { value }]) => [name, value] as const);
        objects.set(id, { id, type, attributes: new Map(first) });
      }
      if (objects.size === 0 || events.length === 0) throw new AppError("ocel-empty", { file });
      return {
        objects: [...objects.values()],
        events: events.map(([event, ids]) => ({
          ...event,
          objects: [...new Set(ids)].map((id) => objects.get(id)).filter((object) => object !== undefined),
        })),
      };
    },
  };
}

/** To tell which of two times is the earlier; without an offset all are in the same zone, whichever it is. */
function instant(time: string | null): number {
  if (time === null) return Number.POSITIVE_INFINITY;
  const iso = time.trim().replace(" ", "T");
  const at = Date.parse(/(Z|[+-]\d\d:?\d\d)$/i.test(iso) ? iso : `${iso}Z`);
  return Number.isNaN(at) ? Number.POSITIVE_INFINITY : at;
}

/** The types of the objects, by name. */
export function objectTypesOf({ events, objects }: Ocel): readonly ObjectType[] {
  const counts = new Map<string, { objects: number; events: number }>();
  for (const { type } of objects) {
    const count = counts.get(type) ?? { objects: 0, events: 0 };
    counts.set(type, count);
    count.objects++;
  }
  for (const event of events)
    for (const type of new Set(event.objects.map((object) => object.type))) {
      const count = counts.get(type);
      if (count !== undefined) count.events++;
    }
  return [...counts].map(([name, count]) => ({ name, ...count })).sort((a, b) => (a.name < b.name ? -1 : 1));
}

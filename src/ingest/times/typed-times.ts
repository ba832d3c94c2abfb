import type { Mapping, TimeReading } from "../mapping.js";

/** What the cells of a column are: text, points in time written as ISO 8601, or some of each (a sheet). */
export type TimeKind = "text" | "typed" | "mixed";

const iso = ["%Y-%m-%dT%H:%M:%S", "%Y-%m-%dT%H:%M:%S.%f", "%Y-%m-%d"] as const;
const german = /^(\d{2})[.](\d{2})[.](\d{4})$/;

/**
 * A mapping whose stated patterns and null values are about text, made to fit columns that hold points in time: of a
 * typed column the patterns fall away, in a mixed one ISO 8601 is tried after them. `31.12.9999` as a null value also
 * means that day in a typed cell.
 */
export function withTypedTimes(mapping: Mapping, kindOf: (column: string) => TimeKind): Mapping {
  const typed = <T extends TimeReading>(time: T): T => {
    const kind = kindOf(time.column);
    if (kind === "text") return time;
    const formats = time.formats === null || kind === "typed" ? null : [...time.formats, ...iso];
    return { ...time, formats, nullValues: [...time.nullValues, ...time.nullValues.flatMap(typedNull)] };
  };
  return {
    ...mapping,
    times: mapping.times.map(typed),
    start: mapping.start === null ? null : typed(mapping.start),
  };
}

function typedNull(value: string): readonly string[] {
  const [, day, month, year] = german.exec(value) ?? [];
  if (day === undefined) return [];
  const date = `${year}-${month}-${day}`;
  return [date, `${date} 00:00:00`, `${date}T00:00:00`];
}

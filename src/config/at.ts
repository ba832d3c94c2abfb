/** Whether a value is a section with keys. */
export const isSection = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The value at `path`, or undefined where there is none. For what is not known to be well-formed. */
export const at = (value: unknown, ...path: readonly string[]): unknown =>
  path.reduce(
    (inner, key) => (isSection(inner) && Object.hasOwn(inner, key) ? inner[key] : undefined),
    value,
  );

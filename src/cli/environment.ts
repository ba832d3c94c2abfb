import type { Io } from "./io.js";
import type { ReadValue } from "./values.js";

/** The value of `PROZESSRADAR_<name>`, which fills an option that was not typed; null where it is not set. */
export function fromEnvironment<T>(env: Io["env"], name: string, read: ReadValue<T>): T | null {
  const variable = `PROZESSRADAR_${name}`;
  const value = env[variable];
  return value === undefined || value === "" ? null : read(variable, value);
}

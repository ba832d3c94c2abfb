import type { Lang } from "../text.js";
import type { ProgressMode } from "./values.js";

/** Options that every command takes. Absent = not typed: configuration or environment may fill it. */
export interface SharedFlags {
  readonly lang?: Lang;
  readonly json?: true;
  readonly progress?: ProgressMode;
  readonly memoryLimit?: string;
  readonly debug?: true;
}

import type { Encoding } from "../config/source.js";
import type { SharedFlags } from "./shared-flags.js";

export interface InspectFlags extends SharedFlags {
  readonly directory?: string;
  readonly write?: string;
  readonly update?: true;
  readonly id?: string;
  readonly case?: string;
  readonly activity?: string;
  readonly time?: string;
  readonly clock?: string;
  readonly timeFormat?: readonly string[];
  readonly timezone?: string;
  readonly encoding?: Encoding;
  readonly delimiter?: string;
  readonly headerRow?: number;
  readonly sheet?: string;
  readonly objectType?: string;
  readonly table?: string;
  readonly sample?: number;
  readonly showValues?: true;
  readonly publicData?: true;
}

import type { Filter } from "../config/filter.js";
import type { Fragment } from "../sql/tag.js";
import { attribute } from "./attribute.js";
import { completed } from "./completed.js";
import { contains } from "./contains.js";
import { coverage } from "./coverage.js";
import { endsWith } from "./ends-with.js";
import { follows } from "./follows.js";
import type { KeptCases } from "./kept-cases.js";
import { lacks } from "./lacks.js";
import { orgUnit } from "./org-unit.js";
import { period } from "./period.js";
import { startsWith } from "./starts-with.js";
import { throughput } from "./throughput.js";

/** What each kind of filter keeps. */
const kinds: { readonly [K in Filter["kind"]]: KeptCases<Extract<Filter, { readonly kind: K }>> } = {
  period,
  completed,
  starts_with: startsWith,
  ends_with: endsWith,
  contains,
  lacks,
  follows,
  attribute,
  org_unit: orgUnit,
  throughput,
  coverage,
};

/** A query for the keys of the cases that a filter keeps in a process. */
export const keptCases = (filter: Filter, process: string): Fragment =>
  (kinds[filter.kind] as KeptCases<Filter>)(filter, process);

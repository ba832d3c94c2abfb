import type { FilterOf } from "../config/filter.js";
import { param, sql } from "../sql/tag.js";
import type { KeptCases } from "./kept-cases.js";

/** Cases whose time from first stamp to last completion, on the clock, lies in the range, both ends included. */
export const throughput: KeptCases<FilterOf<"throughput">> = ({ from_seconds, to_seconds }) => {
  const micros = (seconds: number) => param(BigInt(Math.round(seconds * 1e6)));
  const least = from_seconds === null ? sql`true` : sql`throughput_us >= ${micros(from_seconds)}`;
  const most = to_seconds === null ? sql`true` : sql`throughput_us <= ${micros(to_seconds)}`;
  return sql`
    select case_key
    from cases
    where ${least} and ${most}`;
};

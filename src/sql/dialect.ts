/** What engines spell differently. A method is added when two engines really differ. */
export interface Dialect {
  readonly name: string;
  /** Functions whose answers are approximate on this engine; results are then compared with a tolerance. */
  readonly approximate: readonly string[];
  quote(name: string): string;
  literal(text: string): string;
  placeholder(n: number): string;
  createTable(name: string, query: string): string;
  /** Microseconds since 1970 as a whole number. */
  micros(time: string): string;
  quantile(x: string, p: number): string;
  /** The quantile `p`, one of `all` that are asked of the same column: the engine may take them in one pass. */
  quantileAmong(x: string, all: readonly number[], p: number): string;
  hash60(x: string): string;
  wideSum(x: string): string;
  /** x·y as a whole number of 128 bits. */
  wideProduct(x: string, y: string): string;
  /** Whole quotient, rounded towards zero. */
  wholeQuotient(x: string, y: string): string;
  listOf(x: string, by: string): string;
  /** First day of the month of an instant, as local text `YYYY-MM`. */
  month(time: string, zone: string): string;
  /** The value of `x` in the row with the greatest `by`. */
  argMax(x: string, by: string): string;
}

const quote = (name: string): string => `"${name.replaceAll('"', '""')}"`;
const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;

export const duckdb: Dialect = {
  name: "duckdb",
  approximate: [],
  quote,
  literal,
  placeholder: (n) => `$${n}`,
  createTable: (name, query) => `create or replace table ${name} as ${query}`,
  micros: (time) => `epoch_us(${time})`,
  quantile: (x, p) => `quantile_cont(${x}, ${p})`,
  quantileAmong: (x, all, p) => `quantile_cont(${x}, [${all.join(", ")}])[${all.indexOf(p) + 1}]`,
  hash60: (x) => `cast('0x' || substr(sha256(${x}), 1, 15) as bigint)`,
  wideSum: (x) => `sum(${x})`, // of whole numbers of any width it has 128 bits; a cast of each takes twice as long
  wideProduct: (x, y) => `(cast(${x} as hugeint) * cast(${y} as hugeint))`,
  wholeQuotient: (x, y) => `(${x} // ${y})`,
  // sorted as they are needed, list by list, not all rows of a query at once: a third of the time
  listOf: (x, by) =>
    `list_transform(list_sort(list(struct_pack(place := ${by}, item := ${x}))), lambda one: one.item)`,
  month: (time, zone) => `strftime(timezone(${literal(zone)}, ${time}), '%Y-%m')`,
  argMax: (x, by) => `arg_max(${x}, ${by})`,
};

export const trino: Dialect = {
  name: "trino",
  approximate: ["quantile"],
  quote,
  literal,
  placeholder: () => "?",
  createTable: (name, query) => `create table ${name} as ${query}`,
  micros: (time) => `cast(to_unixtime(${time}) * 1000000 as bigint)`,
  quantile: (x, p) => `approx_percentile(cast(${x} as double), ${p})`,
  quantileAmong: (x, _, p) => `approx_percentile(cast(${x} as double), ${p})`,
  hash60: (x) => `from_base(substr(to_hex(sha256(to_utf8(${x}))), 1, 15), 16)`,
  wideSum: (x) => `sum(cast(${x} as decimal(38, 0)))`,
  wideProduct: (x, y) => `(cast(${x} as decimal(38, 0)) * cast(${y} as decimal(38, 0)))`,
  wholeQuotient: (x, y) => `truncate(${x} / ${y})`,
  listOf: (x, by) => `array_agg(${x} order by ${by})`,
  month: (time, zone) => `format_datetime(${time} at time zone ${literal(zone)}, 'yyyy-MM')`,
  argMax: (x, by) => `max_by(${x}, ${by})`,
};

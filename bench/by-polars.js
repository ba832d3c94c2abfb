// The outputs of `by-hand.ts` as somebody who knows Polars well writes them, over a log in a Parquet file: sorted once,
// pairs by shifting, nothing kept in order that need not be. A program of its own, as Polars is no dependency: whoever
// wants the comparison runs `npm install --no-save nodejs-polars`. Prints a `Cost` of `measure.ts`.
import pl from "nodejs-polars";

const [, , path = ""] = process.argv;
const { col } = pl;
const parts = {};
const start = performance.now();
const before = process.cpuUsage();

const timed = (name, work) => {
  const begun = performance.now();
  const result = work();
  parts[name] = (performance.now() - begun) / 1000;
  return result;
};

const log = timed("sort", () =>
  pl
    .readParquet(path, { columns: ["Vorgangsnummer", "Tätigkeit", "Beginn", "Zeitpunkt", "Sachgebiet"] })
    .rename({
      Vorgangsnummer: "case_id",
      Tätigkeit: "activity",
      Beginn: "started",
      Zeitpunkt: "completed",
      Sachgebiet: "unit",
    })
    .sort({ by: ["case_id", "completed"] }),
);

timed("variants", () =>
  log
    .lazy()
    .groupBy(["case_id"], true) // a case keeps its rows in their order only so
    .agg(col("activity").alias("variant"))
    .withColumn(col("variant").lst.join("|"))
    .groupBy(["variant"], false)
    .agg(pl.len().alias("cases"))
    .withColumn(col("cases").div(col("cases").sum()).alias("share"))
    .sort(["cases", "variant"], true)
    .collectSync(),
);

const pairs = log
  .lazy()
  .select(
    "case_id",
    "activity",
    "unit",
    col("activity").shift(-1).alias("next_activity"),
    col("unit").shift(-1).alias("next_unit"),
    col("completed").shift(-1).minus(col("completed")).alias("gap"),
    col("case_id").shift(-1).eq(col("case_id")).alias("in_case"),
  )
  .filter(col("in_case"));

timed("directly-follows", () =>
  pairs
    .groupBy(["activity", "next_activity"], false)
    .agg(
      pl.len().alias("n"),
      col("case_id").nUnique().alias("cases"),
      col("gap").mean().alias("mean"),
      col("gap").median().alias("median"),
      col("gap").min().alias("min"),
      col("gap").max().alias("max"),
      col("gap").sum().alias("sum"),
    )
    .collectSync(),
);

timed("throughput-time", () => {
  const seconds = col("seconds");
  return log
    .lazy()
    .groupBy(["case_id"], false)
    .agg(
      col("completed")
        .max()
        .minus(pl.minHorizontal([col("started").min(), col("completed").min()]))
        .cast(pl.Int64)
        .alias("seconds"),
    )
    .select(
      pl.len().alias("cases"),
      seconds.mean().alias("mean"),
      ...[0.1, 0.25, 0.5, 0.75, 0.9].map((q) => seconds.quantile(q, "linear").alias(`q${q}`)),
      seconds.min().alias("min"),
      seconds.max().alias("max"),
      seconds.std().alias("st_dev"),
    )
    .collectSync();
});

timed("rework", () =>
  log
    .lazy()
    .groupBy(["case_id", "activity"], false)
    .agg(pl.len().alias("n"))
    .groupBy(["activity"], false)
    .agg(
      pl.len().alias("cases"),
      col("n").gt(1).sum().alias("repeated_cases"),
      col("n").minus(1).sum().alias("extra_executions"),
    )
    .collectSync(),
);

timed("handovers", () =>
  pairs
    .filter(col("next_unit").isNotNull())
    .groupBy(["unit", "next_unit"], false)
    .agg(pl.len().alias("n"))
    .collectSync(),
);

const { user, system } = process.cpuUsage(before);
process.stdout.write(
  JSON.stringify({
    wall_seconds: (performance.now() - start) / 1000,
    cpu_seconds: (user + system) / 1e6,
    peak_mb: (process.resourceUsage().maxRSS * 1024) / 1e6,
    parts,
  }),
);

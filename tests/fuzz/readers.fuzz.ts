import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { oddReader } from "../corpus/read.js";
import { damage, damaged, type Damage } from "./damage.js";
import { seeds } from "./seeds.js";

/** Seconds in all; the run stops in good time. */
const seconds = Number(process.env["FUZZ_SECONDS"] ?? 120);
const seed = Number(process.env["FUZZ_SEED"] ?? Date.now() % 2_147_483_647);
/** One reading that takes longer than this is a denial of service. */
const tooSlow_ms = 20_000;

let reader: Awaited<ReturnType<typeof oddReader>>;
beforeAll(async () => {
  reader = await oddReader();
});
afterAll(() => reader.close());

/** What is being read: fast-check does not wait for it when the time is over, and one engine reads one at a time. */
let reading: Promise<unknown> = Promise.resolve();

/** Reads and returns how it ended; a refusal must say what to do and must not be a mistake of ours. */
async function ended(name: string, bytes: Uint8Array): Promise<string> {
  const work = reader.read({
    name: "fuzz",
    files: { [name]: bytes },
    options: { maxRejectShare: 1 },
    gives: { rows: { read: 0, loaded: 0 } },
  });
  reading = work.catch(() => undefined);
  const answer = await inTime(work);
  if (answer.refusal === undefined) return "read";
  expect([answer.refusal.code, answer.refusal.exit]).not.toEqual([answer.refusal.code, 1]);
  expect(answer.refusal.hint).not.toBe("");
  return answer.refusal.code;
}

/** Fails where it takes too long, so that the file is shown which is read for ever. */
async function inTime<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new Error(`not read after ${tooSlow_ms / 1000} s`));
    }, tooSlow_ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Runs until half of the time is over, and prints how often each end was met. */
async function run<T extends [unknown, ...unknown[]]>(
  what: string,
  arbitraries: { [K in keyof T]: fc.Arbitrary<T[K]> },
  read: (...made: T) => Promise<string>,
): Promise<void> {
  const ends = new Map<string, number>();
  console.log(`${what}: FUZZ_SEED=${seed} FUZZ_SECONDS=${seconds}`);
  await fc.assert(
    fc.asyncProperty<T>(...arbitraries, async (...made) => {
      const end = await read(...made);
      ends.set(end, (ends.get(end) ?? 0) + 1);
    }),
    {
      seed,
      numRuns: 1_000_000,
      interruptAfterTimeLimit: (seconds * 1000) / 2,
      markInterruptAsFailure: false,
      endOnFailure: true,
    },
  );
  await reading;
  console.log(
    [...ends]
      .sort(([, a], [, b]) => b - a)
      .map(([end, n]) => `${n} × ${end}`)
      .join(", "),
  );
}

const timeout = seconds * 1000 + 60_000;

test("a damaged file of any format is read or refused, never a crash", { timeout }, async () => {
  await run<[(typeof seeds)[number], Damage[]]>(
    "damaged files",
    [fc.constantFrom(...seeds), fc.array(damage, { minLength: 1, maxLength: 4 })],
    ({ name, bytes }, how) => ended(name, how.reduce(damaged, bytes)),
  );
});

test("random bytes under any name are read or refused, never a crash", { timeout }, async () => {
  const ending = fc.constantFrom(
    "csv",
    "tsv",
    "csv.gz",
    "csv.zst",
    "xes",
    "xes.gz",
    "json",
    "ndjson",
    "xlsx",
    "arrow",
    "parquet",
    "sqlite",
    "jsonocel",
    "xmlocel",
    "duckdb",
    "bin",
  );
  const start = fc.constantFrom(
    "",
    "PK\x03\x04",
    "<?xml version='1.0'?><log>",
    "[{",
    '{"events":[',
    "ARROW1\0\0",
    "PAR1",
    "SQLite format 3\0",
    "\x1f\x8b\x08",
    "\x28\xb5\x2f\xfd",
    "a;b;c\n",
  );
  await run<[string, string, Uint8Array]>(
    "random bytes",
    [ending, start, fc.uint8Array({ maxLength: 400 })],
    (end, head, bytes) => ended(`log.${end}`, Buffer.concat([Buffer.from(head, "latin1"), bytes])),
  );
});

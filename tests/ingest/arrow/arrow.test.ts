import {
  Bool,
  compressionRegistry,
  CompressionType,
  RecordBatchFileWriter,
  DateDay,
  Decimal,
  Dictionary,
  Float64,
  Int32,
  Int64,
  LargeUtf8,
  List,
  Field,
  makeData,
  makeVector,
  Table,
  tableToIPC,
  TimestampMicrosecond,
  TimestampMillisecond,
  TimestampNanosecond,
  TimestampSecond,
  Utf8,
  vectorFromArray,
  type DataType,
  type Vector,
} from "apache-arrow";
import { readFileSync } from "node:fs";
import { afterAll, describe, expect, test } from "vitest";
import { AppError } from "../../../src/errors/app-error.js";
import { everyColumn } from "../../../src/ingest/mapping.js";
import { refusal } from "../ingested.js";
import { readAlone, testFolder } from "../readers/read-file.js";

const folder = testFolder();
afterAll(() => {
  folder.remove();
});

const text = (values: readonly (string | null)[]): Vector => vectorFromArray(values, new Utf8());
const raw = (type: DataType, data: BigInt64Array | Uint32Array): Vector =>
  makeVector(makeData({ type, data } as never));
const file = (columns: Record<string, Vector>, form: "file" | "stream" = "file"): string =>
  folder.file(`log.${form}.arrow`, tableToIPC(new Table(columns as never), form));
const log = {
  case: text(["1", "2"]),
  activity: text(["A", "B"]),
  time: text(["2024-01-01", "2024-01-02"]),
};

describe.each(["file", "stream"] as const)("an Arrow %s", (form) => {
  test("is read batch by batch, each row with its number", async () => {
    const part = new Table(log as never);
    const path = folder.file("batches.arrow", tableToIPC(part.concat(part).concat(part), form));
    const { rows, records, format } = await readAlone(path);
    expect(format).toBe("arrow");
    expect(records).toBe(6);
    expect(rows.map((row) => [row["line"], row["case_id"]])).toEqual([
      [1, "1"],
      [2, "2"],
      [3, "1"],
      [4, "2"],
      [5, "1"],
      [6, "2"],
    ]);
  });

  test("that is cut off or has other bytes in it is refused", async () => {
    const whole = readFileSync(file(log, form));
    for (const length of [whole.length - 30, Math.floor(whole.length / 2), 12]) {
      const cut = folder.file("cut.arrow", whole.subarray(0, length));
      expect(await refusal(readAlone(cut, { format: "arrow" }))).toMatchObject({
        code: "arrow-damaged",
        exit: 3,
      });
    }
    const noise = Buffer.concat([whole.subarray(0, 8), Buffer.alloc(400, 0x7f)]);
    expect(await refusal(readAlone(folder.file("noise.arrow", noise)))).toMatchObject({ exit: 3 });
  });
});

test("a file that states more fields than it has bytes is refused, not unpacked for ever", async () => {
  const whole = readFileSync(file(log, "stream"));
  const fields = Array.from({ length: 16 }, (_, i) => 4 * i).filter((at) => whole.readInt32LE(at) === 3);
  expect(fields).toHaveLength(1);
  for (const stated of [2 ** 31 - 1, -1]) {
    whole.writeInt32LE(stated, fields[0]);
    expect(await refusal(readAlone(folder.file("many.arrow", whole), { format: "arrow" }))).toMatchObject({
      code: "arrow-damaged",
      exit: 3,
    });
  }
});

test.each(["file", "stream"] as const)(
  "whatever word of it is damaged, a %s is read or refused",
  { timeout: 30_000 },
  async (form) => {
    const whole = readFileSync(file(log, form));
    const exits = new Set<unknown>();
    for (let at = 0; at < whole.length; at += 4) {
      const damaged = Buffer.from(whole);
      damaged[at] = 0;
      exits.add(
        await readAlone(folder.file("damaged.arrow", damaged), { format: "arrow" }).then(
          () => "read",
          (error: unknown) => (error instanceof AppError ? error.explain("de").exit : error),
        ),
      );
    }
    expect(exits).toEqual(new Set(["read", 3]));
  },
);

test("a stream with a message of negative length is refused, not read for ever", async () => {
  const whole = readFileSync(file(log, "stream"));
  const back = Buffer.from([0xff, 0xff, 0xff, 0xff, 0xf8, 0xff, 0xff, 0xff]);
  const end = whole.length - back.length; // the mark of the end takes as many bytes
  for (const at of [end, whole.indexOf(Buffer.of(0xff, 0xff, 0xff, 0xff), 8)]) {
    const path = folder.file("back.arrow", Buffer.concat([whole.subarray(0, at), back, Buffer.alloc(64)]));
    expect(await refusal(readAlone(path, { format: "arrow" }))).toMatchObject({
      code: "arrow-damaged",
      exit: 3,
    });
  }
});

test.each([
  ["seconds", new TimestampSecond(), 1_720_000_000n, "2024-07-03T09:46:40.000000"],
  ["milliseconds", new TimestampMillisecond(), 1_720_000_000_123n, "2024-07-03T09:46:40.123000"],
  ["microseconds", new TimestampMicrosecond(), 1_720_000_000_123_456n, "2024-07-03T09:46:40.123456"],
  ["nanoseconds", new TimestampNanosecond(), 1_720_000_000_123_456_789n, "2024-07-03T09:46:40.123456"],
  ["before 1970", new TimestampMicrosecond(), -1n, "1969-12-31T23:59:59.999999"],
  [
    "with a zone",
    new TimestampMicrosecond("Europe/Berlin"),
    1_720_000_000_123_456n,
    "2024-07-03T09:46:40.123456Z",
  ],
])("times in %s keep their microseconds", async (_, type, value, expected) => {
  const path = file({ case: text(["1"]), activity: text(["A"]), time: raw(type, BigInt64Array.of(value)) });
  const { rows, mapping } = await readAlone(path, { columns: { time: { formats: ["%d.%m.%Y"] } } });
  expect(rows[0]?.["time_text"]).toBe(expected);
  expect(mapping.times[0]?.formats).toBeNull();
});

test("every type of value is text as it would be written; null is empty", async () => {
  const types: readonly (readonly [Vector, readonly (string | null)[]])[] = [
    [vectorFromArray([9007199254740993n, null], new Int64()), ["9007199254740993", null]],
    [vectorFromArray([-5, null], new Int32()), ["-5", null]],
    [vectorFromArray([1e21, 0.1], new Float64()), ["1000000000000000000000", "0.1"]],
    [vectorFromArray([true, null], new Bool()), ["true", null]],
    [vectorFromArray(["ü", null], new LargeUtf8()), ["ü", null]],
    [vectorFromArray([new Date("2024-03-05"), null], new DateDay()), ["2024-03-05", null]],
    [vectorFromArray(["a", null], new Dictionary(new Utf8(), new Int32())), ["a", null]],
    [
      raw(
        new Decimal(2, 10, 128),
        Uint32Array.of(1234, 0, 0, 0, 2 ** 32 - 5, ...Array<number>(3).fill(2 ** 32 - 1)),
      ),
      ["12.34", "-0.05"],
    ],
  ];
  for (const [column, expected] of types) {
    const { rows } = await readAlone(file({ ...log, x: column }), { columns: { org_unit: "x" } });
    expect(rows.map((row) => row["org_unit"])).toEqual(expected);
  }
});

test("a column of lists is refused where it is mapped, and empty for a look at all columns", async () => {
  const list = vectorFromArray([[1], [2]], new List(new Field("item", new Int32())));
  for (const columns of [{}, everyColumn])
    expect((await readAlone(file({ ...log, x: list }), { columns })).rows).toHaveLength(2);
  expect(await refusal(readAlone(file({ ...log, x: list }), { columns: { org_unit: "x" } }))).toMatchObject({
    code: "arrow-type",
    exit: 3,
  });
});

test("what is compressed inside says how to write it", async () => {
  // the library packs only with a codec that it was given; this one can pack no more than one frame, badly
  const encode = (data: Uint8Array): Uint8Array =>
    Buffer.concat([Buffer.of(4, 0x22, 0x4d, 0x18, 0x40, 0, 0), data]);
  compressionRegistry.set(CompressionType.LZ4_FRAME, { encode });
  const writer = new RecordBatchFileWriter({ compressionType: CompressionType.LZ4_FRAME });
  writer.writeAll(new Table(log as never));
  const path = folder.file("lz4.arrow", await writer.finish().toUint8Array());
  expect(await refusal(readAlone(path))).toMatchObject({ code: "arrow-compressed", exit: 3 });
});

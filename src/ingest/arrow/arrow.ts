import { RecordBatchReader, type DataType, type RecordBatch, type Schema } from "apache-arrow";
import { open } from "node:fs/promises";
import { basename } from "node:path";
import { AppError } from "../../errors/app-error.js";
import { openBytes } from "../bytes.js";
import { areProvenNames } from "../heading-proof.js";
import { everyColumn } from "../mapping.js";
import { statedColumns } from "../stated-columns.js";
import { isTextType, isTimeType, textOfType } from "./arrow-text.js";
import { boundVectors } from "./bounded-vectors.js";
import { onward } from "./onward.js";
import type { FileRead, Reading } from "../readers/reader.js";
import { readRows, type FileRow } from "../readers/row-file.js";

/**
 * Reads an Arrow IPC file (also Feather version 2) or stream, batch by batch; the line of a row is its number. Times
 * come as ISO text to the microsecond, `Z` for those that have a zone. Throws `arrow-damaged`, `arrow-compressed`,
 * `arrow-type` for a mapped column of lists, structures or bytes.
 */
export async function readArrow(reading: Reading): Promise<FileRead> {
  const { input, source, effects } = reading;
  const file = basename(input.path);
  const handle = await open(input.path, "r");
  try {
    boundVectors();
    const reader = onward(handle);
    const batches = await understood(file, () => RecordBatchReader.from(reader.handle));
    reader.begin(batches.isFile() ? "file" : "stream");
    await understood(file, () => batches.open());
    const schema = batches.schema as Schema | undefined;
    const names: readonly (string | null)[] = schema?.fields.map(({ name }) => name) ?? [];
    if (schema === undefined || names.includes(null)) throw new AppError("arrow-damaged", { file });
    const times = new Set(
      schema.fields.filter((field) => isTimeType(field.type as DataType)).map(({ name }) => name),
    );
    const columns = schema.fields.map(({ name }) => name);
    const typed = schema.fields.map(({ name, type }) => ({ name, isText: isTextType(type as DataType) }));
    return await readRows(reading, {
      format: "arrow",
      columns,
      proven: new Set(areProvenNames(typed, statedColumns(source)) ? columns : []),
      timeKind: (column) => (times.has(column) ? "typed" : "text"),
      async *rows(wanted) {
        let line = 0;
        const it = batches[Symbol.asyncIterator]();
        for (;;) {
          const next: IteratorResult<RecordBatch> = await understood(file, () => it.next());
          if (next.done === true) return;
          for (const cells of batchRows(file, next.value, wanted, input.size, source.columns === everyColumn))
            yield { line: ++line, cells } satisfies FileRow;
        }
      },
      async sha256() {
        const bytes = openBytes(input, effects);
        for await (const _ of bytes.chunks); // the hash is all that is wanted
        return bytes.sha256();
      },
      findings: () => [],
    });
  } finally {
    await handle.close().catch(() => undefined); // the reader of a file closes it when it is through
  }
}

function* batchRows(
  file: string,
  batch: RecordBatch,
  wanted: readonly string[],
  size: number,
  looking: boolean,
): Generator<FileRow["cells"], void, undefined> {
  // a row takes a bit at least: a batch that says more would never end
  if (batch.numRows > 8 * size) throw new AppError("arrow-damaged", { file });
  const columns = wanted.map((column) => {
    const vector = batch.getChild(column);
    if (vector === null) throw new AppError("arrow-damaged", { file });
    const text = textOfType(vector.type as DataType);
    if (text !== null) return text(vector);
    if (looking) return () => null; // every column is asked for, only to be looked at
    throw new AppError("arrow-type", { file, column });
  });
  for (let row = 0; row < batch.numRows; row++)
    yield columns.map((text) => {
      const cell = text(row);
      if (cell === undefined) throw new AppError("arrow-damaged", { file });
      return cell;
    });
}

/** Runs what the library does with the file's bytes; what it throws says that the file cannot be read. */
async function understood<T>(file: string, work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    const packed = cause instanceof Error && /codec|compress/i.test(cause.message);
    throw new AppError(packed ? "arrow-compressed" : "arrow-damaged", { file }, { cause });
  }
}

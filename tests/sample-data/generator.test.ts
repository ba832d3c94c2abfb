import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { beforeAll, expect, test } from "vitest";
import { samples, truthsFile } from "../../sample-data/generate/samples.js";
import type { Sample, Truth } from "../../sample-data/generate/sample.js";

const folder = join(import.meta.dirname, "../../sample-data");
const committed = (name: string) => readFileSync(join(folder, "exports", name));
const mostBytes = 8_000_000;

let first: readonly Sample[];
let second: readonly Sample[];
const filesOf = (all: readonly Sample[]) => all.flatMap(({ files }) => files);

beforeAll(async () => {
  first = await samples();
  second = await samples();
});

test("two runs give the same bytes", () => {
  const hex = (all: readonly Sample[]) =>
    filesOf(all).map(({ name, bytes }) => [name, Buffer.from(bytes).toString("base64")]);
  expect(hex(second)).toEqual(hex(first));
});

test("the committed exports are what the generator writes (run `npm run sample-data` after a change)", () => {
  expect(readdirSync(join(folder, "exports")).sort()).toEqual(
    filesOf(first)
      .map(({ name }) => name)
      .sort(),
  );
  for (const { name, bytes } of filesOf(first)) {
    // the content of a gzip file is fixed, its compressed form depends on the zlib that Node was built with
    const content = (raw: Uint8Array) => (name.endsWith(".gz") ? gunzipSync(raw) : Buffer.from(raw));
    expect(content(committed(name)).equals(content(bytes)), name).toBe(true);
  }
});

test("a gzip file carries no time of its making", () => {
  for (const { bytes } of filesOf(first).filter(({ name }) => name.endsWith(".gz"))) {
    expect([...bytes.slice(4, 8)]).toEqual([0, 0, 0, 0]);
  }
});

test("the committed truths are what the generator planted", () => {
  expect(readFileSync(join(folder, "truths.json"), "utf8")).toBe(truthsFile(first));
});

test("the exports stay within eight megabytes", () => {
  const total = filesOf(first).reduce((sum, { bytes }) => sum + bytes.byteLength, 0);
  expect(total).toBeLessThanOrEqual(mostBytes);
});

test("every process has a file, a line in the README and its truths there with their numbers", () => {
  const readme = readFileSync(join(folder, "README.md"), "utf8").split("\n");
  const rowOf = (id: string) =>
    readme
      .map((line) => line.split("|").map((cell) => cell.trim()))
      .find((cells) => cells[1] === `\`${id}\``);
  for (const { id, truths } of first) {
    expect(readdirSync(join(folder, "processes"))).toContain(`${id}.yaml`);
    expect(rowOf(id), id).toBeDefined();
    for (const truth of truths) expect(rowOf(truth.id)?.[2], truth.id).toBe(printed(truth));
  }
});

function printed({ unit, value }: Truth): string {
  const size = (of: number) => {
    if (unit === "share") return `${(100 * of).toFixed(1)} %`;
    if (unit === "per_case") return `${of.toFixed(2)} per case`;
    if (unit !== "seconds") return `${of.toLocaleString("en-US")} ${unit}`;
    return of > 0 && of < 86_400 ? `${of} s` : `${(of / 86_400).toFixed(1)} days`;
  };
  return `${value < 0 ? "−" : ""}${size(Math.abs(value))}`;
}

import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { analyse } from "../../../src/analyse.js";
import { openDatabase } from "../../../src/engine/duckdb.js";
import { random } from "../../../src/statistics/random.js";
import { detected, publicData, quiet } from "../../ingest/ingested.js";

/** 100 cases, one an hour; the channel decides between B and C. */
function csv(): string {
  const stream = random("equity", "test");
  const rows = Array.from({ length: 100 }, (_, i) => {
    const [channel, step] = stream.uniform() < 0.5 ? ["online", "B"] : ["papier", "C"];
    return ["A", step, "E"].map((name, minute) => {
      const time = new Date(Date.UTC(2024, 0, 1, i, minute)).toISOString();
      return `${i};${name};${time};${channel}`;
    });
  });
  return `Fall;Schritt;Zeit;Eingang\n${rows.flat().join("\n")}\n`;
}

test("from the file to the prediction: a channel is used, under equal treatment it is not", async () => {
  const temp = await mkdtemp(join(tmpdir(), "prozessradar-equity-"));
  try {
    const file = join(temp, "log.csv");
    await writeFile(file, csv());
    await using engine = await openDatabase({ files: [file], folders: [temp], temp });
    const columns = { case: "Fall", activity: ["Schritt"], time: { from: "Zeit" }, channel: "Eingang" };
    const source = { ...detected, files: [file], columns };
    const job = { id: "P", name: { de: "P", en: "P" }, source, process: null };
    const equal = { ...job, id: "Q", source: { ...source, equity: ["channel"] } };
    const { computed } = await analyse(engine, [job, equal], { ...publicData, temp }, quiet);
    const rows = (id: string) => computed.find(({ of }) => of.id === id)?.rows ?? [];
    expect(rows("decision-points")).toMatchObject([
      { process: "P", activity: "A", attributes: "channel" },
      { process: "Q", activity: "A", attributes: "-", model_loss_bits: null, gain_share: null },
    ]);
    expect(rows("decision-gain")).toMatchObject([
      { process: "P", usable_attributes: 1 },
      { process: "Q", usable_attributes: 0, gain_share: null },
    ]);
  } finally {
    await rm(temp, { recursive: true, force: true });
  }
});

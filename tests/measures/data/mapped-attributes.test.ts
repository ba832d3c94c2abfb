import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { analyse } from "../../../src/analyse.js";
import type { Source } from "../../../src/config/source.js";
import { openDatabase } from "../../../src/engine/duckdb.js";
import { detected, publicData, quiet } from "../../ingest/ingested.js";

/** 100 cases, one an hour; the kind decides between B and C, and the step after A writes it down once more. */
function csv(): string {
  const rows = Array.from({ length: 100 }, (_, i) => {
    const [kind, step] = (i * 7) % 13 < 6 ? ["neu", "B"] : ["alt", "C"];
    return ["A", step, "E"].map((name, minute) => {
      const time = new Date(Date.UTC(2024, 0, 1, i, minute)).toISOString();
      return `${i};${name};${time};${kind};${minute === 0 ? "" : kind}`;
    });
  });
  return `Fall;Schritt;Zeit;Art;Entscheidung\n${rows.flat().join("\n")}\n`;
}

test("an attribute predicts where it is known at the first step and does not stand under equal treatment", async () => {
  const temp = await mkdtemp(join(tmpdir(), "prozessradar-mapped-"));
  try {
    const file = join(temp, "log.csv");
    await writeFile(file, csv());
    await using engine = await openDatabase({ files: [file], folders: [temp], temp });
    const job = (id: string, from: string, more: Partial<Source> = {}) => ({
      id,
      name: { de: id, en: id },
      process: null,
      source: {
        ...detected,
        files: [file],
        columns: {
          case: "Fall",
          activity: ["Schritt"],
          time: { from: "Zeit" },
          attributes: [{ name: "art", from }],
        },
        ...more,
      },
    });
    const jobs = [job("P", "Art"), job("Q", "Entscheidung"), job("R", "Art", { equity: ["art"] })];
    const { computed } = await analyse(engine, jobs, { ...publicData, temp }, quiet);
    const rows = (id: string) => computed.find(({ of }) => of.id === id)?.rows ?? [];
    expect(rows("decision-points").map((row) => [row["process"], row["attributes"]])).toEqual([
      ["P", "art"],
      ["Q", "-"],
      ["R", "-"],
    ]);
    expect(
      rows("breakdown").map((row) => [row["process"], row["attribute"], row["value"], row["cases"]]),
    ).toEqual(
      ["P", "Q", "R"].flatMap((process) => [
        [process, "art", "alt", 53],
        [process, "art", "neu", 47],
      ]),
    );
  } finally {
    await rm(temp, { recursive: true, force: true });
  }
});

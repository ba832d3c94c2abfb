import { afterAll, beforeAll, expect, test } from "vitest";
import { openDatabase } from "../../../src/engine/duckdb.js";
import type { Engine } from "../../../src/engine/engine.js";
import { whole } from "../../../src/ingest/rows/fragments.js";
import { checkFormats } from "../../../src/ingest/times/time-formats.js";
import { withTimes } from "../../../src/ingest/times/time.js";
import { list, param, sql } from "../../../src/sql/tag.js";

let engine: Engine;
beforeAll(async () => {
  engine = await openDatabase();
});
afterAll(() => engine[Symbol.asyncDispose]());

/** What some texts are read as, in the order given; with microseconds, in UTC. */
async function read(
  texts: readonly string[],
  zone = "Europe/Berlin",
  formats: readonly string[] | null = null,
): Promise<readonly (string | null)[]> {
  const given = list(texts.map((text, i) => sql`(${whole(i)}, cast(${param(text)} as varchar))`));
  const rows = await engine.rows(sql`
    select strftime(timezone('UTC', t), '%Y-%m-%d %H:%M:%S.%f') as t
    from ${withTimes(sql`(select * from (values ${given}) v (i, x))`, [{ text: "x", as: "t", formats: [formats] }], zone)}
    order by i`);
  return rows.map(({ t }) => (typeof t === "string" ? t.replace(/\.000000$/, "") : null));
}

const table = async (
  expected: Readonly<Record<string, string | null>>,
  zone?: string,
  formats?: readonly string[],
): Promise<void> => {
  const texts = Object.keys(expected);
  const found = await read(texts, zone, formats);
  expect(Object.fromEntries(texts.map((text, i) => [text, found[i]]))).toEqual(expected);
};

test("reads ISO 8601 with an offset as that instant, to the microsecond", () =>
  table({
    "2011-10-11 13:45:40.276000+02:00": "2011-10-11 11:45:40.276000",
    "2011-10-11T13:45:40.123456Z": "2011-10-11 13:45:40.123456",
    "2011-10-11T13:45:40.123456789Z": "2011-10-11 13:45:40.123456",
    "2011-10-11T13:45:40+0100": "2011-10-11 12:45:40",
    "2011-10-11 13:45:40-05": "2011-10-11 18:45:40",
    "2011-10-11T13:45+02:00": "2011-10-11 11:45:00",
    "2011-10-11T13:45Z": "2011-10-11 13:45:00",
    "2011-10-11 13:45:40 +02:00": "2011-10-11 11:45:40",
    "2011-10-11 13:45:40 UTC": "2011-10-11 13:45:40",
  }));

test("reads times without an offset as times on the wall of the zone", async () => {
  await table({
    "2024-07-01": "2024-06-30 22:00:00",
    "2024-07-01 13:45": "2024-07-01 11:45:00",
    "2024-12-01T13:45:59.5": "2024-12-01 12:45:59.500000",
    "2024-12-01 13:45:59,25": "2024-12-01 12:45:59.250000",
    "2024/12/01 13:45": "2024-12-01 12:45:00",
    "31.12.2024": "2024-12-30 23:00:00",
    "31.12.2024 13:45": "2024-12-31 12:45:00",
    "31.12.2024 13:45:59": "2024-12-31 12:45:59",
    "31.12.2024, 13:45 Uhr": "2024-12-31 12:45:00",
    "1.7.2024 9:05": "2024-07-01 07:05:00",
    "31.12.2024\u00a013:45": "2024-12-31 12:45:00",
    "31.12.2024\u00a013:45\u202fUhr\u00a0": "2024-12-31 12:45:00",
    " 31.12.2024 ": "2024-12-30 23:00:00",
    "31.12.2024 24:00": "2024-12-31 23:00:00",
  });
  await table(
    { "01.07.2024 12:00": "2024-07-01 16:00:00", "2024-07-01T12:00:00Z": "2024-07-01 12:00:00" },
    "America/New_York",
  );
});

test("reads names of months, German and English, where the year has four digits", () =>
  table(
    {
      "5. März 2024": "2024-03-05 00:00:00",
      "05-Mär-2024 13:45": "2024-03-05 13:45:00",
      "5. Sept. 2024": "2024-09-05 00:00:00",
      "05-Mar-2024 13:45:59": "2024-03-05 13:45:59",
      "31. Dezember 2024, 8:05 Uhr": "2024-12-31 08:05:00",
      "1. Mai 2024 um 9:15 Uhr": "2024-05-01 09:15:00",
      "March 5, 2024 13:45": "2024-03-05 13:45:00",
      "3 Jänner 2024": "2024-01-03 00:00:00",
      "Di, 05.03.2024 13:45": "2024-03-05 13:45:00",
    },
    "UTC",
  ));

test("24:00 is the next midnight, in every spelling and with stated patterns", async () => {
  const midnight = "2025-01-01 00:00:00";
  await table(
    {
      "31.12.2024 24:00": midnight,
      "31.12.2024 24:00:00": midnight,
      "2024-12-31 24:00": midnight,
      "2024-12-31T24:00:00": midnight,
      "31. Dezember 2024 24:00 Uhr": midnight,
    },
    "UTC",
  );
  await table({ "31.12.2024 24:00": midnight, "31.12.2024 24:30": null }, "UTC", ["%d.%m.%Y %H:%M"]);
});

test("reads an Excel serial only with a time of day, or where the format says so", async () => {
  await table({ "45356,39": "2024-03-05 09:21:36", "45356.5": "2024-03-05 12:00:00", "45356": null }, "UTC");
  await table({ "45356": "2024-03-05 00:00:00", "45356,5": "2024-03-05 12:00:00", x: null }, "UTC", [
    "excel",
  ]);
  await table({ "43894": "2024-03-05 00:00:00" }, "UTC", ["excel1904"]);
});

test("reads seconds and milliseconds since 1970 only where the format says so, whatever the zone", async () => {
  await table(
    { "1709629200": "2024-03-05 09:00:00", "1709629200.25": "2024-03-05 09:00:00.250000", "": null },
    undefined,
    ["epoch"],
  );
  await table({ "1709629200123": "2024-03-05 09:00:00.123000", "-1000": "1969-12-31 23:59:59" }, undefined, [
    "epoch_ms",
  ]);
});

test("a pattern without leading zeros, with a fraction or of two kinds reads on", () =>
  table(
    {
      "1.7.2024 9:05": "2024-07-01 07:05:00",
      "01.07.2024 09:05": "2024-07-01 07:05:00",
      " 01.07.2024 09:05 ": "2024-07-01 07:05:00",
      "2024-07-01 09:05:01.250": "2024-07-01 07:05:01.250000",
      "5. März 2024": null,
    },
    "Europe/Berlin",
    ["%d.%m.%Y %H:%M", "%Y-%m-%d %H:%M:%S.%f"],
  ));

test("is the same near and far from the years whose offsets are looked up, and in any zone", async () => {
  await table({
    "1948-07-01 12:00": "1948-07-01 10:00:00",
    "1970-01-01 00:00": "1969-12-31 23:00:00",
    "1999-12-31 23:59": "1999-12-31 22:59:00",
    "2000-01-01 00:00": "1999-12-31 23:00:00",
    "2039-12-31 23:59": "2039-12-31 22:59:00",
    "2040-07-01 12:00": "2040-07-01 10:00:00",
    "9999-12-31 12:00": "9999-12-31 11:00:00",
    "2024-03-31 01:59:59": "2024-03-31 00:59:59",
    "2024-03-31 03:00:00": "2024-03-31 01:00:00",
    "2024-10-27 01:59:59": "2024-10-26 23:59:59",
    "2024-10-27 03:00:00": "2024-10-27 02:00:00",
  });
  await table({ "2024-07-01 12:00": "2024-07-01 06:15:00" }, "Asia/Kathmandu");
});

test("the hour that spring leaves out moves on, of the doubled hour the later one is taken", () =>
  table({ "31.03.2024 02:30": "2024-03-31 01:30:00", "27.10.2024 02:30": "2024-10-27 01:30:00" }));

test("reads nothing into text that is no time, or not surely one", () =>
  table({
    "": null,
    x: null,
    "31.12.24": null,
    "31.02.2024": null,
    "2024-02-30": null,
    "03/05/2024": null,
    "45356": null,
    "453567,5": null,
    "20240305": null,
    "20240305134500": null,
    "1709629200": null,
    epoch: null,
    infinity: null,
    "12:30": null,
    "5. März 24": null,
    "5. Marter 2024": null,
    "31. Februar 2024": null,
    "5. 3 2024": null,
    "5.3.24 9:15": null,
    "31.12.2024 24:01": null,
    "2024-01-01 25:00": null,
    "2024-01-01 10:00 Europe/Berlin": null,
  }));

test("with formats reads these and no others, and a two-digit year only where one is asked for", async () => {
  const given = ["%d/%m/%Y %H:%M", "%d/%m/%y"];
  await table(
    { "03/05/2024 10:00": "2024-05-03 08:00:00", "03/05/24": "2024-05-02 22:00:00", "2024-05-03": null },
    "Europe/Berlin",
    given,
  );
  await table({ "31.12.24": null, "31.12.2024": "2024-12-30 23:00:00" }, "Europe/Berlin", ["%d.%m.%Y"]);
  await table({ "31.12.24": "2024-12-30 23:00:00" }, "Europe/Berlin", ["%d.%m.%Y", "%d.%m.%y"]);
  await table({ "2024-05-03 10:00 +0200": "2024-05-03 08:00:00" }, "UTC", ["%Y-%m-%d %H:%M %z"]);
});

test("refuses a format that is none", async () => {
  await checkFormats(engine, ["%d.%m.%Y", "%Y-%m-%dT%H:%M:%S.%f%z"]);
  for (const format of ["%Q", "dd.mm.yyyy", ""]) {
    await expect(checkFormats(engine, [format])).rejects.toMatchObject({
      code: "time-format-invalid",
      details: { format },
    });
  }
});

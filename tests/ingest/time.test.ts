import { afterAll, beforeAll, expect, test } from "vitest";
import { openDatabase } from "../../src/engine/duckdb.js";
import type { Engine } from "../../src/engine/engine.js";
import { checkFormats, instant } from "../../src/ingest/time.js";
import { id, param, sql } from "../../src/sql/tag.js";

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
  const rows = [];
  for (const text of texts) {
    const [row] = await engine.rows(sql`
      select strftime(timezone('UTC', ${instant(id("x"), zone, formats)}), '%Y-%m-%d %H:%M:%S.%f') as t
      from (select cast(${param(text)} as varchar) as x)`);
    rows.push(row);
  }
  return rows.map((row) => {
    const time = row?.["t"];
    return typeof time === "string" ? time.replace(/\.000000$/, "") : null;
  });
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
    " 31.12.2024 ": "2024-12-30 23:00:00",
    "31.12.2024 24:00": "2024-12-31 23:00:00",
  });
  await table(
    { "01.07.2024 12:00": "2024-07-01 16:00:00", "2024-07-01T12:00:00Z": "2024-07-01 12:00:00" },
    "America/New_York",
  );
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
    "45356,39": null,
    "20240305": null,
    epoch: null,
    infinity: null,
    "12:30": null,
    "31. Dezember 2024": null,
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

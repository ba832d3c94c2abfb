import { expect, test } from "vitest";
import { loadProject } from "../../src/config/project.js";
import { roundTrip } from "./round-trip.js";

const own = new Map(loadProject("sample-data").processes.map((process) => [process.id, process]));

/** Process → events and cases that its own file gives (`truths.test.ts` holds them against the generator). */
const samples: readonly (readonly [id: string, events: number, cases: number])[] = [
  ["anwohnerparken", 11_167, 1_800],
  ["baugenehmigung", 3_512, 420],
  ["buergeranliegen", 25_893, 2_800],
  ["bussgeld", 13_468, 1_900],
  ["elternbeitrag", 7_901, 1_300],
  ["gewerbeanmeldung", 19_563, 3_200],
  ["hundesteuer", 8_118, 1_300],
  ["melderegisterauskunft", 14_692, 3_300],
  ["sondernutzung", 131, 24],
  ["wohngeld", 10_070, 1_200],
];

test.each(samples)(
  "inspect writes a file for %s by which its %i events in %i cases are read",
  async (id, events, cases) => {
    const process = own.get(id);
    if (process === undefined) throw new Error(`no process ${id}`);
    const trip = await roundTrip(process.source.files);
    expect(trip.told.err).toBe("");
    expect([trip.told.code, trip.events, trip.cases]).toEqual([0, events, cases]);
    const { columns, shape } = trip.process?.source ?? {};
    expect([shape, columns?.case, columns?.activity, columns?.time?.from]).toEqual([
      process.source.shape,
      process.source.columns.case,
      process.source.columns.activity,
      process.source.columns.time?.from,
    ]);
    // what the own file leaves out because it concerns people is left out here as well
    const people = (process.source.drop ?? []).filter((name) =>
      /bearbeiter|kürzel|kuerzel|benutzer|bemerkung/i.test(name),
    );
    expect(trip.process?.source.drop ?? []).toEqual(people);
    if (process.source.files.length > 1) expect(trip.yaml).toContain(`files: "eingang/${id}_*.csv"`);
  },
  60_000,
);

test("covers all sources", () => {
  expect(samples.map(([id]) => id)).toEqual([...own.keys()].sort());
});

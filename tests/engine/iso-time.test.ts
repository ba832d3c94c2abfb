import { expect, test } from "vitest";
import { isoTimeIn } from "../../src/engine/iso-time.js";

const micros = (text: string, more = 0n) => BigInt(Date.parse(text)) * 1000n + more;

test("shows the clock of the zone with its offset, in winter, in summer and on both sides of the doubled hour", () => {
  const berlin = isoTimeIn("Europe/Berlin");
  expect(berlin(micros("2023-12-31T23:00:00Z"))).toBe("2024-01-01T00:00:00.000+01:00");
  expect(berlin(micros("2024-07-01T08:30:00Z"))).toBe("2024-07-01T10:30:00.000+02:00");
  expect(berlin(micros("2024-10-27T00:30:00Z"))).toBe("2024-10-27T02:30:00.000+02:00");
  expect(berlin(micros("2024-10-27T01:30:00Z"))).toBe("2024-10-27T02:30:00.000+01:00");
});

test("keeps milliseconds, and microseconds only where there are some, before 1970 too", () => {
  const utc = isoTimeIn("UTC");
  expect(utc(micros("2024-01-01T00:00:00.120Z"))).toBe("2024-01-01T00:00:00.120Z");
  expect(utc(micros("2024-01-01T00:00:00.120Z", 7n))).toBe("2024-01-01T00:00:00.120007Z");
  expect(utc(micros("1969-12-31T23:59:59.999Z", 999n))).toBe("1969-12-31T23:59:59.999999Z");
});

test("is read back by everybody as the same instant", () => {
  for (const zone of ["UTC", "Europe/Berlin", "America/New_York", "Asia/Kolkata"]) {
    const at = micros("2024-03-31T01:15:30.250Z");
    expect(Date.parse(isoTimeIn(zone)(at))).toBe(Number(at / 1000n));
  }
});

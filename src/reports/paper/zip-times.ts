/** Signatures of the records of a zip file that carry a time (APPNOTE 4.3.12 and 4.3.16). */
const centralEntry = 0x02014b50;
const endOfCentral = 0x06054b50;
const endLength = 22;

/**
 * A copy of a zip file whose entries all bear one time: zip writers take the clock, and then the same content is never
 * the same file. `time` is a wall clock, ISO 8601; zip counts in steps of two seconds from 1980 on. The file must end in
 * its end record, without a comment, and be smaller than 4 GiB; throws `RangeError` where it is not.
 */
export function withZipTimes(zip: Uint8Array, time: string): Uint8Array {
  const copy = Uint8Array.from(zip);
  const view = new DataView(copy.buffer);
  const end = copy.length - endLength;
  if (end < 0 || view.getUint32(end, true) !== endOfCentral) throw new RangeError("no end record");
  const [clock, day] = dosTime(time);
  let at = view.getUint32(end + 16, true);
  for (let entry = view.getUint16(end + 10, true); entry > 0; entry--) {
    if (view.getUint32(at, true) !== centralEntry) throw new RangeError("no central entry");
    const local = view.getUint32(at + 42, true);
    view.setUint16(at + 12, clock, true);
    view.setUint16(at + 14, day, true);
    view.setUint16(local + 10, clock, true);
    view.setUint16(local + 12, day, true);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return copy;
}

/** Time and date as MS-DOS packs them. */
function dosTime(time: string): readonly [clock: number, day: number] {
  const parts = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)/.exec(time)?.slice(1).map(Number);
  if (parts === undefined) throw new RangeError("no time");
  const [year = 1980, month = 1, day = 1, hour = 0, minute = 0, second = 0] = parts;
  return [(hour << 11) | (minute << 5) | (second >> 1), ((year - 1980) << 9) | (month << 5) | day];
}

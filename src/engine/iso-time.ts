/**
 * Microseconds since 1970 → ISO 8601 as a clock in the zone shows it, with its offset (`Z` for none); six decimals only
 * where they say something.
 */
export function isoTimeIn(zone: string): (micros: bigint) => string {
  let clock: Intl.DateTimeFormat | undefined; // made when a time is asked for: that takes as long as five queries
  const made = () =>
    new Intl.DateTimeFormat("en-US-u-ca-iso8601", {
      timeZone: zone,
      hourCycle: "h23",
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
      hour: "2-digit",
      minute: "2-digit",
      second: "2-digit",
      timeZoneName: "longOffset",
    });
  return (micros) => {
    clock ??= made();
    const rest = ((micros % 1_000_000n) + 1_000_000n) % 1_000_000n;
    const at = new Map(
      clock.formatToParts(Number((micros - rest) / 1000n)).map(({ type, value }) => [type, value]),
    );
    const part = (type: Intl.DateTimeFormatPartTypes) => at.get(type) ?? "";
    const digits = String(rest).padStart(6, "0").replace(/000$/, "");
    const offset = part("timeZoneName").replace("GMT", "");
    const date = `${part("year").padStart(4, "0")}-${part("month")}-${part("day")}`;
    return `${date}T${part("hour")}:${part("minute")}:${part("second")}.${digits}${zulu.has(offset) ? "Z" : offset}`;
  };
}

/** Node 20 and later ones differ in how they write no offset. */
const zulu = new Set(["", "+00:00"]);

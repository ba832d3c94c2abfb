import { events, writeText, type LogSize, type MadeEvent } from "./log.js";

/** Writes the log as XES: one trace per case, lifecycle, unit and a nested attribute in each event. Returns its bytes. */
export function writeXes(path: string, size: LogSize): number {
  return writeText(path, traces(size), "utf8");
}

function* traces(size: LogSize): Generator<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<log xes.version="1.0">\n';
  const cases = new Map<number, MadeEvent[]>();
  for (const event of events(size)) {
    const known = cases.get(event.caseNumber);
    if (known === undefined) cases.set(event.caseNumber, [event]);
    else known.push(event);
  }
  for (const [number, made] of cases) {
    yield `<trace>\n<string key="concept:name" value="${2_400_000 + number}"/>\n`;
    for (const { activity, at } of made)
      yield `<event>
<string key="concept:name" value="${activity}"/>
<date key="time:timestamp" value="${at.toISOString().replace("Z", "+01:00")}"/>
<string key="lifecycle:transition" value="complete"/>
<string key="org:group" value="63-${number % 5}"/>
<list key="documents"><string key="document" value="Bescheid"/></list>
</event>
`;
    yield "</trace>\n";
  }
  yield "</log>\n";
}

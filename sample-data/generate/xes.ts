import type { Case } from "./sample.js";
import { isoOffset } from "./stamps.js";

const head = `<?xml version="1.0" encoding="UTF-8"?>
<!-- Synthetic data, made by sample-data/generate.ts. No real case, no real person. -->
<log xes.version="1.0" xes.features="nested-attributes" xmlns="http://www.xes-standard.org/">
  <extension name="Concept" prefix="concept" uri="http://www.xes-standard.org/concept.xesext"/>
  <extension name="Time" prefix="time" uri="http://www.xes-standard.org/time.xesext"/>
  <extension name="Lifecycle" prefix="lifecycle" uri="http://www.xes-standard.org/lifecycle.xesext"/>
  <extension name="Organizational" prefix="org" uri="http://www.xes-standard.org/org.xesext"/>
  <global scope="trace"><string key="concept:name" value=""/></global>
  <global scope="event"><string key="concept:name" value=""/><string key="lifecycle:transition" value="complete"/></global>
  <classifier name="Schritt" keys="concept:name"/>
`;

/** A log in XES 1.0: an event with a start becomes a `start` and a `complete` row, any other a `complete` row. */
export function xes(name: string, cases: readonly Case[]): string {
  const traces = cases.map((one) => {
    const attributes = Object.entries({ "concept:name": one.id, ...one.attributes });
    return `  <trace>\n${attributes.map(([key, value]) => `    ${text(key, value)}\n`).join("")}${rows(one)}  </trace>\n`;
  });
  return `${head}  ${text("concept:name", name)}\n${traces.join("")}</log>\n`;
}

function rows(one: Case): string {
  return one.events
    .flatMap((event) => {
      const row = (transition: string, time: number) =>
        `    <event>${text("concept:name", event.activity)}${text("lifecycle:transition", transition)}` +
        `<date key="time:timestamp" value="${isoOffset(time)}"/>` +
        `${event.unit === undefined ? "" : text("org:group", event.unit)}</event>\n`;
      const complete = row("complete", event.time);
      return event.start === undefined ? [complete] : [row("start", event.start), complete];
    })
    .join("");
}

function text(key: string, value: string): string {
  return `<string key="${escaped(key)}" value="${escaped(value)}"/>`;
}

function escaped(value: string): string {
  return value.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}

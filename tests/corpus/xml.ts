import { gzipSync } from "node:zlib";
import { canary, type OddFile } from "./odd-file.js";

const event = (name: string, time: string, more = ""): string =>
  `<event><string key="concept:name" value="${name}"/><date key="time:timestamp" value="${time}"/>${more}</event>`;
const lifecycle = (transition: string): string =>
  `<string key="lifecycle:transition" value="${transition}"/>`;
const trace = (id: string, ...events: readonly string[]): string =>
  `<trace><string key="concept:name" value="${id}"/>${events.join("")}</trace>`;
const xes = (...traces: readonly string[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<log xes.version="1.0" xmlns="http://www.xes-standard.org/">\n${traces.join("\n")}\n</log>\n`;
const two = [
  trace("1", event("Start", "2024-03-05T10:00:00+01:00"), event("End", "2024-03-05T11:00:00+02:00")),
  trace("2", event("Start", "2024-03-06T10:00:01+01:00")),
];
const one = (content: string | Uint8Array): OddFile["files"] => ({ "log.xes": content });
const laughs = (levels: number): string =>
  Array.from({ length: levels }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join("\n");

/** XES files that are odd or hostile. */
export const xml: readonly OddFile[] = [
  {
    name: "XES with activities called Start and End and different offsets",
    files: one(xes(...two)),
    gives: {
      rows: { read: 3, loaded: 3 },
      activities: ["End", "Start"],
      cases: ["1", "2"],
      times: ["2024-03-05T09:00:00.000Z", "2024-03-06T09:00:01.000Z"],
    },
  },
  {
    name: "XES in gzip",
    files: { "log.xes.gz": gzipSync(xes(...two)) },
    gives: { rows: { read: 3, loaded: 3 } },
  },
  {
    name: "XES with a lifecycle in upper case",
    files: one(
      xes(
        trace(
          "1",
          event("A", "2024-03-05T10:00:00Z", lifecycle("START")),
          event("A", "2024-03-05T11:00:01Z", lifecycle("COMPLETE")),
        ),
      ),
    ),
    gives: { rows: { read: 2, loaded: 1, folded: 1 }, findings: { "DQ-403": { count: 2 } } },
  },
  {
    name: "XES with a million laughs",
    files: one(
      `<?xml version="1.0"?>\n<!DOCTYPE log [<!ENTITY l0 "${canary}">\n${laughs(9)}]>\n<log>${trace("&l9;", event("A", "2024-03-05T10:00:00Z"))}</log>`,
    ),
    gives: { error: "xml-doctype", exit: 3 },
  },
  {
    name: "XES that wants to read a file of the machine",
    files: one(
      `<?xml version="1.0"?>\n<!DOCTYPE log [<!ENTITY x SYSTEM "file:///etc/hostname">]>\n<log>${trace("&x;", event("A", "2024-03-05T10:00:00Z"))}</log>`,
    ),
    gives: { error: "xml-doctype", exit: 3 },
  },
  {
    name: "XES nested a hundred thousand deep",
    files: one(xes(trace("1", "<list key='a'>".repeat(100_000)))),
    gives: { error: "xml-limit", exit: 3 },
  },
  { name: "XES cut off", files: one(xes(...two).slice(0, -30)), gives: { error: "xml-broken", exit: 3 } },
  { name: "XES without an event", files: one(xes()), gives: { error: "no-events", exit: 3 } },
  {
    name: "XES whose case has its name after its events",
    files: one(
      xes(
        `<trace>${event("A", "2024-03-05T10:00:00Z")}<string key="concept:name" value="1"/></trace>`,
        two[1] ?? "",
      ),
    ),
    gives: { rows: { read: 2, loaded: 2 }, cases: ["1", "2"] },
  },
  {
    name: "XML that is no log",
    files: one(`<?xml version="1.0"?><html><body>${canary}</body></html>`),
    gives: { error: "xml-not-xes", exit: 3 },
  },
];

import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { applications, folderOf } from "./logs.js";
import { run } from "./world.js";

const rubbish = Uint8Array.from({ length: 4000 }, (_, i) => (i * 7919 + (i >> 3) * 31) % 256);
const xes = (inside: string) => `<?xml version="1.0"?>\n<log>\n<trace>\n${inside}\n</trace>\n</log>\n`;
const event = (name: string, time: string) =>
  `<event><string key="concept:name" value="${name}"/><date key="time:timestamp" value="${time}"/></event>`;

/** What a person may hand in, the exit code, and what the message has to name. */
const cases: readonly (readonly [
  what: string,
  file: string,
  content: string | Uint8Array | null,
  exit: number,
  names: readonly string[],
])[] = [
  ["a missing file", "fehlt.csv", null, 3, ["„fehlt.csv“"]],
  ["an empty file", "leer.csv", "", 3, ["„leer.csv“", "leer"]],
  ["a folder", "ordner", null, 3, ["„ordner“ ist ein Ordner"]],
  ["binary rubbish", "export.csv", rubbish, 3, ["„export.csv“", "kein bekanntes Format"]],
  ["rubbish that calls itself XES", "export.xes", rubbish, 3, ["„export.xes“"]],
  ["rubbish that calls itself Parquet", "export.parquet", rubbish, 3, ["„export.parquet“"]],
  [
    "a CSV without usable columns",
    "spalten.csv",
    "eins;zwei;drei\n1;2;3\n4;5;6\n",
    3,
    ["„eins“, „zwei“, „drei“", "--case", "--activity", "--time"],
  ],
  [
    "times that cannot be read",
    "zeiten.csv",
    applications.replace("03.02.2024 08:00", "GEHEIM"),
    4,
    ["Zeile 3", "„Zeitpunkt“", "--max-reject"],
  ],
  [
    "a cut gzip",
    "export.csv.gz",
    gzipSync(applications.repeat(50)).subarray(0, 150),
    3,
    ["hört mittendrin auf"],
  ],
  ["broken XML", "export.xes", xes(`${event("A", "2024-01-01T00:00:00Z")}\n<event>`), 3, ["Zeile 6"]],
  [
    "XES without times",
    "export.xes",
    xes('<event><string key="concept:name" value="A"/></event>'),
    3,
    ["time:timestamp"],
  ],
  ["a log without cases", "export.csv", "Vorgangsnummer;Schritt;Zeitpunkt\n", 3, ["kein einziges"]],
  [
    "one event, which says too much about one person",
    "export.csv",
    applications.split("\n").slice(0, 2).join("\n"),
    5,
    ["weniger als 100 Fälle"],
  ],
];

test.each(cases)(
  "explains %s (%s) without a stack and writes nothing",
  async (_, file, content, exit, names) => {
    using folder = folderOf(content === null ? {} : { [file]: content });
    if (file === "ordner") mkdirSync(join(folder.cwd, file));
    const { code, err, files } = await run(
      ["analyse", file, "--report", "bericht.html", "--progress", "off"],
      folder,
    );
    expect([code, files.size]).toEqual([exit, 0]);
    expect(err).toMatch(/^Fehler {2}/);
    expect(err.split("\n").length, "a message and what to do").toBeGreaterThan(2);
    for (const name of names) expect(err).toContain(name);
    expect(err).not.toMatch(/GEHEIM|^\s+at |Error:/m);
    const json = await run(["analyse", file, "--json", "--progress", "off"], folder);
    expect(JSON.parse(json.out)).toMatchObject({
      ok: false,
      exitCode: exit,
      issues: [{ severity: "error" }],
    });
    expect([json.code, json.err]).toEqual([exit, ""]);
  },
);

test("shows one event where the log concerns no person", async () => {
  using folder = folderOf({ "log.csv": "case_id,activity,timestamp\n1,A,2024-01-01T08:00:00Z\n" });
  const { code, out } = await run(["analyse", "log.csv", "--public-data", "--progress", "off"], folder);
  expect(code).toBe(0);
  expect(out.replaceAll("\u00a0", " ")).toContain("     1      1   100 %  0 Sek.  A\n");
});

test("takes activity names as they are but for what steers a terminal, and a case of 10,000 events", async () => {
  const names = ['sagt "ja"', "</script><b>", "😀 漢字", ".", "[]", "\u001B[2J", "'; drop table cases --"];
  const rows = Array.from({ length: 10_000 }, (_, i) => {
    const name = names[i % names.length] ?? "";
    const stamp = new Date(Date.UTC(2024, 0, 1, 0, i)).toISOString();
    return `1,"${name.replaceAll('"', '""')}",${stamp}`;
  });
  using folder = folderOf({ "log.csv": `case_id,activity,timestamp\n${rows.join("\n")}\n` });
  const argv = ["analyse", "log.csv", "--public-data", "--progress", "off"];
  const text = await run([...argv, "--limit", "10", "--report", "b.html"], folder);
  expect([text.code, text.err]).toEqual([0, ""]);
  expect(text.out).toContain('sagt "ja" → </script><b>');
  expect(text.out).not.toContain("\u001B");
  expect(text.out.split("\n").filter((line) => line.length > 170)).toEqual([]);
  expect(String([...text.files.values()][0])).not.toContain("</script><b>");
  const json = JSON.parse((await run([...argv, "--json"], folder)).out) as {
    data: { processes: { measures: Record<string, { rows: { variant: string[]; activity: string }[] }> }[] };
  };
  const measures = json.data.processes[0]?.measures ?? {};
  expect(measures["variants"]?.rows[0]?.variant).toHaveLength(10_000);
  expect(measures["activity-frequency"]?.rows.map((row) => row.activity).sort()).toEqual(
    names.map((name) => name.replace("\u001B", "")).sort(),
  );
});

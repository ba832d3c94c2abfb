import { expect, test } from "vitest";
import { updatedYaml } from "../../src/inspect/update-yaml.js";

const proposed = "source:\n  files: neu.csv\ncolumns:\n  case: { from: Az }\n";

test("replaces the keys of the source and keeps every other letter", () => {
  const before = `# Kopf
id: wohngeld   # bleibt
source: # alt
  files: alt.csv
  # innen
duplicates: drop
shape: long
columns:
  case: { from: Nr }

# zu den Schritten
activities:
  Bescheid: { end: true }   # bleibt auch
`;
  expect(updatedYaml(before, proposed)).toBe(`# Kopf
id: wohngeld   # bleibt
${proposed}
# zu den Schritten
activities:
  Bescheid: { end: true }   # bleibt auch
`);
});

test("keeps what stands between the keys that are replaced", () => {
  expect(updatedYaml("source: { files: a.csv }\ntarget: { x: 1 } # y\nevents: []\nid: b\n", proposed)).toBe(
    `${proposed}target: { x: 1 } # y\nid: b\n`,
  );
});

test("adds the source where there is none", () => {
  expect(updatedYaml("id: a", proposed)).toBe(`id: a\n\n${proposed}`);
});

test.each(["{ id: a, source: {} }", "- a\n", "id: [", ""])("leaves %j alone", (text) => {
  expect(updatedYaml(text, proposed)).toBeNull();
});

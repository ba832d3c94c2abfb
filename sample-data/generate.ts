import { mkdir, rm, writeFile } from "node:fs/promises";
import { samples, truthsFile } from "./generate/samples.js";

const exports = new URL("exports/", import.meta.url);
const all = await samples();
await rm(exports, { recursive: true, force: true });
await mkdir(exports);
for (const { name, bytes } of all.flatMap(({ files }) => files)) {
  await writeFile(new URL(name, exports), bytes);
  process.stdout.write(`${name}  ${Math.round(bytes.byteLength / 1000)} kB\n`);
}
await writeFile(new URL("truths.json", import.meta.url), truthsFile(all));

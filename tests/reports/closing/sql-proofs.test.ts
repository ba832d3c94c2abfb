import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { explain } from "../../../src/cli/commands/explain.js";
import { dataQuality } from "../../../src/measures/data-quality.js";
import { qualityReport } from "../../../src/reports/pages/quality.js";
import { made } from "../made.js";
import { textOf } from "../page.js";

test("the quality report prints the checksum of the SQL that `explain` prints, and the mapping's", async () => {
  const input = made();
  const inputs = input.manifest.inputs.map((file) => ({ ...file, mapping_sha256: "b".repeat(64) }));
  const { html } = await qualityReport({ ...input, manifest: { ...input.manifest, inputs } }, "antrag");
  const { data } = explain(dataQuality.id, {}, { lang: "de", width: 80 } as Parameters<typeof explain>[2]);
  const { sql } = (data as { readonly measure: { readonly sql: string } }).measure;
  expect(sql).toContain("one_instant_cases");
  const table = textOf(/id="sql-proofs-caption"[\s\S]*?<\/table>/.exec(html)?.[0] ?? "");
  expect(table).toContain(`${dataQuality.id} ${createHash("sha256").update(sql).digest("hex")}`);
  expect(textOf(html)).toContain(
    "prozessradar explain data-quality --json | jq -j .data.measure.sql | sha256sum",
  );
  expect(textOf(html)).toContain(`Zuordnung der Spalten (SHA-256) ${"b".repeat(64)}`);
});

test("no mapping is named where the files were read by several", async () => {
  const input = made();
  const inputs = input.manifest.inputs.map((file) => ({ ...file, mapping_sha256: undefined }));
  const page = await qualityReport({ ...input, manifest: { ...input.manifest, inputs } as never }, "antrag");
  expect(textOf(page.html)).not.toContain("Zuordnung der Spalten (SHA-256)");
});

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Three applications: cases 1 and 3 take 3 days, case 2 is checked twice and takes 6. */
export const applications = [
  "Vorgangsnummer;Schritt;Zeitpunkt",
  "1;Antrag;01.02.2024 08:00",
  "1;Prüfung;03.02.2024 08:00",
  "1;Bescheid;04.02.2024 08:00",
  "2;Antrag;05.02.2024 08:00",
  "2;Prüfung;06.02.2024 08:00",
  "2;Prüfung;10.02.2024 08:00",
  "2;Bescheid;11.02.2024 08:00",
  "3;Antrag;12.02.2024 08:00",
  "3;Prüfung;14.02.2024 08:00",
  "3;Bescheid;15.02.2024 08:00",
  "",
].join("\n");

/** 100 cases of A → B (one day) and 20 of A → C (two days), one a day from 1 January 2024, at 08:00. */
export function manyCases(): string {
  const lines = ["case_id,activity,timestamp,user"];
  const stamp = (day: number) => new Date(Date.UTC(2024, 0, 1 + day, 7)).toISOString();
  for (let i = 0; i < 120; i++) {
    const rare = i % 6 === 5;
    lines.push(`${i},A,${stamp(i)},u1`, `${i},${rare ? "C" : "B"},${stamp(i + (rare ? 2 : 1))},u2`);
  }
  return `${lines.join("\n")}\n`;
}

/** A folder of files that is gone at the end of the block. */
export function folderOf(files: Readonly<Record<string, string | Uint8Array>>) {
  const cwd = mkdtempSync(join(tmpdir(), "prozessradar-test-"));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(cwd, name), content);
  return {
    cwd,
    [Symbol.dispose]: () => {
      rmSync(cwd, { recursive: true, force: true });
    },
  };
}

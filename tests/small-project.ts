import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Values that must never leave a source file: they stand in columns that are not mapped, and in case ids. */
export const canaries = ["KUERZEL-XQ7", "Freitext-Kanarienvogel", "AZ-GEHEIM"];

const settings = `name: Kleines Projekt
processes_note: null
`;

/** The process file of a small project; `extra` lines are added at the end. */
export const processFile = (extra = "") => `id: antrag
name: { de: Antrag, en: Application }
owner: { unit: "50", confirmed: null }
processing:
  purpose: Test
  legal_basis: keine, künstliche Daten
  controller: Test
  period: { from: 2024-01-01, to: 2024-12-31 }
  delete_on: 2030-01-01
secrecy: general
source: { files: exporte/antrag.csv }
columns:
  case: { from: Vorgangsnummer }
  activity: { from: Schritt }
  time: { from: Zeitpunkt, format: "%d.%m.%Y %H:%M" }
  drop: [Bearbeiter, Bemerkung]
activities:
  Bescheid: { end: true }
${extra}`;

/** A CSV export of `cases` cases with three steps each; every fourth case asks for documents. */
export function exportText(cases: number): string {
  const lines = ["Vorgangsnummer;Schritt;Zeitpunkt;Bearbeiter;Bemerkung"];
  const two = (n: number) => String(n).padStart(2, "0");
  for (let i = 0; i < cases; i++) {
    const steps =
      i % 4 === 0 ? ["Eingang", "Nachforderung", "Prüfung", "Bescheid"] : ["Eingang", "Prüfung", "Bescheid"];
    steps.forEach((step, n) => {
      const day = two(1 + ((i + 3 * n) % 28));
      const month = two(1 + Math.floor(i / 20) + (1 + ((i + 3 * n) % 28) < 1 + (i % 28) ? 1 : 0));
      lines.push(
        `${canaries[2]}-${i};${step};${day}.${month}.2024 ${two(8 + n)}:00;${canaries[0]};${canaries[1]}`,
      );
    });
  }
  return `${lines.join("\n")}\n`;
}

/** A project in a temporary folder, gone at the end of the block. */
export async function smallProject(cases = 120) {
  const dir = await mkdtemp(join(tmpdir(), "prozessradar-test-"));
  await mkdir(join(dir, "processes"));
  await mkdir(join(dir, "exporte"));
  await writeFile(join(dir, "prozessradar.yaml"), settings.replace("processes_note: null\n", ""));
  await writeFile(join(dir, "processes", "antrag.yaml"), processFile());
  await writeFile(join(dir, "exporte", "antrag.csv"), exportText(cases));
  return {
    dir,
    path: (...parts: readonly string[]) => join(dir, ...parts),
    [Symbol.asyncDispose]: () => rm(dir, { recursive: true, force: true }),
  };
}

import { knownAttributes } from "./known-attributes.js";
import { meant } from "./meant.js";
import type { Catalogue } from "./words.js";

/** Errors in how a report was asked for. Parameters are what the person typed on the command line. */
export const reportUsageErrors = {
  "report-kind-unknown": (p: { kind: string; near: string | null; known: readonly string[] }) => ({
    exit: 2,
    message: {
      de: `Die Art „${p.kind}“ von Bericht gibt es nicht.`,
      en: `There is no kind of report "${p.kind}".`,
    },
    hint: meant(p.near, {
      de: `Vorhanden: ${p.known.join(", ")}.`,
      en: `Present: ${p.known.join(", ")}.`,
    }),
  }),
  "by-of-process": (p: { kind: string }) => ({
    exit: 2,
    message: {
      de: `--by gilt für Berichte der Art process und analysis, nicht für ${p.kind}.`,
      en: `--by is for reports of the kind process and analysis, not for ${p.kind}.`,
    },
    hint: {
      de: "Zum Beispiel: prozessradar report process --by org_unit",
      en: "For example: prozessradar report process --by org_unit",
    },
  }),
  "by-unknown": (p: {
    by: string;
    processes: readonly string[];
    near: string | null;
    known: readonly string[];
  }) => ({
    exit: 2,
    message: {
      de: `--by ${p.by}: Dieses Merkmal der Fälle ist ${p.processes.length === 1 ? `in „${p.processes[0] ?? ""}“ nicht` : "in keinem der Prozesse"} hinterlegt.`,
      en: `--by ${p.by}: this attribute of the cases is not configured in ${p.processes.length === 1 ? `"${p.processes[0] ?? ""}"` : "any of the processes"}.`,
    },
    hint: meant(p.near, {
      de: `${knownAttributes(p.known).de} Welche Spalte welches Merkmal ist, steht in der Prozessdatei unter columns.`,
      en: `${knownAttributes(p.known).en} Which column is which attribute is stated in the process file under columns.`,
    }),
  }),
  "report-of-project": (p: { kind: string }) => ({
    exit: 2,
    message: {
      de: `Ein Bericht der Art ${p.kind} gilt dem ganzen Projekt und nimmt keine Kennung.`,
      en: `A report of the kind ${p.kind} is about the whole project and takes no id.`,
    },
    hint: { de: `Aufruf: prozessradar report ${p.kind}`, en: `Call: prozessradar report ${p.kind}` },
  }),
  "open-without-report": (_: Record<string, never>) => ({
    exit: 2,
    message: {
      de: "--open öffnet einen Bericht, aber es wird keiner geschrieben.",
      en: "--open opens a report, but none is written.",
    },
    hint: {
      de: "Zum Beispiel: --report bericht.html --open",
      en: "For example: --report report.html --open",
    },
  }),
  "report-needs-folder": (p: { path: string; files: number }) => ({
    exit: 2,
    message: {
      de: `Aus ${p.files} Dateien entstehen ${p.files} Berichte; „${p.path}“ ist aber nur eine Datei.`,
      en: `${p.files} files give ${p.files} reports, but "${p.path}" is a single file.`,
    },
    hint: {
      de: "Geben Sie einen Ordner an (mit / am Ende): --report berichte/",
      en: "Name a folder (with / at the end): --report reports/",
    },
  }),
  "report-over-input": (p: { path: string }) => ({
    exit: 2,
    message: {
      de: `Der Bericht würde die Eingabedatei „${p.path}“ überschreiben.`,
      en: `The report would overwrite the input file "${p.path}".`,
    },
    hint: {
      de: "Geben Sie einen anderen Namen an: --report bericht.html",
      en: "Choose another name: --report report.html",
    },
  }),
} satisfies Catalogue;

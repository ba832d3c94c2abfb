import type { Text } from "../text.js";
import type { Catalogue } from "./words.js";

/** Errors of printing reports as PDF, which a browser of the machine does. */
export const pdfErrors = {
  "browser-missing": (_: Record<string, never>) => ({
    exit: 2,
    message: {
      de: "Für --pdf braucht es Chromium, Chrome oder Edge; auf diesem Rechner wurde keiner dieser Browser gefunden. Es wurde nichts geschrieben.",
      en: "--pdf needs Chromium, Chrome or Edge; none of these browsers was found on this machine. Nothing was written.",
    },
    hint: {
      de: "Installieren Sie einen davon, oder nennen Sie das Programm: PROZESSRADAR_BROWSER=/pfad/zu/chromium\nOhne --pdf entstehen die HTML-Berichte; jeder Browser druckt sie über „Drucken“ als PDF.",
      en: "Install one of them, or name the program: PROZESSRADAR_BROWSER=/path/to/chromium\nWithout --pdf you get the HTML reports; every browser prints them as PDF with “Print”.",
    },
  }),
  "browser-not-there": (p: { named: string }) => ({
    exit: 2,
    message: {
      de: `PROZESSRADAR_BROWSER nennt „${p.named}“; dort liegt kein Programm, das sich starten lässt. Es wurde nichts geschrieben.`,
      en: `PROZESSRADAR_BROWSER names "${p.named}"; there is no program there that can be started. Nothing was written.`,
    },
    hint: {
      de: "Nennen Sie den Pfad von Chromium, Chrome oder Edge. Ist die Variable leer, wird an den üblichen Orten gesucht.",
      en: "Name the path of Chromium, Chrome or Edge. If the variable is empty, the usual places are searched.",
    },
  }),
  "pdf-failed": (p: { browser: string; page: string; reason: Text; hint: Text }) => ({
    exit: 2,
    message: {
      de: `„${p.page}“ ließ sich nicht als PDF drucken: Der Browser ${p.browser} ${p.reason.de}. Die HTML-Berichte sind vollständig; ein PDF wurde nicht geschrieben.`,
      en: `"${p.page}" could not be printed as PDF: the browser ${p.browser} ${p.reason.en}. The HTML reports are complete; no PDF was written.`,
    },
    hint: p.hint,
  }),
} satisfies Catalogue;

import type { Text } from "../text.js";
import type { Ended } from "./programs.js";

/** Seconds for printing one report; the largest takes a few. */
export const patienceSeconds = 120;

/** Why a browser did not print, as the end of a sentence, and what to do. */
export interface Fault {
  readonly reason: Text;
  readonly hint: Text;
}

const otherBrowser: Text = {
  de: "Einen anderen Browser nennt PROZESSRADAR_BROWSER. Die HTML-Berichte lassen sich auch im Browser öffnen und dort als PDF drucken.",
  en: "PROZESSRADAR_BROWSER names another browser. The HTML reports can also be opened in a browser and printed as PDF there.",
};

/** What can go wrong without an exit code that tells it. */
export const faults = {
  unstartable: {
    reason: { de: "ließ sich nicht starten", en: "could not be started" },
    hint: otherBrowser,
  },
  late: {
    reason: {
      de: `war nach ${patienceSeconds} Sekunden nicht fertig`,
      en: `was not done after ${patienceSeconds} seconds`,
    },
    hint: otherBrowser,
  },
  nothing: {
    reason: { de: "hat kein vollständiges PDF geschrieben", en: "wrote no complete PDF" },
    hint: {
      de: `Ein als Snap oder Flatpak installierter Browser darf den Ordner für vorläufige Dateien oft nicht lesen. ${otherBrowser.de}`,
      en: `A browser that was installed as a snap or flatpak often may not read the folder for temporary files. ${otherBrowser.en}`,
    },
  },
  sandbox: {
    reason: {
      de: "darf hier keinen geschützten Bereich (Sandbox) anlegen und druckt ohne ihn nicht",
      en: "may not set up its sandbox here and does not print without it",
    },
    hint: {
      de: `Erlauben Sie Namensräume für Benutzer (user namespaces). ${otherBrowser.de}`,
      en: `Allow user namespaces. ${otherBrowser.en}`,
    },
  },
} as const satisfies Record<string, Fault>;

/** Why a browser that ended without success did so. */
export function faultOf({ status, late, said }: Ended): Fault {
  if (late) return faults.late;
  if (/no usable sandbox|setuid sandbox|without --no-sandbox/i.test(said)) return faults.sandbox;
  return status === null
    ? { reason: { de: "wurde beendet", en: "was ended" }, hint: otherBrowser }
    : {
        reason: { de: `endete mit dem Rückgabewert ${status}`, en: `ended with exit code ${status}` },
        hint: otherBrowser,
      };
}

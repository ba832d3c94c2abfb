import type { Text } from "../text.js";

/** Why most of the rejected rows of a file cannot be used. */
export interface RejectFacts {
  file: string;
  rule: Text;
  column: string;
  count: number;
  lines: readonly number[];
  /** The times could not be read: a stated format may help. */
  unreadable: boolean;
}

/** The smallest whole percentage, as an option's value, that lets this share pass. */
export const permitting = (share: number): string => `${Math.min(100, Math.ceil(share * 100 - 1e-9))}%`;

/** Where more than half of the rows are not usable, leaving them out is no remedy. */
const most = 0.5;

/**
 * What to do about rows that are not usable; `share` of them, 0 … 1. Times that nobody could read are looked at first:
 * `inspect` tells patterns that only a person may choose.
 */
export function rejectHint(p: { file: string; share: number; unreadable: boolean }): Text {
  const both = (de: string, en: string): Text => ({ de, en });
  const parts: readonly Text[] = [
    p.unreadable
      ? both(
          `Wie die Zeiten geschrieben sind, zeigt: prozessradar inspect "${p.file}"; mit --write processes/prozess.yaml wird daraus eine Prozessdatei. Das Format nennen: --time-format "%d.%m.%Y %H:%M" (Beispiel; im Projekt: columns.time.format).`,
          `How the times are written is shown by: prozessradar inspect "${p.file}"; with --write processes/process.yaml it becomes a process file. State the format: --time-format "%d.%m.%Y %H:%M" (example; in a project: columns.time.format).`,
        )
      : both("Die genannten Zeilen prüfen.", "Check these lines."),
    ...(p.share > most
      ? []
      : [
          both(
            `${p.unreadable ? "Sind die Zeilen selbst falsch, sie" : "Die Zeilen"} auslassen: --max-reject ${permitting(p.share)} (im Projekt: limits.max_reject).`,
            `To leave the rows out${p.unreadable ? ", where they are wrong themselves" : ""}: --max-reject ${permitting(p.share)} (in a project: limits.max_reject).`,
          ),
        ]),
  ];
  return both(parts.map(({ de }) => de).join(" "), parts.map(({ en }) => en).join(" "));
}

/** What to do where no row is usable; `most` = why most of them are not, absent where none was rejected. */
export function noEventsHint(most: RejectFacts | undefined): Text {
  if (most === undefined)
    return {
      de: "Prüfen, ob der Export Zeilen enthält und ob der Zeitraum stimmt.",
      en: "Check whether the export holds rows and whether its period is right.",
    };
  return most.unreadable
    ? {
        de: 'Nennen, wie die Zeiten geschrieben sind: --time-format "%d.%m.%Y %H:%M" (Beispiel; Zahlen: epoch, epoch_ms oder excel; im Projekt: columns.time.format). Steht in der Spalte kein Zeitpunkt: eine andere nennen.',
        en: 'State how the times are written: --time-format "%d.%m.%Y %H:%M" (example; numbers: epoch, epoch_ms or excel; in a project: columns.time.format). If the column holds no times: name another.',
      }
    : { de: "Die genannten Zeilen und Spalten prüfen.", en: "Check these lines and columns." };
}

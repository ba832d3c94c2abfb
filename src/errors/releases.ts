import type { Text } from "../text.js";
import { faultWords } from "./decisions.js";
import type { Catalogue } from "./words.js";

const notARecord: Text = {
  de: "Die Zeile ist kein Eintrag des Freigabeprotokolls.",
  en: "The line is no record of the log of releases.",
};

/** The call that writes a report again. */
const rewrite = (kind: string, process: string | null): string =>
  kind === "quality"
    ? `prozessradar quality ${process ?? ""}`.trimEnd()
    : kind === "compare" || kind === "effect"
      ? `prozessradar ${kind} ${process ?? ""} … --report`
      : `prozessradar report ${kind}${process === null ? "" : ` ${process}`}`;

/** Why a file is not one that was released. */
const reasons = {
  missing: {
    de: "Es gibt die Datei nicht.",
    en: "There is no such file.",
  },
  no_report: {
    de: "Sie ist keine Seite eines Berichts von Prozessradar.",
    en: "It is no page of a report of Prozessradar.",
  },
  edited: {
    de: "Sie wurde verändert, nachdem Prozessradar sie geschrieben hat.",
    en: "It was changed after Prozessradar wrote it.",
  },
  draft: {
    de: "Sie ist ein Entwurf.",
    en: "It is a draft.",
  },
  not_in_log: {
    de: "Sie nennt eine Freigabe, aber das Freigabeprotokoll kennt keine Datei mit diesem Inhalt.",
    en: "It names a release, but the log of releases knows no file with this content.",
  },
} as const satisfies Record<string, Text>;

/** Errors about what may leave, and the log of it. Nothing was released. */
export const releaseErrors = {
  "releases-broken": (p: { file: string; line: number; fault: string }) => {
    const fault = p.fault === "not_readable" ? notARecord : faultWords(p.fault);
    return {
      exit: 3,
      message: {
        de: `„${p.file}“, Zeile ${p.line}: ${fault.de} Es wurde nichts angefügt.`,
        en: `"${p.file}", line ${p.line}: ${fault.en} Nothing was appended.`,
      },
      hint: {
        de:
          p.fault === "torn"
            ? "Diese Zeile wurde nie bestätigt: Sie kann aus der Datei entfernt werden; danach den Bericht neu freigeben."
            : "Das Protokoll aus der letzten Sicherung wiederherstellen.",
        en:
          p.fault === "torn"
            ? "This line was never confirmed: it can be taken out of the file; then release the report again."
            : "Restore the log from the last backup.",
      },
    };
  },
  "release-incomplete": (p: { missing: readonly ("file" | "function")[] }) => {
    const de = p.missing.map((one) => (one === "file" ? "die Datei" : "--function")).join(" und ");
    const en = p.missing.map((one) => (one === "file" ? "the file" : "--function")).join(" and ");
    return {
      exit: 2,
      message: {
        de: `Zur Freigabe fehlt ${de}. Es wurde nichts freigegeben.`,
        en: `The release lacks ${en}. Nothing was released.`,
      },
      hint: {
        de: 'Zum Beispiel: prozessradar release reports/portfolio.html --function "Amtsleitung 12"',
        en: 'For example: prozessradar release reports/portfolio.html --function "head of office 12"',
      },
    };
  },
  "release-file-missing": (p: { file: string }) => ({
    exit: 2,
    message: {
      de: `Den Bericht „${p.file}“ gibt es nicht. Es wurde nichts freigegeben.`,
      en: `There is no report "${p.file}". Nothing was released.`,
    },
    hint: {
      de: "Berichte schreiben: prozessradar build. Sie liegen danach im Ordner reports/ des Projekts.",
      en: "Write reports: prozessradar build. They then lie in the folder reports/ of the project.",
    },
  }),
  "not-a-report": (p: { file: string }) => ({
    exit: 3,
    message: {
      de: `„${p.file}“ ist keine Seite eines Berichts, wie sie diese Version von Prozessradar schreibt. Es wurde nichts freigegeben.`,
      en: `"${p.file}" is no page of a report as this version of Prozessradar writes it. Nothing was released.`,
    },
    hint: {
      de: "Freigegeben werden die HTML-Seiten. Word-Dateien und PDF lassen sich nicht prüfen: die Seite freigeben und daraus drucken.",
      en: "What is released are the HTML pages. Word files and PDF cannot be checked: release the page and print that.",
    },
  }),
  "report-edited": (p: { file: string; kind: string; process: string | null }) => ({
    exit: 3,
    message: {
      de: `„${p.file}“ ist nicht mehr so, wie Prozessradar die Seite geschrieben hat: Ihr Inhalt passt nicht zu der Prüfsumme in ihrem Kopf. Es wurde nichts freigegeben.`,
      en: `"${p.file}" is no longer as Prozessradar wrote it: its content does not fit the checksum in its head. Nothing was released.`,
    },
    hint: {
      de: `Den Bericht neu schreiben: ${rewrite(p.kind, p.process)}. Änderungen gehören in die Konfiguration, Texte der Vorlage in paper.yaml.`,
      en: `Write the report again: ${rewrite(p.kind, p.process)}. Changes belong into the configuration, texts of the paper into paper.yaml.`,
    },
  }),
  "report-is-released": (p: { file: string }) => ({
    exit: 2,
    message: {
      de: `„${p.file}“ trägt schon den Vermerk einer Freigabe. Es wurde nichts freigegeben.`,
      en: `"${p.file}" bears a release already. Nothing was released.`,
    },
    hint: {
      de: `Prüfen, ob sie gilt: prozessradar release --verify ${p.file}`,
      en: `Check whether it holds: prozessradar release --verify ${p.file}`,
    },
  }),
  "release-not-repeatable": (p: { file: string; id: string; released: string }) => ({
    exit: 2,
    message: {
      de: `„${p.file}“ ist als ${p.id} freigegeben („${p.released}“), aber diese Version von Prozessradar schreibt die Datei nicht mehr genau so.`,
      en: `"${p.file}" was released as ${p.id} ("${p.released}"), but this version of Prozessradar does not write the file exactly so any more.`,
    },
    hint: {
      de: "Die freigegebene Datei aus der Ablage nehmen, oder den Bericht neu bauen und neu freigeben.",
      en: "Take the released file from the archive, or build the report anew and release that.",
    },
  }),
  "report-unfinished": (p: { file: string; kind: string; process: string | null }) =>
    p.kind === "paper"
      ? {
          exit: 2,
          message: {
            de: `„${p.file}“ ist der Entwurf der Vorlage. Freigegeben wird die Endfassung; es wurde nichts freigegeben.`,
            en: `"${p.file}" is the draft of the paper. What is released is the final version; nothing was released.`,
          },
          hint: {
            de: "Die Endfassung schreiben: prozessradar report paper --final",
            en: "Write the final version: prozessradar report paper --final",
          },
        }
      : {
          exit: 2,
          message: {
            de: `„${p.file}“ bleibt ein Entwurf, bis das Fachamt den Prozess geprüft hat. Es wurde nichts freigegeben.`,
            en: `"${p.file}" stays a draft until the department has checked the process. Nothing was released.`,
          },
          hint: {
            de: `Den Tag der Prüfung in der Prozessdatei von „${p.process ?? ""}“ eintragen (owner: { confirmed: JJJJ-MM-TT }), dann prozessradar build. Zur Prüfung darf das Fachamt den Entwurf erhalten.`,
            en: `Enter the day of the check in the process file of "${p.process ?? ""}" (owner: { confirmed: YYYY-MM-DD }), then prozessradar build. For the check the department may have the draft.`,
          },
        },
  "report-without-project": (p: { file: string }) => ({
    exit: 2,
    message: {
      de: `„${p.file}“ gehört zu keinem Projekt: Zweck, Rechtsgrundlage und Schutzregeln sind nicht hinterlegt. Es wurde nichts freigegeben.`,
      en: `"${p.file}" belongs to no project: purpose, legal basis and rules of protection are not configured. Nothing was released.`,
    },
    hint: {
      de: "Den Prozess in ein Projekt aufnehmen (prozessradar inspect DATEI --write processes/NAME.yaml), dann prozessradar build.",
      en: "Take the process into a project (prozessradar inspect FILE --write processes/NAME.yaml), then prozessradar build.",
    },
  }),
  "release-intern": (p: { file: string; profile: string }) => ({
    exit: 5,
    message: {
      de: `„${p.file}“ steht unter dem Profil ${p.profile} und verlässt die Dienststelle nicht. Es wurde nichts freigegeben.`,
      en: `"${p.file}" is under the profile ${p.profile} and does not leave the department. Nothing was released.`,
    },
    hint: {
      de: "Den Bericht unter einem Profil für Leser außerhalb schreiben, zum Beispiel mit --profile verwaltung, und diesen freigeben.",
      en: "Write the report under a profile for readers outside, for example with --profile verwaltung, and release that.",
    },
  }),
  "release-date-impossible": (p: { date: string; from: string; to: string }) => ({
    exit: 2,
    message: {
      de: `--date ${p.date}: Freigegeben werden kann ein Bericht frühestens an dem Tag, an dem er geschrieben wurde, und spätestens heute.`,
      en: `--date ${p.date}: a report can be released at the earliest on the day on which it was written, and at the latest today.`,
    },
    hint: {
      de: `Möglich: ${p.from} bis ${p.to}. Ohne --date gilt der heutige Tag.`,
      en: `Possible: ${p.from} to ${p.to}. Without --date it is today.`,
    },
  }),
  "report-not-released": (p: {
    file: string;
    why: keyof typeof reasons;
    named: string | null;
    released: string | null;
  }) => {
    const { de, en } = reasons[p.why];
    const known = p.named === null || p.released === null ? null : { id: p.named, file: p.released };
    return {
      exit: 3,
      message: {
        de: `„${p.file}“ ist keine freigegebene Datei. ${de}${p.named === null || p.why === "draft" ? "" : ` Sie nennt ${p.named}.`}`,
        en: `"${p.file}" is no released file. ${en}${p.named === null || p.why === "draft" ? "" : ` It names ${p.named}.`}`,
      },
      hint:
        known === null
          ? {
              de: "Was freigegeben ist: prozessradar release --verify",
              en: "What was released: prozessradar release --verify",
            }
          : {
              de: `Freigegeben als ${known.id} ist „${known.file}“.`,
              en: `Released as ${known.id} is "${known.file}".`,
            },
    };
  },
} satisfies Catalogue;

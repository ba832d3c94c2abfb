import type { Text } from "../text.js";

const reasons: Readonly<Record<string, Text>> = {
  EACCES: { de: "keine Schreibrechte", en: "no permission to write" },
  EPERM: { de: "keine Schreibrechte", en: "no permission to write" },
  EROFS: { de: "der Datenträger ist schreibgeschützt", en: "the drive is read-only" },
  ENOSPC: { de: "der Datenträger ist voll", en: "the drive is full" },
  EDQUOT: { de: "der Datenträger ist voll", en: "the drive is full" },
  EFBIG: {
    de: "die Datei würde größer, als das System erlaubt",
    en: "the file would be larger than the system allows",
  },
  EISDIR: { de: "dort ist ein Ordner", en: "there is a folder of that name" },
  ENOTEMPTY: { de: "dort ist ein Ordner", en: "there is a folder of that name" },
  EEXIST: { de: "auf dem Weg dorthin liegt eine Datei", en: "a file is in the way" },
  ENOTDIR: { de: "auf dem Weg dorthin liegt eine Datei", en: "a file is in the way" },
  ENOENT: { de: "dort lässt sich kein Ordner anlegen", en: "no folder can be made there" },
  EBUSY: { de: "ein anderes Programm hat die Datei geöffnet", en: "another program has the file open" },
  ENAMETOOLONG: { de: "der Name ist zu lang", en: "the name is too long" },
};

/** The system's name for what went wrong with a file (`ENOSPC`); null where the error names none. */
export const systemCode = (error: unknown): string | null =>
  error instanceof Error && "code" in error && typeof error.code === "string" && /^E[A-Z]+$/.test(error.code)
    ? error.code
    : null;

/** Why a place cannot be written, in words. */
export const writeReason = (cause: unknown): Text =>
  reasons[systemCode(cause) ?? ""] ?? {
    de: "der Datenträger meldet einen Fehler",
    en: "the drive reports an error",
  };

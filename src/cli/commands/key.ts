import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { nearest } from "../../config/nearest.js";
import { isInside } from "../../config/paths.js";
import { loadProject } from "../../config/project.js";
import { AppError } from "../../errors/app-error.js";
import { keyBytes, keyId, projectKey } from "../../store/key.js";
import type { Text } from "../../text.js";
import type { KeyFlags } from "../call.js";
import type { Context } from "../io.js";
import type { Outcome } from "../outcome.js";
import { wrapped } from "../table.js";

const words = {
  what: {
    de: "Mit dem Schlüssel werden Vorgangsnummern zu Kürzeln (HMAC-SHA-256): Der Datenspeicher enthält keine Vorgangsnummer, und dieselbe Nummer bekommt immer dasselbe Kürzel. Nur so lassen sich spätere Exporte hinzufügen (--append).",
    en: "The key turns case ids into tokens (HMAC-SHA-256): the store holds no case id, and the same id always gets the same token. Only so can later exports be added (--append).",
  },
  who: {
    de: "Verwahren soll ihn die Fachabteilung, der die Vorgänge gehören, nicht wer auswertet: Wer Schlüssel und Datenspeicher hat, kann Vorgänge wiedererkennen. Er gehört nicht in den Projektordner, nicht in git und nicht in dieselbe Sicherung wie die Daten. Nach dem letzten Einlesen wird er gelöscht.",
    en: "The department that the cases belong to should keep it, not whoever analyses: with key and store cases can be recognised. It belongs neither in the project folder nor in git, nor in the same backup as the data. After the last load it is deleted.",
  },
  without: {
    de: "Ohne key_file entsteht bei jedem Einlesen ein Einmalschlüssel, der sofort vergessen wird.",
    en: "Without key_file every load makes a one-time key that is forgotten at once.",
  },
  how: {
    de: "Anlegen: key_file: ../schluessel/projekt.key in prozessradar.yaml eintragen, dann prozessradar key create",
    en: "To make one: add key_file: ../keys/project.key to prozessradar.yaml, then prozessradar key create",
  },
  id: { de: "Schlüssel-ID:", en: "Key id:" },
  fingerprint: {
    de: "Die ID ist ein Fingerabdruck und verrät den Schlüssel nicht. Der Nachweis Datenschutz und Mitbestimmung (prozessradar report privacy) nennt die ID des Schlüssels, mit dem die Kürzel gebildet wurden.",
    en: "The id is a fingerprint and does not give the key away. The proof of data protection and participation (prozessradar report privacy) names the id of the key that made the tokens.",
  },
  made: { de: "Schlüssel angelegt:", en: "Key made:" },
  next: { de: "Weiter: prozessradar ingest", en: "Next: prozessradar ingest" },
} as const satisfies Record<string, Text>;

/** `prozessradar key [create|id]`: makes the key file of a project, names the id of its key, or explains what it is for. */
export async function key(word: string | null, flags: KeyFlags, context: Context): Promise<Outcome> {
  if (word === null) return told({}, [words.what, words.who, words.without, words.how], [], context);
  if (word !== "create" && word !== "id") {
    const allowed: Text = { de: "create, id", en: "create, id" };
    throw new AppError("flag-value-invalid", {
      flag: "key",
      value: word,
      allowed,
      near: nearest(word, ["create", "id"]),
    });
  }
  const path = placeOf(flags, word === "create", context);
  if (word === "id") {
    const { id } = await projectKey({ key_file: path }, "name");
    return told({ file: path, id }, [words.fingerprint], [`${words.id[context.lang]} ${id}`, ""], context);
  }
  if (existsSync(path)) throw new AppError("key-exists", { file: path });
  const secret = context.effects.random(keyBytes);
  await context.effects.write(path, secret);
  const id = keyId(secret);
  const made = [`${words.made[context.lang]} ${path}`, `${words.id[context.lang]} ${id}`, ""];
  return told({ file: path, bytes: keyBytes, id }, [words.who, words.next], made, context);
}

/** Where the key goes or lies. Throws `key-file-unnamed`, and `key-inside-project` for a place in any project. */
function placeOf(flags: KeyFlags, creates: boolean, { cwd }: Context): string {
  const dir = resolve(cwd, flags.directory ?? ".");
  const path = flags.file === undefined ? loadProject(dir).key_file : resolve(cwd, flags.file);
  if (path === null) throw new AppError("key-file-unnamed", { creates });
  const project = [dir, ...foldersAbove(path)].find(
    (folder) => existsSync(join(folder, "prozessradar.yaml")) && isInside(folder, path),
  );
  if (project !== undefined) throw new AppError("key-inside-project", { file: path, project, creates });
  return path;
}

function foldersAbove(path: string): readonly string[] {
  const folder = dirname(path);
  return folder === path ? [] : [folder, ...foldersAbove(folder)];
}

function told(
  data: Outcome["data"],
  paragraphs: readonly Text[],
  before: readonly string[],
  { lang, width }: Context,
): Outcome {
  const text = paragraphs.flatMap((one, i) => [...(i === 0 ? [] : [""]), ...wrapped(one[lang], width)]);
  return { exit: 0, data, issues: [], profile: null, inputs: [], lines: () => [...before, ...text] };
}

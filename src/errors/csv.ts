import type { Catalogue } from "./words.js";

/** Errors about CSV files and how they are packed. */
export const csvErrors = {
  "zstd-truncated": (p: { file: string }) => ({
    exit: 3,
    message: {
      de: `Die gepackte Datei „${p.file}“ hört mittendrin auf. Es wurde nichts eingelesen.`,
      en: `The compressed file "${p.file}" ends in the middle. Nothing was read in.`,
    },
    hint: {
      de: `Die Datei wurde wohl nicht vollständig übertragen: noch einmal kopieren und mit zstd -t "${p.file}" prüfen.`,
      en: `The file was probably not transferred completely: copy it again and check it with zstd -t "${p.file}".`,
    },
  }),
  "zstd-damaged": (p: { file: string }) => ({
    exit: 3,
    message: {
      de: `Die gepackte Datei „${p.file}“ ist beschädigt. Es wurde nichts eingelesen.`,
      en: `The compressed file "${p.file}" is damaged. Nothing was read in.`,
    },
    hint: {
      de: `Noch einmal kopieren und mit zstd -t "${p.file}" prüfen.`,
      en: `Copy it again and check it with zstd -t "${p.file}".`,
    },
  }),
  /** `megabytes`: what was allowed, for the unpacked file or for the memory that unpacking asks for. */
  "zstd-too-large": (p: { file: string; megabytes: number }) => ({
    exit: 3,
    message: {
      de: `Die gepackte Datei „${p.file}“ wird beim Entpacken verdächtig groß (Grenze: ${p.megabytes} MB). Es wurde nichts eingelesen.`,
      en: `The compressed file "${p.file}" becomes suspiciously large when unpacked (limit: ${p.megabytes} MB). Nothing was read in.`,
    },
    hint: {
      de: `Ist die Datei vertrauenswürdig, dann selbst entpacken (zstd -d --long=31 "${p.file}") und die entpackte Datei angeben.`,
      en: `If you trust the file, unpack it yourself (zstd -d --long=31 "${p.file}") and name the unpacked file.`,
    },
  }),
} satisfies Catalogue;

import { existsSync, lstatSync, readdirSync, realpathSync, statSync } from "node:fs";
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import type { Text } from "../text.js";
import { nearest } from "./nearest.js";
import { meant } from "./says.js";

/** What is wrong with a path that leaves the project. */
export const outside: Text = {
  de: "der Pfad muss im Projektordner bleiben (ohne „/“ am Anfang, ohne „..“, ohne Verknüpfung nach außen).",
  en: 'the path must stay in the project folder (no "/" in front, no "..", no link to the outside).',
};

/** Whether `path` lies in `folder`, links followed. What does not exist yet lies where its folder lies. */
export function isInside(folder: string, path: string): boolean {
  const place = real(resolve(path));
  if (place === null) return false;
  const way = relative(realpathSync(folder), place);
  return way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/** The path with its links followed; null for a link that leads nowhere, for it may lead anywhere tomorrow. */
function real(path: string): string | null {
  if (existsSync(path)) return realpathSync(path);
  if (lstatSync(path, { throwIfNoEntry: false }) !== undefined) return null;
  const place = real(dirname(path));
  return place === null ? null : join(place, basename(path));
}

/** Files below `folder` that a typed path means, absolute and sorted by name; names compare in NFC. */
export function matching(folder: string, pattern: string): readonly string[] {
  const place = resolve(folder, dirname(pattern));
  const wanted = basename(pattern).normalize("NFC");
  return filesIn(place)
    .filter((name) => fits(name.normalize("NFC"), wanted))
    .map((name) => join(place, name));
}

/** Whether a file name is what `pattern` says; `*` stands for any letters, but not for a dot in front. */
function fits(name: string, pattern: string): boolean {
  const [first = "", ...rest] = pattern.split("*");
  const last = rest.pop();
  if (last === undefined) return name === pattern;
  if (!name.startsWith(first) || (first === "" && name.startsWith("."))) return false;
  let end = first.length;
  for (const part of rest) {
    const found = name.indexOf(part, end);
    if (found < 0) return false;
    end = found + part.length;
  }
  return name.length - last.length >= end && name.endsWith(last);
}

/** What was probably meant by a `pattern` that finds no file, as it would be typed: what a folder holds, a near name. */
export function nearestFile(folder: string, pattern: string): string | null {
  if (isFolder(resolve(folder, pattern))) return `${pattern.replace(/\/+$/, "")}/*`;
  const place = dirname(pattern);
  const near = nearest(basename(pattern), filesIn(resolve(folder, place)));
  if (near === null) return null;
  return place === "." ? near : `${place}/${near}`;
}

/** What is wrong with a path that finds nothing. */
export const noFile = (typed: string, near: string | null): Text => ({
  de: `keine Datei „${typed}“ gefunden.${meant(near).de}`,
  en: `no file "${typed}" found.${meant(near).en}`,
});

/** The folder below `folder` that a typed path means, absolute; none if there is no such folder. */
export function folderAt(folder: string, typed: string): readonly string[] {
  const place = resolve(folder, typed);
  return isFolder(place) ? [place] : [];
}

/** What is wrong with a path that finds no folder. */
export const noFolder = (typed: string): Text => ({
  de: `keinen Ordner „${typed}“ gefunden; format: hive liest Ordner.`,
  en: `no folder "${typed}" found; format: hive reads folders.`,
});

/** Names of the files in a folder, sorted by code unit; none if it does not exist or may not be read. */
function filesIn(folder: string): readonly string[] {
  if (!isFolder(folder)) return [];
  try {
    return readdirSync(folder)
      .filter((name) => statSync(join(folder, name), { throwIfNoEntry: false })?.isFile() === true)
      .sort();
  } catch (error) {
    if (error instanceof Error && "code" in error && (error.code === "EACCES" || error.code === "EPERM"))
      return [];
    throw error;
  }
}

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;

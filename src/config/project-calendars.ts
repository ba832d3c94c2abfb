import { resolve } from "node:path";
import type { Calendar } from "./calendar.js";
import { calendarFile, calendarOf } from "./calendar-file.js";
import type { ConfigDocument, Report } from "./document.js";
import { readNamed } from "./named-file.js";
import { check } from "./parse.js";

/** The calendars that the files of a project name, each read once however often it is named. */
export class ProjectCalendars {
  readonly #root: string;
  readonly #report: Report;
  readonly #read = new Map<string, Calendar | undefined>();

  constructor(root: string, report: Report) {
    this.#root = root;
    this.#report = report;
  }

  /** The calendar that `document` names; undefined where it names none or after reporting a problem. */
  named(document: ConfigDocument, typed: string | undefined): Calendar | undefined {
    if (typed === undefined) return undefined;
    const path = resolve(this.#root, typed);
    if (this.#read.has(path)) return this.#read.get(path);
    const file = readNamed(this.#root, document, "calendar", typed, this.#report);
    if (file === undefined) return undefined;
    const checked = check(calendarFile, file.document, this.#report);
    const calendar = checked && calendarOf(checked.value, typed);
    this.#read.set(path, calendar);
    return calendar;
  }

  /** Every file that was read, sorted. */
  get files(): readonly string[] {
    return [...this.#read.keys()].sort();
  }
}

import { closeSync, openSync, writeSync } from "node:fs";

/** How large a log is made; of the cases a few may not be reached. */
export interface LogSize {
  readonly cases: number;
  readonly events: number;
}

/** Ten million events in about 1.2 million cases, as a department's system exports them in a year. */
export const yearOfADepartment: LogSize = { cases: 1_200_000, events: 10_000_000 };

const steps = [
  "Antrag eingegangen",
  "Vorprüfung",
  "Unterlagen nachgefordert",
  "Unterlagen eingegangen",
  "Fachprüfung",
  "Stellungnahme eingeholt",
  "Bescheid erstellt",
  "Bescheid versandt",
  "Gebühr gebucht",
  "Akte geschlossen",
] as const;
const units = ["63-1", "63-2", "63-3", "32-1", "50-4"] as const;
const notes = ["Rückruf erbeten", "siehe Akte; Anlage 2", "geprüft"] as const;
/** From 7 to 18 o'clock, 260 days without a break: times fall neither into a night nor into a change of the clock. */
const hours = 11;
const openCases = 50_000;
const bufferBytes = 1 << 22;

/** The same numbers 0 … 1 in every run: Mulberry32. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

const two = (n: number): string => (n < 10 ? `0${n}` : String(n));

/** One event: what every format is written from. */
export interface MadeEvent {
  /** 0-based; at most as many as there are cases. */
  readonly caseNumber: number;
  readonly activity: string;
  readonly at: Date;
  readonly random: () => number;
}

/** Events in the order of time, cases interleaved as in a day's work; each case is closed and followed by the next. */
export function* events({ cases, events: count }: LogSize): Generator<MadeEvent> {
  const random = numbers(20_240_101);
  const length = count / cases;
  const open = Array.from({ length: Math.min(openCases, Math.ceil(cases / 2)) }, (_, i) => ({
    number: i,
    step: 0,
    left: length,
  }));
  for (const one of open) one.left = 1 + Math.floor(random() * (2 * length - 1));
  let next = open.length;
  const from = Date.UTC(2023, 0, 2, 7);
  const workSeconds = 260 * hours * 3600;
  for (let i = 0; i < count; i++) {
    const one = open[Math.floor(random() * open.length)];
    if (one === undefined) return;
    const second = Math.floor((i / count) * workSeconds);
    const at = new Date(
      from + (Math.floor(second / (hours * 3600)) * 86_400 + (second % (hours * 3600))) * 1000,
    );
    yield { caseNumber: one.number, activity: steps[one.step % steps.length] ?? "", at, random };
    one.step += random() < 0.8 ? 1 : 0;
    if (--one.left <= 0 && next < cases) {
      one.number = next++;
      one.step = 0;
      one.left = 1 + Math.floor(random() * (2 * length - 1));
    }
  }
}

/** Writes the log as a `;` CSV in the encoding: eight columns, German dates, sorted by time. Returns its bytes. */
export function writeCsv(path: string, size: LogSize, encoding: "utf-8" | "windows-1252"): number {
  const node = encoding === "utf-8" ? "utf8" : "latin1"; // the text has no letter in which these two differ
  return writeText(path, lines(size), node);
}

function* lines(size: LogSize): Generator<string> {
  yield "Vorgangsnummer;Tätigkeit;Zeitpunkt;Sachgebiet;Eingang;Bearbeiter;Betrag;Bemerkung\r\n";
  for (const { caseNumber, activity, at, random } of events(size)) {
    const day = `${two(at.getUTCDate())}.${two(at.getUTCMonth() + 1)}.${at.getUTCFullYear()}`;
    const time = `${day} ${two(at.getUTCHours())}:${two(at.getUTCMinutes())}:${two(at.getUTCSeconds())}`;
    const unit = units[caseNumber % units.length] ?? "";
    const channel = caseNumber % 3 === 0 ? "online" : "Papier";
    const amount = random() < 0.1 ? `1.${100 + Math.floor(random() * 900)},50` : "";
    const note = random() < 0.05 ? `"${notes[Math.floor(random() * notes.length)] ?? ""}"` : "";
    const clerk = 100 + Math.floor(random() * 300);
    yield `${2_400_000 + caseNumber};${activity};${time};${unit};${channel};${clerk};${amount};${note}\r\n`;
  }
}

/** Writes a text piece by piece; returns its bytes. The file must not be there. */
export function writeText(path: string, parts: Iterable<string>, encoding: BufferEncoding): number {
  const file = openSync(path, "wx", 0o600);
  const buffer = Buffer.alloc(bufferBytes);
  let used = 0;
  let bytes = 0;
  const flush = (): void => {
    writeSync(file, buffer, 0, used);
    bytes += used;
    used = 0;
  };
  try {
    for (const part of parts) {
      if (used + part.length * 3 > buffer.length) flush();
      used += buffer.write(part, used, encoding);
    }
    flush();
  } finally {
    closeSync(file);
  }
  return bytes;
}

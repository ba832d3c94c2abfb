import type { Progress } from "../effects.js";
import type { Lang } from "../text.js";
import type { Io } from "./io.js";
import { cut, displayWidth, oneLine } from "./table.js";
import type { ProgressMode } from "./values.js";

/** Shows how far the work is: a bar on a terminal, one line a phase elsewhere. */
export interface ProgressDisplay {
  step(progress: Progress): void;
  /** Takes the bar away, so that words can be printed where it stood. */
  clear(): void;
}

const barWidth = 24;
const eraseLine = "\r\u001B[K";

export function progressDisplay(
  io: Pick<Io, "stderr" | "env">,
  mode: ProgressMode,
  lang: Lang,
): ProgressDisplay {
  const { stderr } = io;
  if (mode === "off") return { step: () => undefined, clear: () => undefined };
  const animated = mode === "auto" && stderr.isTTY === true && io.env["TERM"] !== "dumb";
  return animated
    ? bar(
        (text) => stderr.write(text),
        lang,
        () => stderr.columns ?? 80,
      )
    : plain((text) => stderr.write(text), lang);
}

/** One line whenever the step changes; bytes inside a step are for terminals. */
function plain(write: (text: string) => void, lang: Lang): ProgressDisplay {
  let last = "";
  return {
    step: ({ label, done, total, unit }) => {
      const words = oneLine(label[lang]);
      if (words === last || unit === "bytes") return;
      last = words;
      write(total === null ? `${words}\n` : `[${current(done, total)}] ${words}\n`);
    },
    clear: () => undefined,
  };
}

/** One line that is drawn again whenever it reads differently; bytes move the bar on within their step. */
function bar(write: (text: string) => void, lang: Lang, columns: () => number): ProgressDisplay {
  let shown = "";
  let step: Progress | null = null;
  return {
    step: (progress) => {
      const bytes = progress.unit === "bytes" ? progress : null;
      if (bytes === null) step = progress;
      const line = picture(step, bytes, lang, columns() - 1);
      if (line === shown) return;
      shown = line;
      write(`${eraseLine}${line}`);
    },
    clear: () => {
      if (shown !== "") write(eraseLine);
      shown = "";
    },
  };
}

function picture(step: Progress | null, bytes: Progress | null, lang: Lang, width: number): string {
  const inner = bytes === null ? null : shareOf(bytes);
  const known = step !== null && step.total !== null && step.total > 0;
  const share = known ? (step.done + (inner ?? 0)) / step.total : inner;
  const before = [
    ...(share === null ? [] : [filled(Math.min(1, share), Math.min(barWidth, Math.floor(width / 3)))]),
    ...(known ? [current(step.done, step.total)] : []),
  ].map((part) => `${part}  `);
  const after = inner === null ? "" : `  ${Math.floor(inner * 100)} %`;
  const words = oneLine((bytes ?? step)?.label[lang] ?? "");
  const room = Math.max(1, width - displayWidth(before.join("")) - after.length);
  return `${before.join("")}${cut(words, room)}${after}`;
}

/** Between 0 and 1; null where the whole is not known. */
const shareOf = ({ done, total }: Progress): number | null =>
  total === null || total <= 0 ? null : Math.min(1, done / total);

/** `done` steps are behind us, so the one at work is the next. */
const current = (done: number, total: number): string => `${Math.min(done + 1, total)}/${total}`;

function filled(share: number, size: number): string {
  const full = Math.floor(share * size);
  return "█".repeat(full) + "░".repeat(size - full);
}

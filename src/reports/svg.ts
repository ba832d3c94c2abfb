import * as vega from "vega";
import { expressionInterpreter } from "vega-interpreter";
import * as vegaLite from "vega-lite";
import type { LoggerInterface } from "vega";
import type { StaticSpec } from "../charts/chart.js";
import { AppError } from "../errors/app-error.js";
import { measureWithOurTable } from "./text-metrics.js";
import { tidySvg } from "./tidy-svg.js";

declare const drawn: unique symbol;

/** SVG text that Vega wrote from one of our specs: the only markup that a page takes as it is. */
export type Svg = string & { readonly [drawn]: true };

const refuse = (uri: string): Promise<never> => Promise.reject(new Error(`a report loads nothing: ${uri}`));
const loader = { load: refuse, sanitize: refuse, http: refuse, file: refuse };

/** Collects what Vega complains about; a complaint means that the picture is not what the spec says. */
function listener(complaints: string[]): LoggerInterface {
  const note = (...words: readonly unknown[]): LoggerInterface => {
    complaints.push(words.map((word) => (word instanceof Error ? word.message : String(word))).join(" "));
    return logger;
  };
  const logger = {
    level: (level?: number) => (level === undefined ? vega.Warn : logger),
    error: note,
    warn: note,
    info: () => logger,
    debug: () => logger,
  } as LoggerInterface;
  return logger;
}

/** Vega draws a refused image or link without a word; nothing of the kind may be in a picture. */
const foreign = /<(?:image|a|script|foreignObject|style)\b/;

/**
 * A spec as SVG text: no canvas, no generated code, nothing loaded; the same spec gives the same bytes. `viewBox` and size
 * stay, so that a style sheet can say `max-width: 100%`. Throws where Vega-Lite or Vega warns of anything.
 */
export async function toSvg(spec: StaticSpec): Promise<Svg> {
  const complaints: string[] = [];
  const logger = listener(complaints);
  measureWithOurTable();
  try {
    // Vega marks the rows that it is given
    const compiled = vegaLite.compile(structuredClone(spec), { logger }).spec;
    const runtime = vega.parse(compiled, undefined, { ast: true });
    const view = new vega.View(runtime, { renderer: "none", expr: expressionInterpreter, loader, logger });
    const svg = await view.toSVG();
    view.finalize();
    if (foreign.test(svg)) complaints.push("the picture contains more than marks and text");
    if (complaints.length > 0) throw new Error(complaints.join("\n"));
    return tidySvg(svg) as Svg;
  } catch (cause) {
    throw new AppError("chart-not-drawable", { complaints: Math.max(1, complaints.length) }, { cause });
  }
}

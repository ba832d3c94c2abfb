import { noBreak } from "./no-break.js";
import type { Svg } from "./svg.js";

/** What a template accepts: markup that is already safe, text and numbers (escaped), lists of these, or nothing. */
export type Part = Html | string | number | null | readonly Part[];

/**
 * Markup that cannot contain anything but what this program wrote. The private constructor leaves two doors:
 * the tag, whose fixed parts are source code and whose values are escaped, and `picture`, which takes only
 * what `svg.ts` made.
 */
export class Html {
  /** Makes the class nominal: an object that merely has a text is not Html. */
  readonly #text: string;

  private constructor(text: string) {
    this.#text = text;
  }

  /** The `html` tag. */
  static of(this: void, fixed: TemplateStringsArray, ...parts: readonly Part[]): Html {
    return new Html(
      fixed.reduce((out, text, i) => out + text + (i < parts.length ? written(parts[i]) : ""), ""),
    );
  }

  /**
   * A picture drawn by `svg.ts`, with our own name and description in place of Vega's and without its namespaces,
   * which HTML does not need: so a page holds no address at all.
   */
  static picture(svg: Svg, labelledBy: string, describedBy: string): Html {
    const name = `role="img" aria-labelledby="${escaped(labelledBy)}" aria-describedby="${escaped(describedBy)}"`;
    const named = (tag: string) =>
      tag.replace(/ xmlns(?::\w+)?="[^"]*"/g, "").replace("<svg", () => `<svg ${name}`);
    return new Html(svg.replace(/^<svg\b[^>]*>/, named).replace(/>[^<]+</g, noBreak));
  }

  get text(): string {
    return this.#text;
  }
}

/** Composes markup; every string and number is escaped, arrays are joined without a separator, null is nothing. */
export const html = Html.of;

/** The same tag under the name by which editors and formatters know a style sheet. */
export const css = Html.of;

/** Parts with a separator between them, for enumerations. */
export function joined(parts: readonly Part[], separator: Part): Html {
  return html`${parts.map((part, i) => (i === 0 ? part : html`${separator}${part}`))}`;
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/**
 * Control characters are not allowed in HTML, and direction overrides would let a name turn the words around it;
 * both are shown as the replacement character. Joiners stay: emoji and some scripts need them.
 */
const unwanted =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]/g;

function escaped(text: string): string {
  return noBreak(text)
    .replace(unwanted, "\uFFFD")
    .replace(/[&<>"']/g, (c) => entities[c] ?? c);
}

function written(part: Part | undefined): string {
  if (part === null || part === undefined) return "";
  if (part instanceof Html) return part.text;
  if (typeof part === "object") return part.map(written).join("");
  return escaped(String(part));
}

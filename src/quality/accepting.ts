import { permitting } from "../errors/reject-hint.js";
import type { Text } from "../text.js";
import type { Finding } from "./finding.js";

/** The limit that a trap names as an example, and the share up to which it suffices. */
const example = { option: "2%", share: 0.02 } as const;

/** Where more of the rows are lost, leaving them out is no remedy. */
const most = 0.5;

/**
 * A remedy that ends with leaving rows out under the example of a limit, for a finding whose share the example would not
 * let pass: with a limit that does, or without that sentence above half of the rows; null = the example does.
 */
export function accepting(fix: Text, { count, of }: Finding): Text | null {
  const share = of === null || of === 0 ? 0 : count / of;
  if (share <= example.share) return null;
  const told = (text: string, begins: string): string =>
    share > most
      ? text.slice(0, text.lastIndexOf(begins)).trimEnd()
      : text.replace(`--max-reject ${example.option}`, `--max-reject ${permitting(share)}`);
  return { de: told(fix.de, "Bewusst zulassen:"), en: told(fix.en, "To accept it:") };
}

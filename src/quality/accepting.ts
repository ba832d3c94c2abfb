import { permitting } from "../errors/reject-hint.js";
import type { Text } from "../text.js";
import type { Finding } from "./finding.js";
import type { Trap } from "./trap.js";

/** The limit that is named as an example, and the share up to which it suffices. */
const example = { option: "2%", share: 0.02 } as const;

/** Where more of the rows are lost, leaving them out is no remedy. */
const most = 0.5;

/**
 * A remedy, and leaving the rows out as the other way: under the example of a limit, in a finding of a larger share under
 * one that lets its rows pass, and not at all where most of them are lost.
 */
export function orAccepting(remedy: Text): Required<Pick<Trap, "fix" | "fixOf">> {
  const under = (limit: string): Text => ({
    de: `${remedy.de} Bewusst zulassen: --max-reject ${limit} (im Projekt: limits.max_reject).`,
    en: `${remedy.en} To accept it: --max-reject ${limit} (in a project: limits.max_reject).`,
  });
  const fixOf = ({ count, of }: Finding): Text | null => {
    const share = of === null || of === 0 ? 0 : count / of;
    if (share <= example.share) return null;
    return share > most ? remedy : under(permitting(share));
  };
  return { fix: under(example.option), fixOf };
}

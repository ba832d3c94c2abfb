import type { Text } from "../text.js";

/** "Did you mean …?" above the rest of a hint; only the rest where nothing is near. */
export const meant = (near: string | null, rest: Text): Text =>
  near === null
    ? rest
    : { de: `Meinten Sie „${near}“?\n${rest.de}`, en: `Did you mean "${near}"?\n${rest.en}` };

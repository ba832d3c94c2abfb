import type { Assessment } from "./process.js";

/** The form of the name of a standard of XÖV: XMeld, XAusländer, xdomea. No list, as standards come and go. */
export const xoevNamePattern = /^[xX][A-Za-zÄÖÜäöüß0-9.-]{1,39}$/;

/** The standard of XÖV by which the application exchanges data, as stated; null where none is named. */
export const xoevStandard = ({ xoev_standard: said }: Assessment): string | null =>
  said?.answer === "yes" ? said.standard : null;

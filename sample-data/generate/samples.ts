import { anwohnerparken } from "./processes/anwohnerparken.js";
import { baugenehmigung } from "./processes/baugenehmigung.js";
import { buergeranliegen } from "./processes/buergeranliegen.js";
import { bussgeld } from "./processes/bussgeld.js";
import { elternbeitrag } from "./processes/elternbeitrag.js";
import { gewerbeanmeldung } from "./processes/gewerbeanmeldung.js";
import { hundesteuer } from "./processes/hundesteuer.js";
import { melderegisterauskunft } from "./processes/melderegisterauskunft.js";
import { sondernutzung } from "./processes/sondernutzung.js";
import { wohngeld } from "./processes/wohngeld.js";
import type { Sample } from "./sample.js";

/** All sample processes, in the order of their ids. Every call gives the same bytes. */
export async function samples(): Promise<readonly Sample[]> {
  return [
    await anwohnerparken(),
    baugenehmigung(),
    buergeranliegen(),
    bussgeld(),
    elternbeitrag(),
    gewerbeanmeldung(),
    hundesteuer(),
    melderegisterauskunft(),
    sondernutzung(),
    wohngeld(),
  ];
}

/** The file `truths.json`: everything that was planted, for tests and readers. */
export function truthsFile(all: readonly Sample[]): string {
  const truths = all.flatMap(({ id, truths: ofProcess }) =>
    ofProcess.map((truth) => ({ process: id, ...truth })),
  );
  return `${JSON.stringify(truths, null, 2)}\n`;
}

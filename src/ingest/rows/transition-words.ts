/** German words for transitions of the XES standard, in lower case, as exports write them in a column of their own. */
export const transitionWords: Readonly<Record<string, "start" | "complete">> = {
  beginn: "start",
  begonnen: "start",
  gestartet: "start",
  ende: "complete",
  beendet: "complete",
  abgeschlossen: "complete",
};

import { printable } from "../../charts/printable.js";
import type { Say } from "../../charts/chart.js";
import type { Text } from "../../text.js";
import { html, type Part } from "../html.js";
import type { ProcessInfo, ReportInput } from "../report-input.js";
import type { Section } from "../section.js";
import { table } from "../table.js";

/** What became of the case ids of a process. */
type Treatment =
  { readonly kind: "key"; readonly id: string } | { readonly kind: "one-time" | "public" | "unknown" };

/** What became of the case ids, process by process, and the id of the key that made the tokens; never the key. */
export function caseIdsSection({ processes }: Pick<ReportInput, "processes">, say: Say): Section {
  const treated = processes.map((process) => ({ process, treatment: treatmentOf(process) }));
  return {
    id: "case-ids",
    label: say.text(words.label),
    question: say.text(words.question),
    heading: say.text(heading(treated.map(({ treatment }) => treatment))),
    body: html`${table({
        id: "case-ids-table",
        caption: say.text(words.caption),
        columns: [
          { label: say.text(words.process), align: "start" },
          { label: say.text(words.stored), align: "start" },
          { label: say.text(words.id), align: "start" },
        ],
        rows: treated.map(({ process, treatment }) => [
          printable(say.text(process.name)),
          say.text(words[treatment.kind]),
          idOf(treatment),
        ]),
      })}
      <p>${say.text(words.how)} <code>prozessradar key id</code>.</p>
      ${
        treated.some(({ treatment }) => treatment.kind === "key")
          ? html`<p>${say.text(words.request)} <code>prozessradar case remove</code>.</p>`
          : null
      }`,
  };
}

function treatmentOf({ accounts }: ProcessInfo): Treatment {
  const ids = new Set(accounts.map(({ key_id }) => key_id));
  const [id] = ids;
  if (ids.size !== 1 || id === undefined) return { kind: "unknown" };
  return id === "one-time" || id === "public" ? { kind: id } : { kind: "key", id };
}

const idOf = (treatment: Treatment): Part =>
  treatment.kind === "key" ? html`<code>${treatment.id}</code>` : "–";

function heading(all: readonly Treatment[]): Text {
  const kinds = new Set(all.map(({ kind }) => kind));
  if (kinds.has("unknown")) return words.notNoted;
  if (kinds.has("public")) return kinds.size === 1 ? words.allPublic : words.somePublic;
  return kinds.has("key") ? words.allTokens : words.allOneTime;
}

const words = {
  label: { de: "Vorgangsnummern", en: "Case ids" },
  question: { de: "Sind Vorgänge wiederzufinden?", en: "Can cases be found again?" },
  allTokens: {
    de: "Statt Vorgangsnummern sind Kürzel gespeichert, die nur der Schlüssel zuordnet",
    en: "Tokens are stored in place of case ids; only the key can match them",
  },
  allOneTime: {
    de: "Statt Vorgangsnummern sind Kürzel gespeichert, die niemand mehr zuordnen kann",
    en: "Tokens are stored in place of case ids; nobody can match them any more",
  },
  somePublic: {
    de: "Vorgangsnummern sind nur bei öffentlichen Daten unverändert gespeichert",
    en: "Case ids are stored unchanged for public data only",
  },
  allPublic: {
    de: "Die Daten sind als öffentlich erklärt; Vorgangsnummern sind unverändert",
    en: "The data are declared public; case ids are unchanged",
  },
  notNoted: {
    de: "Nicht für jeden Prozess ist festgehalten, womit die Kürzel gebildet wurden",
    en: "Not for every process it is noted what the tokens were made with",
  },
  caption: {
    de: "Was anstelle der Vorgangsnummer gespeichert ist, je Prozess",
    en: "What is stored in place of the case id, by process",
  },
  process: { de: "Prozess", en: "Process" },
  stored: { de: "Gespeichert", en: "Stored" },
  id: { de: "Schlüssel\u2011ID", en: "Key\u00a0id" },
  key: {
    de: "Kürzel, gebildet mit dem Schlüssel des Fachamts",
    en: "token, made with the key of the department",
  },
  "one-time": {
    de: "Kürzel; der Schlüssel wurde nach dem Einlesen verworfen",
    en: "token; the key was discarded after reading",
  },
  public: { de: "Vorgangsnummer unverändert (öffentliche Daten)", en: "case id unchanged (public data)" },
  unknown: { de: "nicht festgehalten", en: "not noted" },
  request: {
    de: "Verlangt eine betroffene Person die Löschung, kann das Fachamt ihren Vorgang mit Nummer und Schlüssel finden und entfernen:",
    en: "Where a data subject asks for deletion, the department can find and remove the case by its id and the key:",
  },
  how: {
    de: "Ein Kürzel ist ein HMAC-SHA-256 der Vorgangsnummer; der Schlüssel dazu liegt außerhalb des Projekts. Die Schlüssel-ID ist sein Fingerabdruck und verrät ihn nicht; im Fachamt zeigt sie",
    en: "A token is an HMAC-SHA-256 of the case id; its key lies outside of the project. The key id is its fingerprint and does not give it away; in the department it is shown by",
  },
} as const satisfies Record<string, Text>;

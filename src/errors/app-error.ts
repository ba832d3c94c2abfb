import type { Lang } from "../text.js";
import { tablesErrors } from "./tables.js";
import { objectsErrors } from "./objects.js";
import { csvErrors } from "./csv.js";
import { inspectErrors } from "./inspect.js";
import { keyErrors } from "./keys.js";
import { loadingErrors } from "./loading.js";
import { qualityErrors } from "./quality.js";
import { personalDataErrors } from "./personal-data.js";
import { answersErrors } from "./answers.js";
import { assessmentErrors } from "./assessment.js";
import { decisionErrors } from "./decisions.js";
import { deletionErrors } from "./deletion.js";
import { effectErrors } from "./effect.js";
import { paperErrors } from "./paper.js";
import { pdfErrors } from "./pdf.js";
import { releaseErrors } from "./releases.js";
import { configErrors } from "./config.js";
import { ingestErrors } from "./ingest.js";
import { internalErrors } from "./internal.js";
import { privacyErrors } from "./privacy.js";
import { selectionErrors } from "./selection.js";
import { storeErrors } from "./store.js";
import { reportUsageErrors } from "./report-usage.js";
import { usageErrors } from "./usage.js";
import type { ExitCode, Words } from "./words.js";

const catalogue = {
  ...configErrors,
  ...ingestErrors,
  ...privacyErrors,
  ...selectionErrors,
  ...storeErrors,
  ...keyErrors,
  ...usageErrors,
  ...reportUsageErrors,
  ...internalErrors,
  ...tablesErrors,
  ...objectsErrors,
  ...csvErrors,
  ...inspectErrors,
  ...loadingErrors,
  ...qualityErrors,
  ...personalDataErrors,
  ...assessmentErrors,
  ...answersErrors,
  ...decisionErrors,
  ...deletionErrors,
  ...effectErrors,
  ...pdfErrors,
  ...paperErrors,
  ...releaseErrors,
};

export type Code = keyof typeof catalogue;
export type Details<K extends Code> = Parameters<(typeof catalogue)[K]>[0];

const wordsOf = <K extends Code>(code: K, details: Details<K>): Words =>
  (catalogue[code] as (p: Details<K>) => Words)(details);

/**
 * An error that a person can read and act on; its `message` is the code and the English words, for whoever calls the
 * library and does not catch it. The cause is kept and never printed: it may quote a cell.
 */
export class AppError<K extends Code = Code> extends Error {
  constructor(
    readonly code: K,
    readonly details: Details<K>,
    options?: ErrorOptions,
  ) {
    super(`${code}: ${wordsOf(code, details).message.en}`, options);
    this.name = "AppError";
  }

  /** What a person reads, and the exit code that only `cli/main.ts` sets. */
  explain(lang: Lang): { readonly message: string; readonly hint: string; readonly exit: ExitCode } {
    const words = wordsOf(this.code, this.details);
    return { message: words.message[lang], hint: words.hint[lang], exit: words.exit };
  }
}

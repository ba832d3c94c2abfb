import { printable } from "../../charts/printable.js";
import type { Say } from "../../charts/chart.js";
import type { Text } from "../../text.js";
import { dataUri } from "../csv.js";
import { stamp } from "../data-words.js";
import { html, type Html } from "../html.js";
import type { ProcessInfo, ReportInput } from "../report-input.js";
import type { Section } from "../section.js";
import { answersFile, answersForm } from "./answers-form.js";
import { asked, isOpen, type Asked } from "./asked.js";

/**
 * The questions to the department: on paper with boxes to tick, and as a form to fill in, which travels inside the page.
 * Where a question was answered, the answer stands in the place of its boxes.
 */
export function questionsSection(input: ReportInput, info: ProcessInfo, say: Say): Section {
  const questions = asked(input, info, say);
  return {
    id: "questions",
    label: say.text(words.label),
    question: say.text(words.question),
    heading: say.text(words.heading),
    body: html`<p>${say.text(info.config === null ? words.onPaper : words.intro)}</p>
      ${info.config === null ? null : download(questions, input, info, say)}
      <ol class="questions">
        ${questions.map(
          (one) =>
            html`<li>
              ${one.text} ${isOpen(one) ? boxes(one, say) : answer(one, input.profile.name, say)}
            </li>`,
        )}
      </ol>
      ${questions.some(isOpen) ? signature(say) : null}`,
  };
}

/** Who answers and when, for the printout. */
const signature = (say: Say): Html =>
  html`<ul class="answers signature">
    <li class="written">${say.text(words.by)}</li>
    <li class="written">${say.text(words.date)}</li>
  </ul>`;

function download(questions: readonly Asked[], input: ReportInput, info: ProcessInfo, say: Say): Html {
  const file = answersFile(info.id, say.lang);
  const form = answersForm(questions, input, info, say);
  return html`<p class="download">
    ${say.text(words.form)}: <a download="${file}" href="${dataUri(form, "text/yaml")}">${file}</a>
  </p>`;
}

function boxes({ options }: Asked, say: Say): Html {
  return html`<ul class="answers">
    ${options.map((option) => html`<li><span class="tick" aria-hidden="true"></span>${option}</li>`)}
    ${options.length === 0 ? html`<li class="written">${say.text(words.written)}</li>` : null}
    <li class="remark">${say.text(words.remark)}</li>
  </ul>`;
}

/** What the department said, by which function and when; free text does not go to the public. */
function answer({ given, state }: Asked, profile: ReportInput["profile"]["name"], say: Say): Html {
  const { by, date, note } = state;
  const who = [by === undefined ? [] : printable(by), date === undefined ? [] : stamp(date, say)].flat();
  const signed = who.length === 0 ? "" : ` (${who.join(", ")})`;
  const remark = note === undefined || profile === "oeffentlich" ? "" : ` – ${printable(note)}`;
  return html`<p class="answered"><strong>${say.text(words.answer)}</strong> ${given}${remark}${signed}</p>`;
}

const words = {
  label: { de: "Bitte prüfen Sie", en: "Please check" },
  question: { de: "Was stimmt hier nicht?", en: "What is wrong in here?" },
  heading: { de: "Bitte prüfen Sie: Das wissen nur Sie", en: "Please check: only you can know this" },
  onPaper: {
    de: "Die Fragen sind aus den Zahlen gebildet. Bitte auf dem Ausdruck ankreuzen oder per E-Mail beantworten.",
    en: "The questions are made from the numbers. Please tick them on the printout or answer by e-mail.",
  },
  intro: {
    de: "Die Fragen ergeben sich aus den Zahlen und aus dem, was zur Einordnung noch fehlt. Bitte auf dem Ausdruck ankreuzen oder die Antwortdatei ausfüllen und zurücksenden; die Antworten werden mit Funktion und Datum in die Beschreibung des Prozesses übernommen und stehen im nächsten Bericht. Bitte keine Angaben zu Personen.",
    en: "The questions arise from the numbers and from what is still missing to assess the process. Please tick them on the printout or fill in the form and send it back; the answers go into the description of the process with function and date and stand in the next report. Please nothing about persons.",
  },
  form: {
    de: "Antwortdatei zum Ausfüllen (öffnet sich in jedem Texteditor)",
    en: "Form to fill in (opens in any text editor)",
  },
  remark: { de: "Anmerkung:", en: "Remark:" },
  by: { de: "Beantwortet von (Funktion, kein Name):", en: "Answered by (function, no name):" },
  date: { de: "Datum:", en: "Date:" },
  written: { de: "Antwort:", en: "Answer:" },
  answer: { de: "Antwort der Fachstelle:", en: "Answer of the department:" },
} as const satisfies Record<string, Text>;

import { expect, test } from "vitest";
import { profiles } from "../../../src/config/policy.js";
import { html } from "../../../src/reports/html.js";
import { say } from "../../../src/reports/locale.js";
import { candidates } from "../../../src/reports/portfolio/candidates.js";
import { gatesSection } from "../../../src/reports/portfolio/gates.js";
import { made } from "../made.js";
import { textOf } from "../page.js";

/** Findings of the sample, its process without any answer under another name, the other one with H-1 as given. */
function findings(lang: "de" | "en", name: string, answer: "yes" | "unknown") {
  const { tables, processes } = made({ lang });
  const renamed = processes.map((info) => {
    const { config } = info;
    if (config === null) return info;
    if (info.id === "karte") return { ...info, config: { ...config, name: { de: name, en: name } } };
    return { ...info, config: { ...config, gates: { ...config.gates, "H-1": { answer } } } };
  });
  const { body } = gatesSection(
    candidates(tables, renamed),
    tables,
    profiles["public-data"],
    ({ info }) => html`${info.id}`,
    say(lang),
  );
  return textOf(/id="gates-findings-caption"[\s\S]*?<\/table>/.exec(html`${body}`.text)?.[0] ?? "");
}

test("a topic stands as a hint beside the open question, in words of the report", () => {
  const german = findings("de", "Kita-Platz <b>", "yes");
  expect(german).toMatch(/U ?H-3 Geht es um den Zugang zu Bildungseinrichtungen/);
  expect(german).toContain(
    "Hinweis: „Kita“, möglicher Hochrisikobereich nach Anhang III Nr. 3 Buchst. a KI-VO (Rechtsstand 2026-11), bitte beantworten",
  );
  expect(german.match(/Hinweis:/g)).toHaveLength(1); // Wohngeld has its answer
  expect(findings("en", "Kita-Platz", "yes")).toContain("Hint: “Kita”, possibly a high-risk area under");
  expect(findings("de", "Parkausweis", "yes")).not.toContain("Hinweis:");
});

test("an answer that is unknown keeps its consequence, and the hint below it", () => {
  expect(findings("de", "Parkausweis", "unknown")).toMatch(
    /Art\. 27 KI-VO\) prüfen\. ?Hinweis: „Wohngeld“, möglicher Hochrisikobereich nach Anhang III Nr\. 5 Buchst\. a KI-VO/,
  );
});

import { z } from "zod";
import type { Text } from "../text.js";
import {
  flag,
  isoDate,
  isoDateOrOpen,
  measured,
  number,
  whole,
  oneOf,
  share,
  text,
  textLike,
} from "./fields.js";
import { isDate } from "./is-date.js";
import { automation } from "./automation-file.js";
import type { Calendar } from "./calendar.js";
import { checks } from "./check-file.js";
import { filters } from "./filter-file.js";
import { projectPath } from "./project-path.js";
import { participants, ruleIds, type Process } from "./process.js";
import { dictionaryOf, present } from "./present.js";
import { processRules } from "./process-rules.js";
import { words } from "./says.js";
import { segmentList } from "./segment-list.js";
import { sourceKeys, sourceOf } from "./source-keys.js";
import { answer, statement } from "./statements.js";
import { xoevAnswer } from "./xoev-answer.js";
import { anyList, bilingual, chosenBy, dictionary, list, section } from "./structures.js";
import { target } from "./target-file.js";
import { minuteUnits } from "./units.js";

const unread: Text = {
  de: "Ohne Zweck, Rechtsgrundlage, Verantwortliche, Zeitraum und Löschdatum wird nichts eingelesen.",
  en: "Without purpose, legal basis, controller, period and date of deletion nothing is read in.",
};

const processing = section(
  {
    purpose: text({ example: "Organisationsuntersuchung Wohngeld 2024", reason: unread }),
    legal_basis: text({ example: "§ 67c Abs. 3 SGB X", reason: unread }),
    controller: text({ example: "Stadt Essen, Amt 50", reason: unread }),
    period: section(
      { from: isoDate(unread), to: isoDate(unread) },
      { example: "{ from: 2024-01-01, to: 2024-12-31 }", reason: unread },
    ).superRefine(({ from, to }, context) => {
      if (from <= to || !isDate(from) || !isDate(to)) return;
      const message = words(
        "liegt vor dem Anfang des Zeitraums.",
        "lies before the beginning of the period.",
      );
      context.addIssue({ code: "custom", path: ["to"], message });
    }),
    delete_on: isoDate(unread),
  },
  { example: "{ purpose: …, legal_basis: … }", reason: unread },
).superRefine(({ period, delete_on }, context) => {
  if (period.to <= delete_on || !isDate(period.to) || !isDate(delete_on)) return;
  const message = words("liegt vor dem Ende des Zeitraums.", "lies before the end of the period.");
  context.addIssue({ code: "custom", path: ["delete_on"], message });
});

const effortExample = {
  example: "{ min: 8min, typ: 12min, max: 20min, evidence: stated, by: Amt 50, date: 2025-02-12 }",
};
const minutes = measured(minuteUnits, { example: "12min" });
const effort = chosenBy(
  "evidence",
  ["stated", "assumed"],
  statement({ min: minutes, typ: minutes, max: minutes }, effortExample),
  effortExample,
).superRefine(({ min, typ, max }, context) => {
  if (min <= typ && typ <= max) return;
  const message = words(
    "passt nicht: min darf nicht über typ liegen und typ nicht über max.",
    "does not fit: min must not be above typ, nor typ above max.",
  );
  context.addIssue({ code: "custom", path: [], message });
});

const activity = section(
  {
    alias: list(text({ example: "Pruefung Unterlagen" }), { example: "[Pruefung Unterlagen]" }).default([]),
    kind: oneOf(["manual", "system"]).exactOptional(),
    wait_owner: oneOf(["own", "applicant", "other_body", "system"]).exactOptional(),
    end: flag().exactOptional(),
    failure: flag().exactOptional(),
    enquiry: flag().exactOptional(),
    substantive: flag().exactOptional(),
    decision: flag().exactOptional(),
    reads_documents: flag().exactOptional(),
    effort: effort.exactOptional(),
    automatable_share: share({ example: "0.4" }).exactOptional(),
  },
  { example: "{ kind: manual, wait_owner: applicant }" },
);

const valueExample = { example: "{ value: 3, evidence: stated, by: Amt 50, date: 2025-02-12 }" };
const stated = (value: z.ZodType<number>) =>
  chosenBy("evidence", ["stated", "assumed"], statement({ value }, valueExample), valueExample);

const grades = statement(
  { value: number({ min: 1, max: 5 }, { example: "3" }), scale: oneOf(["1-5"]).exactOptional() },
  valueExample,
);
/** `scale` tells the reader of the file what the number means; there is only one. */
const withoutScale = <T extends { readonly scale?: "1-5" }>({ scale: _, ...grade }: T) => grade;
const channels = section(
  {
    evidence: z.literal("measured"),
    from: oneOf(["channel", "attributes.channel"]).transform((): "channel" => "channel"),
    values: list(text({ example: "online" }), { example: "[online]" }),
  },
  { example: "{ evidence: measured, from: channel, values: [online] }" },
);
const feasibility = answer(["yes", "no", "partly"], {
  example: "{ answer: yes, by: Amt 50, date: 2025-02-12 }",
}).exactOptional();

const assessment = section(
  {
    rule_based: chosenBy("evidence", ["stated", "assumed"], grades, valueExample)
      .transform(withoutScale)
      .exactOptional(),
    structured_input: chosenBy(
      "evidence",
      ["measured", "stated", "assumed"],
      [channels, ...grades],
      valueExample,
    )
      .transform((input) => (input.evidence === "measured" ? input : withoutScale(input)))
      .exactOptional(),
    unstructured_input: chosenBy(
      "evidence",
      ["measured", "stated", "assumed"],
      [channels, ...statement({ value: share({ example: "0.4" }) }, valueExample)],
      valueExample,
    ).exactOptional(),
    system_switches: stated(number({ min: 0 }, { example: "2.5" })).exactOptional(),
    systems: stated(whole({ min: 1 }, { example: "3" })).exactOptional(),
    owner_named: feasibility,
    documented: feasibility,
    change_within_6_months: feasibility,
    system_access: feasibility,
    xoev_standard: xoevAnswer.exactOptional(),
    online_service: feasibility,
    once_only: feasibility,
    business_account: feasibility,
  },
  { example: "{ owner_named: { answer: yes, by: Amt 50, date: 2025-02-12 } }" },
);

const gate = answer(["yes", "no"], { example: "{ answer: no, by: Rechtsamt, date: 2025-02-20 }" });

/** `processes/*.yaml`. */
export const processFile = section(
  {
    id: textLike(
      /^[a-z][a-z0-9_-]{0,63}$/,
      {
        de: "eine Kennung aus Kleinbuchstaben, Ziffern, - und _",
        en: "an id of lower-case letters, digits, - and _",
      },
      { example: "wohngeld" },
    ),
    name: bilingual({ example: "Wohngeld – Erstantrag" }),
    owner: section(
      {
        unit: text({ example: '"50"' }),
        contact: text({ example: "wohngeld@example.invalid" }).exactOptional(),
        confirmed: isoDate().nullable().default(null),
      },
      { example: '{ unit: "50", contact: wohngeld@example.invalid }' },
    ),
    service_id: textLike(
      /^99[0-9]{12}$/,
      {
        de: "ein Schlüssel aus 14 Ziffern, der mit 99 beginnt",
        en: "a key of 14 digits that begins with 99",
      },
      { example: '"99000000000000"' },
    ).exactOptional(),
    tags: anyList(text({ example: "sozial" }), { example: "[sozial, antrag]" }).default([]),
    processing,
    secrecy: oneOf(["general", "social_data", "tax_secret", "staff_data", "health", "immigration"]),
    public_data: flag().exactOptional(),
    whole_department: flag().exactOptional(),
    calendar: projectPath({ example: "calendars/nrw.yaml" }).exactOptional(),
    ...sourceKeys,
    activities: dictionary(activity, { example: "{ Bescheid versandt: { end: true } }" }).default({}),
    legitimate_repeats: anyList(text({ example: "Mahnung" }), { example: "[Mahnung]" }).default([]),
    system_roles: list(text({ example: "System" }), { example: "[System]" }).exactOptional(),
    target: target.exactOptional(),
    filters: filters.exactOptional(),
    segments: segmentList.exactOptional(),
    assessment: assessment.default({}),
    automation: automation.exactOptional(),
    gates: section(
      Object.fromEntries(ruleIds.map((id) => [id, gate.exactOptional()])) as Record<
        (typeof ruleIds)[number],
        z.ZodExactOptional<typeof gate>
      >,
      { example: "{ R-2: { answer: unknown } }" },
    ).default({}),
    checks: checks.exactOptional(),
    participation: section(
      Object.fromEntries(participants.map((body) => [body, isoDateOrOpen().default("open")])) as Record<
        (typeof participants)[number],
        z.ZodDefault<ReturnType<typeof isoDateOrOpen>>
      >,
      { example: "{ personalrat: 2025-01-20, dsb: open }" },
    ).prefault({}),
  },
  { example: "id: wohngeld" },
).superRefine(processRules, { when: () => true });

export type ProcessFile = z.output<typeof processFile>;

/**
 * The process that a file describes. `files`: its sources as absolute paths; `timezone`: of the project; `calendar`: its
 * own or that of the project.
 */
export function processOf(
  file: ProcessFile,
  known: { readonly files: readonly string[]; readonly timezone: string; readonly calendar?: Calendar },
): Process {
  const { source, duplicates, shape, columns, events, activities, calendar: _, ...rest } = file;
  const aliases = Object.entries(activities).flatMap(([name, { alias }]) =>
    alias.map((other) => [other, name] as const),
  );
  return {
    ...rest,
    source: sourceOf(
      { source, duplicates, shape, ...present({ columns, events }) },
      { ...known, aliases: dictionaryOf(aliases), window: rest.processing.period },
    ),
    ...present({ exported_at: source.exported_at, calendar: known.calendar }),
    activities: dictionaryOf(Object.entries(activities)),
  };
}

import { expect, test } from "vitest";
import { processFile, processOf } from "../../src/config/process-file.js";
import type { Process } from "../../src/config/process.js";
import { processSettingOf } from "../../src/config/process-settings.js";
import { complaints, parsed } from "./complaints.js";
import { wohngeld } from "./design.js";

const known = { files: ["/projekt/eingang/wohngeld_2024.csv"], timezone: "Europe/Berlin" };
const by = { by: "Amt 50", date: "2025-02-12" };
const law = { by: "Rechtsamt", date: "2025-02-20" };

test("the example of the design is a process", () => {
  const expected: Process = {
    id: "wohngeld",
    name: { de: "Wohngeld – Erstantrag", en: "Housing benefit – first application" },
    owner: { unit: "50", contact: "wohngeld@example.invalid", confirmed: null },
    service_id: "99000000000000",
    tags: ["sozial", "antrag"],
    processing: {
      purpose: "Organisationsuntersuchung Wohngeld 2024",
      legal_basis: "§ 67c Abs. 3 SGB X – durch DSB bestätigen",
      controller: "Stadt Essen, Amt 50",
      period: { from: "2024-01-01", to: "2024-12-31" },
      delete_on: "2025-06-30",
    },
    secrecy: "social_data",
    source: {
      files: ["/projekt/eingang/wohngeld_2024.csv"],
      encoding: "windows-1252",
      delimiter: ";",
      header_row: 4,
      decimal: ",",
      timezone: "Europe/Berlin",
      exported_at: "2025-01-07",
      window: { from: "2024-01-01", to: "2024-12-31" },
      shape: "long",
      columns: {
        case: "Vorgangsnummer",
        activity: ["Tätigkeit"],
        time: { from: "Zeitpunkt", formats: ["%d.%m.%Y %H:%M", "%d.%m.%Y"], null_values: ["31.12.9999"] },
        org_unit: "Sachgebiet",
        channel: "Eingang",
      },
      values: { channel: { O: "online", P: "papier" } },
      drop: ["Bearbeiter", "Bemerkung"],
      aliases: {
        "Pruefung Unterlagen": "Vollständigkeit prüfen",
        "Prüfung Unterlagen": "Vollständigkeit prüfen",
      },
      duplicates: "drop",
    },
    exported_at: "2025-01-07",
    activities: {
      "Vollständigkeit prüfen": {
        alias: ["Pruefung Unterlagen", "Prüfung Unterlagen"],
        kind: "manual",
        effort: { min: 8, typ: 12, max: 20, evidence: "stated", ...by },
      },
      "Unterlagen nachfordern": { alias: [], kind: "manual", wait_owner: "applicant" },
      "Bescheid versandt": { alias: [], kind: "system", end: true },
    },
    legitimate_repeats: [],
    target: { throughput_seconds: 3_628_800, basis: "calendar", source: "Zielvereinbarung 2024" },
    assessment: {
      rule_based: { value: 3, evidence: "stated", ...by },
      structured_input: { evidence: "measured", from: "channel", values: ["online"] },
      system_switches: { value: 2.5, evidence: "stated", ...by },
      owner_named: { answer: "yes", ...by },
      documented: { answer: "partly", ...by },
      change_within_6_months: { answer: "unknown", note: "Gesetzesänderung möglich" },
      system_access: { answer: "yes", ...by },
    },
    gates: {
      "V-1": { answer: "no", ...law },
      "H-1": { answer: "yes", note: "Wohnbeihilfe; Anhang III Nr. 5 a, Art. 6 Abs. 3 prüfen", ...law },
      "R-1": { answer: "yes", ...law },
      "R-2": { answer: "unknown", note: "§ 35a VwVfG: Ermessen/Beurteilungsspielraum offen" },
      "A-1": { answer: "no", note: "keine XÖV-Schnittstelle bekannt", ...by },
    },
    participation: {
      personalrat: "2025-01-20",
      dsb: "open",
      isb: "open",
      ki_beirat: "open",
      rechtsamt: "2025-02-20",
      schwerbehindertenvertretung: "open",
      gleichstellungsstelle: "open",
    },
  };
  expect(processOf(parsed(processFile, wohngeld), known)).toEqual(expected);
});

const least = `
id: gewerbe
name: Gewerbeanmeldung
owner: { unit: Amt 32 }
processing:
  purpose: Untersuchung
  legal_basis: DSG NRW
  controller: Stadt
  period: { from: 2024-01-01, to: 2024-12-31 }
  delete_on: 2025-06-30
secrecy: general
source: { files: eingang/gewerbe.csv }
`;

test("a process needs little", () => {
  expect(processOf(parsed(processFile, least), { ...known, timezone: "UTC" })).toEqual({
    id: "gewerbe",
    name: { de: "Gewerbeanmeldung", en: "Gewerbeanmeldung" },
    owner: { unit: "Amt 32", confirmed: null },
    tags: [],
    processing: {
      purpose: "Untersuchung",
      legal_basis: "DSG NRW",
      controller: "Stadt",
      period: { from: "2024-01-01", to: "2024-12-31" },
      delete_on: "2025-06-30",
    },
    secrecy: "general",
    source: {
      ...known,
      timezone: "UTC",
      shape: "long",
      columns: {},
      aliases: {},
      duplicates: "drop",
      window: { from: "2024-01-01", to: "2024-12-31" },
    },
    activities: {},
    legitimate_repeats: [],
    assessment: {},
    gates: {},
    participation: {
      personalrat: "open",
      dsb: "open",
      isb: "open",
      ki_beirat: "open",
      rechtsamt: "open",
      schwerbehindertenvertretung: "open",
      gleichstellungsstelle: "open",
    },
  });
});

test("every key of a source arrives", () => {
  const yaml = least.replace(
    "source: { files: eingang/gewerbe.csv }",
    `
source:
  files: [a.csv, b.csv]
  format: csv
  encoding: cp850
  timezone: UTC
  decimal: "."
  thousands: "'"
  footer_rows: 2
  sheet: Blatt 1
  object_type: Antrag
  table: roh.ereignisse
  repair_mojibake: true
  exported_at: 2025-01-07
duplicates: keep
columns:
  case: { from: Nr, normalize: [trim, upper, "collapse:-/ "] }
  activity: { from: [Vorgang, Status] }
  time: { from: Ende, format: "%d.%m.%Y" }
  start_time: { from: Beginn }
  lifecycle: { from: Zustand }
  instance: { from: Lfd }
  system: { from: Verfahren }
  resource: { from: Bearbeiter, mode: role, roles: { SB: Sachbearbeitung } }
  old_status: { from: Status alt }
  attributes: { outcome: { from: Ergebnis }, amount: { from: Gebühr } }
  not_personal: [{ column: Vorgang, pattern: licence_plate, reason: Fuhrpark }]`,
  );
  expect(processOf(parsed(processFile, yaml), known).source).toEqual({
    files: known.files,
    format: "csv",
    encoding: "cp850",
    timezone: "UTC",
    decimal: ".",
    thousands: "'",
    footer_rows: 2,
    sheet: "Blatt 1",
    object_type: "Antrag",
    table: "roh.ereignisse",
    repair_mojibake: true,
    exported_at: "2025-01-07",
    window: { from: "2024-01-01", to: "2024-12-31" },
    shape: "long",
    columns: {
      case: "Nr",
      activity: ["Vorgang", "Status"],
      time: { from: "Ende", formats: ["%d.%m.%Y"] },
      start: { from: "Beginn" },
      lifecycle: "Zustand",
      instance: "Lfd",
      system: "Verfahren",
      resource: { from: "Bearbeiter", mode: "role", roles: { SB: "Sachbearbeitung" } },
      outcome: "Ergebnis",
      amount: "Gebühr",
    },
    old_status: "Status alt",
    normalize_case: [{ kind: "trim" }, { kind: "upper" }, { kind: "collapse", characters: "-/ " }],
    not_personal: [{ column: "Vorgang", pattern: "licence_plate", reason: "Fuhrpark" }],
    aliases: {},
    duplicates: "keep",
  });
});

test("a wide table names its date columns", () => {
  const yaml = `${least}
shape: wide
columns: { case: { from: Nr } }
events:
  - { column: Eingangsdatum, activity: Antrag eingegangen, format: "%d.%m.%Y" }
  - { column: Bescheiddatum, activity: Bescheid versandt }
`;
  const { source } = processOf(parsed(processFile, yaml), known);
  expect([source.shape, source.columns, source.wide]).toEqual([
    "wide",
    { case: "Nr" },
    [
      { column: "Eingangsdatum", activity: "Antrag eingegangen", formats: ["%d.%m.%Y"] },
      { column: "Bescheiddatum", activity: "Bescheid versandt" },
    ],
  ]);
});

test("a statutory deadline is a whole number of months, weeks or days, and the log is told in months and days", () => {
  const withTarget = (throughput: string) =>
    processOf(
      parsed(
        processFile,
        `${least}target: { throughput: ${throughput}, basis: statutory, source: § 75 VwGO }\n`,
      ),
      known,
    );
  const [months, weeks, days] = [withTarget("3mo"), withTarget("6 w"), withTarget("30d")];
  expect(months.target).toEqual({
    deadline: { count: 3, unit: "mo" },
    basis: "statutory",
    source: "§ 75 VwGO",
  });
  expect([months, weeks, days].map(processSettingOf)).toMatchObject([
    { target_us: null, target_working_days: null, deadline_months: 3, deadline_days: 0 },
    { deadline_months: 0, deadline_days: 42 },
    { deadline_months: 0, deadline_days: 30 },
  ]);
});

test("a step called constructor is found only if it is there", () => {
  const { activities, source } = processOf(parsed(processFile, least), known);
  expect(["constructor" in activities, "toString" in source.aliases]).toEqual([false, false]);
});

const refused =
  "Ohne Zweck, Rechtsgrundlage, Verantwortliche, Zeitraum und Löschdatum wird nichts eingelesen.";

test.each([
  ["  legal_basis: DSG NRW\n", "", `datei.yaml:5  processing.legal_basis  fehlt. ${refused}`],
  ["purpose: Untersuchung", "purpose:", `datei.yaml:6  processing.purpose  ist leer. ${refused}`],
  [", to: 2024-12-31", "", `datei.yaml:9  processing.period.to  fehlt. ${refused}`],
  [/processing:\n(?: .*\n)+/, "", `datei.yaml:2  processing  fehlt. ${refused}`],
  [
    "to: 2024-12-31",
    "to: 2023-12-31",
    "datei.yaml:9  processing.period.to  liegt vor dem Anfang des Zeitraums.",
  ],
  ["2025-06-30", "2024-06-30", "datei.yaml:10  processing.delete_on  liegt vor dem Ende des Zeitraums."],
])("nothing is read in without a purpose: %s → %s", (from, to, expected) => {
  expect(complaints(processFile, least.replace(from, to))).toEqual([expected]);
});

test.each([
  [
    "shape: wide",
    "datei.yaml:2  events  fehlt; eine breite Tabelle braucht ihre Datumsspalten (z. B. [{ column: Eingangsdatum, activity: Antrag eingegangen }]).",
  ],
  ["events: [{ column: a, activity: b }]", "datei.yaml:13  events  gilt nur mit shape: wide."],
  [
    "shape: wide\nevents: [{ column: a, activity: b }]\ncolumns: { time: { from: Zeit } }",
    "datei.yaml:15  columns.time  gilt nicht mit shape: wide; dort stehen Schritte und Zeiten unter events.",
  ],
  [
    "columns: { case: { from: Nr }, drop: [Name, Nr] }",
    "datei.yaml:13  columns.drop[1]  diese Spalte wird an anderer Stelle der Datei gelesen.",
  ],
  [
    "columns: { resource: { from: Name, mode: handover }, drop: [Name] }",
    "datei.yaml:13  columns.drop[0]  diese Spalte wird an anderer Stelle der Datei gelesen.",
  ],
  [
    "activities:\n  A: { alias: [B] }\n  B: {}",
    "datei.yaml:14  activities.A.alias[0]  steht schon für den Schritt „B“.",
  ],
  [
    "activities:\n  A: { alias: [C] }\n  B: { alias: [C] }",
    "datei.yaml:15  activities.B.alias[0]  steht schon für den Schritt „A“.",
  ],
  [
    "activities: { A: { effort: { min: 9min, typ: 5min, max: 1h, evidence: assumed } } }",
    "datei.yaml:13  activities.A.effort  passt nicht: min darf nicht über typ liegen und typ nicht über max.",
  ],
  [
    "assessment: { structured_input: { evidence: measured, from: channel, values: [online] } }",
    "datei.yaml:13  assessment.structured_input.from  braucht die Spalte des Eingangskanals: columns.attributes.channel fehlt.",
  ],
  [
    "assessment: { unstructured_input: { evidence: measured, from: channel, values: [Brief] } }",
    "datei.yaml:13  assessment.unstructured_input.from  braucht die Spalte des Eingangskanals: columns.attributes.channel fehlt.",
  ],
  [
    "target: { throughput: 1.5mo, basis: statutory, source: § 75 VwGO }",
    "datei.yaml:13  target.throughput  erwartet wird eine ganze Zahl von Monaten, Wochen oder Tagen (mo, w, d) (z. B. 3mo).",
  ],
  [
    "target: { throughput: 3mo, basis: calendar, source: § 75 VwGO }",
    "datei.yaml:13  target.throughput  erwartet wird eine Zahl mit Einheit (s, min, h, d) (z. B. 42d).",
  ],
  [
    "target: { throughput: 42d, basis: gesetz, source: § 75 VwGO }",
    "datei.yaml:13  target.basis  unbekannter Wert „gesetz“; erlaubt: calendar, working, statutory.",
  ],
  [
    "gates: { V1: { answer: unknown } }",
    "datei.yaml:13  gates.V1  unbekannter Schlüssel. Meinten Sie „V-1“?",
  ],
  [
    "columns: { time: { from: Zeit, format: TT.MM.JJJJ } }",
    'datei.yaml:13  columns.time.format  erwartet wird ein Muster mit %-Zeichen (z. B. "%d.%m.%Y %H:%M").',
  ],
  ["wetter: gut", /^datei.yaml:13 {2}wetter {2}unbekannter Schlüssel; erlaubt: id, name, owner, /],
])("two keys must fit: %s", (more, expected) => {
  const [first, ...rest] = complaints(processFile, `${least}${more}\n`);
  expect(rest).toEqual([]);
  if (typeof expected === "string") expect(first).toBe(expected);
  else expect(first).toMatch(expected);
});

test("rules over several keys speak although another key is wrong", () => {
  expect(complaints(processFile, `${least}shape: wide\ntgas: []\n`)).toEqual([
    "datei.yaml:2  events  fehlt; eine breite Tabelle braucht ihre Datumsspalten (z. B. [{ column: Eingangsdatum, activity: Antrag eingegangen }]).",
    "datei.yaml:14  tgas  unbekannter Schlüssel. Meinten Sie „tags“?",
  ]);
});

test("says who decides, which roles are systems, and what could be online or come from a register", () => {
  const process = processOf(
    parsed(
      processFile,
      `${least}
columns: { resource: { from: Bearbeiter, mode: role } }
system_roles: [Batch]
activities: { Bescheid erteilt: { decision: true } }
assessment:
  online_service: { answer: partly, by: Amt 32, date: 2025-02-12 }
  once_only: { answer: unknown }
  business_account: { answer: no, by: Amt 32, date: 2025-02-12 }`,
    ),
    known,
  );
  expect(process.system_roles).toEqual(["Batch"]);
  expect(process.activities["Bescheid erteilt"]?.decision).toBe(true);
  expect(process.assessment).toEqual({
    online_service: { answer: "partly", by: "Amt 32", date: "2025-02-12" },
    once_only: { answer: "unknown" },
    business_account: { answer: "no", by: "Amt 32", date: "2025-02-12" },
  });
});

test("an XÖV standard is named by whoever says that there is one", () => {
  const stated = (xoev: string) => `${least}\nassessment: { xoev_standard: ${xoev} }`;
  const read = (xoev: string) => processOf(parsed(processFile, stated(xoev)), known).assessment;
  const signed = "by: Amt 61, date: 2025-02-12";
  expect(read(`{ answer: yes, standard: XAusländer, ${signed}, note: ab Fassung 1.15 }`)).toEqual({
    xoev_standard: {
      answer: "yes",
      standard: "XAusländer",
      by: "Amt 61",
      date: "2025-02-12",
      note: "ab Fassung 1.15",
    },
  });
  expect(read(`{ answer: no, ${signed} }`)).toMatchObject({ xoev_standard: { answer: "no" } });
  expect(read("{ answer: unknown }")).toEqual({ xoev_standard: { answer: "unknown" } });
  const said = (xoev: string) => complaints(processFile, stated(xoev)).join("\n");
  expect(said(`{ answer: yes, ${signed} }`)).toContain(
    "assessment.xoev_standard.standard  fehlt. Zu „yes“ gehört der Name des Standards.",
  );
  expect(said(`{ answer: yes, standard: eine API, ${signed} }`)).toContain(
    "assessment.xoev_standard.standard",
  );
  expect(said("{ answer: yes, standard: XBau, date: 2025-02-12 }")).toContain("assessment.xoev_standard.by");
  expect(said(`{ answer: no, standard: XBau, ${signed} }`)).toContain("assessment.xoev_standard");
  expect(said(`{ answer: partly, ${signed} }`)).toContain("assessment.xoev_standard.answer");
});

test("system roles are refused where no roles are read, and an answer needs its author", () => {
  expect(complaints(processFile, `${least}\nsystem_roles: [Batch]`).join()).toContain("system_roles");
  expect(
    complaints(processFile, `${least}\nassessment: { once_only: { answer: yes, date: 2025-02-12 } }`).join(),
  ).toContain("assessment.once_only.by");
});

const withAttributes = (attributes: string) =>
  wohngeld.replace(/  attributes:\n(?: {4}.*\n)+/, `  attributes:\n${attributes}`);

test("any attribute has a name of its own, and may stand under equal treatment", () => {
  const { source } = processOf(
    parsed(
      processFile,
      withAttributes(
        "    zustellweg: { from: Versand }\n    channel: { from: Eingang, equity: true }\n    stadtbezirk: { from: Bezirk, values: { N: Nord }, equity: true }\n",
      ),
    ),
    known,
  );
  expect(source.columns.channel).toBe("Eingang");
  expect(source.columns.attributes).toEqual([
    { name: "stadtbezirk", from: "Bezirk", values: { N: "Nord" } },
    { name: "zustellweg", from: "Versand" },
  ]);
  expect(source.equity).toEqual(["channel", "stadtbezirk"]);
});

test("names of attributes that mean something else, or nearly do, are refused", () => {
  const says = (name: string) =>
    complaints(
      processFile,
      withAttributes(`    channel: { from: Eingang }\n    ${name}: { from: Spalte }\n`),
    ).map((one) => one.replace(/^datei.yaml:\d+ {2}/, ""));
  expect(says("org_unit")).toEqual([
    "columns.attributes.org_unit  dieser Name ist vergeben (columns.org_unit); das Merkmal braucht einen anderen.",
  ]);
  expect(says("period")).toHaveLength(1);
  expect(says("Bezirk")).toEqual([
    "columns.attributes.Bezirk  ein Merkmal heißt mit höchstens 40 Kleinbuchstaben, Ziffern und _ (z. B. stadtbezirk).",
  ]);
  expect(says("chanel")[0]).toContain("Meinten Sie „channel“?");
  expect(says("bezirk")).toEqual([]);
});

test.each(["990000000000000", "9900000000000", "12345678901234", "99 000 000 000 000"])(
  "%s is no key of a service",
  (key) => {
    expect(complaints(processFile, `${least}service_id: "${key}"\n`)).toEqual([
      `datei.yaml:13  service_id  erwartet wird ein Schlüssel aus 14 Ziffern, der mit 99 beginnt (z. B. "99000000000000").`,
    ]);
  },
);

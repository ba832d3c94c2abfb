/** The files of the design (reports-and-cli.md 8), without the keys that are out of scope. */

export const project = `
# yaml-language-server: $schema=./schema/project.schema.json
name: Portfolio Stadt Essen
lang: de
timezone: Europe/Berlin
store: data/                       # folder 0700
ranking: ranking.yaml
policy: policy.yaml
limits: { max_reject: 1% }
key_file: ../schluessel/essen.key        # outside the project folder
accessibility_contact: barrierefreiheit@example.invalid
org_units: { Wohngeldstelle: { staff: 24 } }
paths: { processes: processes/*.yaml, reports: reports/ }
`;

export const wohngeld = `
# yaml-language-server: $schema=../schema/process.schema.json
id: wohngeld
name: { de: Wohngeld – Erstantrag, en: Housing benefit – first application }
owner: { unit: "50", contact: wohngeld@example.invalid, confirmed: null }   # null = Entwurf
service_id: "99000000000000"      # LeiKa/FIM, 14 digits, placeholder
tags: [sozial, antrag]

processing:                       # ingest refuses without these
  purpose: Organisationsuntersuchung Wohngeld 2024
  legal_basis: "§ 67c Abs. 3 SGB X – durch DSB bestätigen"
  controller: Stadt Essen, Amt 50
  period: { from: 2024-01-01, to: 2024-12-31 }
  delete_on: 2025-06-30
secrecy: social_data

source:
  files: eingang/wohngeld_*.csv
  encoding: windows-1252
  delimiter: ";"
  header_row: 4
  decimal: ","
  exported_at: 2025-01-07         # everything later = future
duplicates: drop                  # drop | keep
shape: long
columns:                          # only columns named here are read
  case:      { from: Vorgangsnummer }
  activity:  { from: Tätigkeit }
  time:      { from: Zeitpunkt, format: ["%d.%m.%Y %H:%M", "%d.%m.%Y"], null_values: ["31.12.9999"] }
  org_unit:  { from: Sachgebiet }
  attributes:
    channel: { from: Eingang, values: { O: online, P: papier } }
  drop: [Bearbeiter, Bemerkung]   # acknowledged and not read

activities:
  Vollständigkeit prüfen: { alias: [Pruefung Unterlagen, Prüfung Unterlagen], kind: manual,
                            effort: { min: 8min, typ: 12min, max: 20min, evidence: stated, by: Amt 50, date: 2025-02-12 } }
  Unterlagen nachfordern: { kind: manual, wait_owner: applicant }
  Bescheid versandt:      { kind: system, end: true }
legitimate_repeats: []            # e.g. instalments, reminders
target: { throughput: 42d, basis: calendar, source: "Zielvereinbarung 2024" }

assessment:                       # what the log cannot know
  rule_based:       { value: 3, scale: 1-5, evidence: stated, by: Amt 50, date: 2025-02-12 }
  structured_input: { evidence: measured, from: attributes.channel, values: [online] }
  system_switches:  { value: 2.5, evidence: stated, by: Amt 50, date: 2025-02-12 }
  owner_named:            { answer: yes, by: Amt 50, date: 2025-02-12 }
  documented:             { answer: partly, by: Amt 50, date: 2025-02-12 }
  change_within_6_months: { answer: unknown, note: Gesetzesänderung möglich }
  system_access:          { answer: yes, by: Amt 50, date: 2025-02-12 }

gates:                            # answers by people: yes | no | unknown
  V-1: { answer: no,  by: Rechtsamt, date: 2025-02-20 }
  H-1: { answer: yes, note: "Wohnbeihilfe; Anhang III Nr. 5 a, Art. 6 Abs. 3 prüfen", by: Rechtsamt, date: 2025-02-20 }
  R-1: { answer: yes, by: Rechtsamt, date: 2025-02-20 }
  R-2: { answer: unknown, note: "§ 35a VwVfG: Ermessen/Beurteilungsspielraum offen" }
  A-1: { answer: no,  note: "keine XÖV-Schnittstelle bekannt", by: Amt 50, date: 2025-02-12 }
participation: { personalrat: 2025-01-20, dsb: open, isb: open, ki_beirat: open, rechtsamt: 2025-02-20 }
`;

export const ranking = `
model: v1                          # raising an anchor or weight definition raises this; printed in every report
scores:                            # per cent, must cover the indicators and sum to 100
  rpa: { variant_concentration: 25, determinism: 20, structured_input: 20, first_time_right: 15, stability: 10, system_switches: 10 }
  ki:  { unstructured_input: 25, learnable_decisions: 25, triage: 15, enquiry_load: 15, duration_dispersion: 10, training_cases: 10 }
decided: { by: Lenkungskreis, date: 2025-03-04, preset: beschlossen }
presets:
  beschlossen: { use: scores }
  alle_gleich: { use: equal }
  schnell_umsetzbar:               # example values
    rpa: { variant_concentration: 15, determinism: 15, structured_input: 35, first_time_right: 10, stability: 15, system_switches: 10 }
  entlastung: { list: { suitability: 30, benefit: 70 } }   # example values
list: { enabled: false, suitability: 55, benefit: 45 }     # optional single ordered list
anchors:                           # raw value → 0 … 1, clipped and flagged; drawn in the report
  variant_concentration: { at0: 0,    at1: 0.50, unit: share }
  determinism:           { at0: 0.50, at1: 0.95, unit: share }
  structured_input:      { at0: 0,    at1: 1,    unit: share }
  first_time_right:      { at0: 0.50, at1: 0.98, unit: share }
  stability:             { at0: 0.10, at1: 0,    unit: jsd }
  system_switches:       { at0: 0,    at1: 4,    unit: per_case }
  unstructured_input:    { at0: 0,    at1: 1,    unit: share }
  learnable_decisions:   { at0: 0,    at1: 0.25, unit: gain }
  triage:                { at0: 0,    at1: 2,    unit: per_case }
  enquiry_load:          { at0: 0,    at1: 0.30, unit: share }
  duration_dispersion:   { at0: 1.5,  at1: 6,    unit: ratio }
  training_cases:        { scale: log10, at0: 200, at1: 20000, unit: cases }
  manual_effort:         { scale: log10, at0: 50,  at1: 5000,  unit: hours_per_year }   # benefit axis, in no score
matrix: { suitability: 0.60, hours: 500 }
robustness: { samples: 10000, weights: informed, kappa: { rpa: 40, ki: 20 }, stress: simplex, measurement: true }
`;

export const policy = `
# released by the DSB; projects may only tighten
version: 2025-01
profiles_allowed: [intern, verwaltung]
floors: { k_cases: 5, k_staff: 7, min_cases: 30 }
profiles:
  intern:      { k_cases: 5,  k_staff: 10, min_cases: 30,  round_counts: 1,  round_durations: 0.1wd, variants: 50 }
  verwaltung:  { k_cases: 10, k_staff: 10, min_cases: 100, round_counts: 5,  round_durations: 0.5wd, variants: 10 }
  oeffentlich: { k_cases: 20, k_staff: hide, min_cases: 500, round_counts: 10, round_durations: 1wd, variants: 5 }
resource: { mode: drop }
`;

export const calendar = `
timezone: Europe/Berlin
workdays: [mon, tue, wed, thu, fri]
hours: null                        # null = Arbeitstage only; e.g. { mon-thu: "07:30-16:00", fri: "07:30-13:00" }
holidays: { region: DE-NW, years: 2023-2026 }      # computed offline (Ostern, Fronleichnam, Allerheiligen …)
customary: { rosenmontag: normal } # off | half | normal
closed:
  - { date: 2024-12-24 }
  - { date: 2024-12-31 }
  - { from: 2024-12-27, to: 2024-12-30, note: Betriebsruhe }
`;

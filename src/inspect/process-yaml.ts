import { administrationZone } from "../config/administration-zone.js";
import type { Source, TimeColumn } from "../config/source.js";
import type { Lang, Text } from "../text.js";
import { attributeLines } from "./attribute-lines.js";
import type { Inspection, TrialRun } from "./inspection.js";
import { draft, patternWords, roleNames, shareWords, yamlWords as words } from "./process-yaml-words.js";
import { droppedColumns } from "./proposed-source.js";
import type { ColumnProfile } from "./profile.js";
import type { ColumnProposal, ColumnRole } from "./role.js";
import { listed, mapped, oneOrList, scalar, yamlFile, type YamlLine } from "./yaml-text.js";

/** What a process file says beside the source, and in which language its comments are. */
export interface ProcessFacts {
  readonly id: string;
  readonly name: string;
  readonly lang: Lang;
  /** ISO date of today. */
  readonly today: string;
  /** Paths of the files as the process file names them: relative to the project, maybe with `*`. */
  readonly files: readonly string[];
  readonly public_data: boolean;
  /** Names of activities may be written down: no pattern of personal data was met in them. */
  readonly name_activities: boolean;
}

/** Days that data are kept where nobody says otherwise. */
const keptDays = 180;
/** More activities than this are not listed one by one. */
const mostActivities = 60;

type Trial = Inspection & { readonly trial: TrialRun };

/** A process file that `ingest` takes as it is, with a comment on everything that a person should check. */
export function processYaml(inspection: Trial, facts: ProcessFacts): string {
  const { lang, today } = facts;
  const title = scalar(facts.name);
  return yamlFile([
    note(0, words.heading(dayWords(today, lang))[lang]),
    ...(facts.public_data ? [] : [note(0, words.drafts[lang])]),
    { depth: 0, text: `id: ${scalar(facts.id)}` },
    { depth: 0, text: `name: ${title}` },
    {
      depth: 0,
      text: `owner: ${mapped({ unit: scalar(words.unit[lang]), confirmed: "null" })}`,
      comment: words.owner[lang],
    },
    blank,
    ...processing(inspection.trial, facts),
    blank,
    ...sourceLines(inspection, facts),
    blank,
    ...activities(inspection, facts),
  ]);
}

/** The keys that say where the log is and how it is read: what `--update` replaces. */
export const sourceYaml = (inspection: Inspection, facts: ProcessFacts): string =>
  yamlFile(sourceLines(inspection, facts));

const blank: YamlLine = { depth: 0, text: "" };
const note = (depth: number, comment: string): YamlLine => ({ depth, text: "", comment });

function processing({ period }: TrialRun, { lang, today, public_data }: ProcessFacts) {
  const open = (what: Text) => `${draft[lang]}: ${what[lang]}`;
  const said = public_data
    ? [words.publicPurpose[lang], words.publicBasis[lang], words.publicController[lang]]
    : [open(words.purpose), open(words.basis), open(words.controller)];
  const [purpose = "", basis = "", by = ""] = said;
  const last = period.to > today ? period.to : today;
  return [
    { depth: 0, text: "processing:", comment: words.processing[lang] },
    { depth: 1, text: `purpose: ${scalar(purpose)}` },
    { depth: 1, text: `legal_basis: ${scalar(basis)}` },
    { depth: 1, text: `controller: ${scalar(by)}` },
    { depth: 1, text: `period: ${mapped(period)}`, comment: words.period[lang] },
    { depth: 1, text: `delete_on: ${daysAfter(last, keptDays)}`, comment: words.deleteOn[lang] },
    {
      depth: 0,
      text: `secrecy: ${public_data ? "general" : "social_data"}`,
      comment: (public_data ? words.publicSecrecy : words.secrecy)[lang],
    },
    ...(public_data ? [{ depth: 0, text: "public_data: true" }] : []),
  ];
}

function sourceLines(inspection: Inspection, facts: ProcessFacts): readonly YamlLine[] {
  const { source, roles } = inspection;
  const { lang } = facts;
  const key = (name: string, value: string | undefined, comment?: Text): readonly YamlLine[] =>
    value === undefined
      ? []
      : [{ depth: 1, text: `${name}: ${value}`, ...(comment && { comment: comment[lang] }) }];
  const quoted = (text: string | undefined) => (text === undefined ? undefined : scalar(text));
  const { header_row, footer_rows } = source;
  return [
    { depth: 0, text: "source:" },
    ...key("files", oneOrList(facts.files)),
    ...key("format", source.format),
    ...key("encoding", source.encoding),
    ...key("delimiter", quoted(source.delimiter)),
    ...key("header_row", header_row?.toString(), words.header((header_row ?? 1) - 1)),
    ...key("footer_rows", footer_rows?.toString()),
    ...key("decimal", quoted(source.decimal)),
    ...key("thousands", quoted(source.thousands)),
    ...key("sheet", quoted(source.sheet)),
    ...key("object_type", quoted(source.object_type)),
    ...key("table", quoted(source.table)),
    ...key("repair_mojibake", source.repair_mojibake?.toString()),
    ...key("timezone", source.timezone === administrationZone ? undefined : source.timezone),
    note(1, words.exported[lang]),
    { depth: 0, text: `duplicates: ${source.duplicates}` },
    { depth: 0, text: `shape: ${source.shape}` },
    { depth: 0, text: "columns:", comment: words.columns[lang] },
    ...roles.columns.flatMap((column) => columnLine(column, source, lang)),
    ...attributeLines(roles.columns, lang),
    ...dropped(inspection, facts),
    ...unused(inspection, facts),
    ...steps(inspection, lang),
  ];
}

/** Roles that are a key of `columns`, and that key. */
const keys: Readonly<Partial<Record<ColumnRole, string>>> = {
  case: "case",
  activity: "activity",
  time: "time",
  start: "start_time",
  lifecycle: "lifecycle",
  instance: "instance",
  org_unit: "org_unit",
  system: "system",
  old_status: "old_status",
};

function columnLine(
  { profile, role, confidence }: ColumnProposal,
  source: Source,
  lang: Lang,
): readonly YamlLine[] {
  const key = keys[role];
  if (source.columns.resource?.from === profile.name) {
    const text = `resource: ${mapped({ from: scalar(profile.name), mode: source.columns.resource.mode })}`;
    return [{ depth: 1, text }];
  }
  if (key === undefined || confidence === null) return [];
  const time = role === "time" ? source.columns.time : role === "start" ? source.columns.start : undefined;
  const comment = [
    words.confidence(confidence)[lang],
    ...(time === undefined ? [] : [dateWords(profile, lang)]),
  ];
  return [{ depth: 1, text: `${key}: ${from(profile.name, time)}`, comment: comment.join("; ") }];
}

const from = (name: string, time?: TimeColumn): string =>
  mapped({
    from: scalar(name),
    clock: time?.clock === undefined ? undefined : scalar(time.clock),
    format: time?.formats === undefined ? undefined : listed(time.formats),
    null_values: time?.null_values === undefined ? undefined : listed(time.null_values),
  });

/** `TT.MM.JJJJ HH:MM 99,4 %, TT.MM.JJJJ 0,6 %` */
export const dateWords = ({ dates }: ColumnProfile, lang: Lang): string => {
  const shares = new Map<string, number>();
  for (const { format, share } of dates) {
    const name = patternWords(format, lang);
    shares.set(name, (shares.get(name) ?? 0) + share);
  }
  return [...shares].map(([name, share]) => `${name} ${shareWords(Math.min(1, share), lang)}`).join(", ");
};

function dropped({ roles }: Inspection, { lang, public_data }: ProcessFacts): readonly YamlLine[] {
  const columns = droppedColumns(roles, public_data);
  if (columns.length === 0) return [];
  return [
    { depth: 1, text: "drop:", comment: words.drop[lang] },
    ...columns.map(({ profile, role }) => ({
      depth: 2,
      text: `- ${scalar(profile.name)}`,
      comment: roleNames[role][lang],
    })),
  ];
}

/** Names of other columns, so that a person sees what else there is; a wide table is not told twice. */
function unused({ roles }: Inspection, { lang }: ProcessFacts): readonly YamlLine[] {
  const names = roles.columns.flatMap(({ role, profile }) =>
    role === "other" && profile.name.trim() !== "" ? [profile.name] : [],
  );
  if (names.length === 0) return [];
  const shown = names.slice(0, 30).join(", ") + (names.length > 30 ? `, … (${names.length})` : "");
  return [note(1, `${words.unused[lang]} ${shown}`)];
}

function steps({ source, roles }: Inspection, lang: Lang): readonly YamlLine[] {
  if (source.wide === undefined) return [];
  return [
    { depth: 0, text: "events:", comment: words.events[lang] },
    ...source.wide.map(({ column, activity, formats }) => {
      const profile = roles.columns.find((known) => known.profile.name === column)?.profile;
      return {
        depth: 1,
        text: `- ${mapped({
          column: scalar(column),
          activity: scalar(activity),
          format: formats === undefined ? undefined : listed(formats),
        })}`,
        ...(profile !== undefined && { comment: dateWords(profile, lang) }),
      };
    }),
  ];
}

function activities({ trial, source }: Trial, facts: ProcessFacts): readonly YamlLine[] {
  const { lang } = facts;
  const names = trial.activities;
  const none = (comment: string): readonly YamlLine[] => [{ depth: 0, text: "activities: {}", comment }];
  if (!facts.name_activities) return none(words.hiddenActivities[lang]);
  if (names.length > mostActivities || names.length === 0)
    return none(words.manyActivities(names.length)[lang]);
  if (source.shape === "wide") return none(words.activities[lang]);
  return [
    { depth: 0, text: "activities:", comment: words.activities[lang] },
    ...names.flatMap((name): readonly YamlLine[] => {
      const others = trial.alike.find(([first]) => first === name)?.slice(1) ?? [];
      return [
        { depth: 1, text: `${scalar(name)}: {}` },
        ...(others.length === 0
          ? []
          : [note(1, `${words.alike[lang]} ${scalar(name)}: ${mapped({ alias: listed(others) })}`)]),
      ];
    }),
  ];
}

/** An ISO date as people of the language write it. */
const dayWords = (date: string, lang: Lang): string =>
  lang === "de" ? date.split("-").reverse().join(".") : date;

/** The ISO date some days after another. */
export const daysAfter = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

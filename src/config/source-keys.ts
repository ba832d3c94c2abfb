import { z } from "zod";
import { attributeSection, attributesOf } from "./attribute-keys.js";
import { present } from "./present.js";
import { flag, isoDate, oneOf, text, textLike, whole } from "./fields.js";
import { projectPath } from "./project-path.js";
import { dictionary, list, oneOrMore, section } from "./structures.js";
import { encodings, resourceModes, sourceFormats, type Source, type TimeColumn } from "./source.js";
import { normalisation } from "./normalisation.js";
import { zone } from "./zone.js";

/** A column, with the name that it often has. */
const role = (example: string) => section({ from: text({ example }) }, { example: `{ from: ${example} }` });
const activityColumns = oneOrMore(
  text({ example: "Tätigkeit" }),
  { de: "ein Spaltenname oder eine Liste davon", en: "the name of a column or a list of them" },
  { one: "Tätigkeit", many: "[Vorgang, Status]" },
);

const timeFormat = textLike(
  /%[A-Za-z]|^(excel|excel1904|epoch|epoch_ms)$/,
  { de: "ein Muster mit %-Zeichen", en: "a pattern of % signs" },
  { example: '"%d.%m.%Y %H:%M"' },
);
const formats = oneOrMore(
  timeFormat,
  { de: "ein Muster mit %-Zeichen oder eine Liste davon", en: "a pattern of % signs or a list of them" },
  { one: '"%d.%m.%Y %H:%M"', many: '["%d.%m.%Y %H:%M", "%d.%m.%Y"]' },
);
const time = section(
  {
    from: text({ example: "Zeitpunkt" }),
    clock: text({ example: "Uhrzeit" }).exactOptional(),
    format: formats.exactOptional(),
    null_values: list(text({ example: '"31.12.9999"' }), { example: '["31.12.9999"]' }).exactOptional(),
  },
  { example: '{ from: Zeitpunkt, format: "%d.%m.%Y %H:%M" }' },
);
const columns = section(
  {
    case: section(
      {
        from: text({ example: "Vorgangsnummer" }),
        normalize: list(normalisation(), { example: '[trim, upper, "collapse:-/ "]' }).exactOptional(),
      },
      { example: "{ from: Vorgangsnummer }" },
    ).exactOptional(),
    activity: section({ from: activityColumns }, { example: "{ from: Tätigkeit }" }).exactOptional(),
    time: time.exactOptional(),
    start_time: time.exactOptional(),
    lifecycle: role("Status").exactOptional(),
    instance: role("Schrittnummer").exactOptional(),
    org_unit: section(
      { from: text({ example: "Sachgebiet" }), equity: flag().exactOptional() },
      { example: "{ from: Sachgebiet }" },
    ).exactOptional(),
    system: role("Fachverfahren").exactOptional(),
    resource: section(
      {
        from: text({ example: "Bearbeiter" }),
        mode: oneOf(resourceModes).default("drop"),
        roles: dictionary(text({ example: "Sachbearbeitung" }), {
          example: "{ SB: Sachbearbeitung, TL: Teamleitung }",
        }).exactOptional(),
      },
      { example: "{ from: Bearbeiter, mode: handover }" },
    ).exactOptional(),
    attributes: attributeSection.exactOptional(),
    old_status: role("Status alt").exactOptional(),
    not_personal: list(
      section(
        {
          column: text({ example: "Kennzeichen" }),
          pattern: text({ example: "licence_plate" }),
          reason: text({ example: "Fuhrpark der Stadt" }),
        },
        { example: "{ column: Kennzeichen, pattern: licence_plate, reason: Fuhrpark der Stadt }" },
      ),
      { example: "[{ column: Kennzeichen, pattern: licence_plate, reason: Fuhrpark der Stadt }]" },
    ).exactOptional(),
    drop: list(text({ example: "Bemerkung" }), { example: "[Bearbeiter, Bemerkung]" }).exactOptional(),
  },
  { example: "{ case: { from: Vorgangsnummer }, activity: { from: Tätigkeit } }" },
);

const files = oneOrMore(
  projectPath({ example: "eingang/wohngeld_*.csv", pattern: true }),
  { de: "ein Pfad oder eine Liste von Pfaden", en: "a path or a list of paths" },
  { one: "eingang/wohngeld_*.csv", many: "[eingang/wohngeld_2023.csv, eingang/wohngeld_2024.csv]" },
);

/** The keys of a process file that say where its log is and how it is read. */
export const sourceKeys = {
  source: section(
    {
      files,
      format: oneOf(sourceFormats).exactOptional(),
      encoding: oneOf(encodings).exactOptional(),
      delimiter: textLike(
        /^[^"\r\n]$/u,
        { de: "genau ein Zeichen", en: "exactly one character" },
        { example: '";"' },
      ).exactOptional(),
      header_row: whole({ min: 1 }, { example: "4" }).exactOptional(),
      footer_rows: whole({ min: 0 }, { example: "1" }).exactOptional(),
      decimal: oneOf([",", "."]).exactOptional(),
      thousands: oneOf([".", ",", " ", "'"]).exactOptional(),
      sheet: text({ example: "Tabelle1" }).exactOptional(),
      object_type: text({ example: "Antrag" }).exactOptional(),
      table: text({ example: "ereignisse" }).exactOptional(),
      repair_mojibake: flag().exactOptional(),
      timezone: zone().exactOptional(),
      exported_at: isoDate().exactOptional(),
    },
    { example: "{ files: eingang/wohngeld_*.csv }" },
  ),
  duplicates: oneOf(["drop", "keep"]).default("drop"),
  shape: oneOf(["long", "wide", "status"]).default("long"),
  columns: columns.exactOptional(),
  events: list(
    section(
      {
        column: text({ example: "Eingangsdatum" }),
        activity: text({ example: "Antrag eingegangen" }),
        format: formats.exactOptional(),
      },
      { example: "{ column: Eingangsdatum, activity: Antrag eingegangen }" },
    ),
    { example: "[{ column: Eingangsdatum, activity: Antrag eingegangen }]" },
  ).exactOptional(),
};

/** What `sourceKeys` hold after parsing. */
export type SourceKeys = z.output<z.ZodObject<typeof sourceKeys>>;

/** The source that the keys describe. `files`: absolute paths; `timezone`: for stamps without a zone. */
export function sourceOf(
  keys: SourceKeys,
  known: {
    readonly files: readonly string[];
    readonly timezone: string;
    readonly aliases: Readonly<Record<string, string>>;
    readonly window?: Source["window"];
  },
): Source {
  const { files: _, timezone, ...read } = keys.source;
  const { activity, time, start_time, resource, attributes, drop, not_personal, ...roles } =
    keys.columns ?? {};
  const { channel, outcome, amount } = attributes ?? {};
  const { further, equity } = attributesOf({ ...attributes, ...present({ org_unit: roles.org_unit }) });
  const values = present({ channel: channel?.values, outcome: outcome?.values });
  return {
    files: known.files,
    ...present({ ...read, window: known.window }),
    timezone: timezone ?? known.timezone,
    shape: keys.shape,
    columns: {
      ...present({
        case: roles.case?.from,
        activity: activity?.from,
        time: time && timeColumn(time),
        start: start_time && timeColumn(start_time),
        lifecycle: roles.lifecycle?.from,
        instance: roles.instance?.from,
        org_unit: roles.org_unit?.from,
        system: roles.system?.from,
        channel: channel?.from,
        outcome: outcome?.from,
        amount: amount?.from,
        attributes: further.length === 0 ? undefined : further,
        resource,
      }),
    },
    ...present({
      wide: keys.events?.map(({ column, activity: name, format: formats }) => ({
        column,
        activity: name,
        ...present({ formats }),
      })),
      values: Object.keys(values).length === 0 ? undefined : values,
      equity: equity.length === 0 ? undefined : equity,
      old_status: roles.old_status?.from,
      normalize_case: roles.case?.normalize,
      not_personal,
      drop,
    }),
    aliases: known.aliases,
    duplicates: keys.duplicates,
  };
}

const timeColumn = ({ from: column, clock, format, null_values }: z.output<typeof time>): TimeColumn => ({
  from: column,
  ...present({ clock, formats: format, null_values }),
});

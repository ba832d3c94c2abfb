/**
 * The clock of the administration: every day, week, month, weekday and hour of a measure, a filter or a calendar is one of
 * this zone. The tool is made for German administrations, so it is a property of the tool and no setting. The zone of
 * stamps that name none is another thing: `timezone` of a source or project (`zone.ts`).
 */
export const administrationZone = "Europe/Berlin";

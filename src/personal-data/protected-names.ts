import type { Text } from "../text.js";
import { fold } from "./column-names.js";

/** The special categories of personal data (Art. 9 (1) DSGVO), by what their columns are called. */
const kinds: readonly { readonly title: Text; readonly pattern: RegExp }[] = [
  {
    title: { de: "Religion oder Weltanschauung", en: "religion or belief" },
    pattern:
      /religi|konfession|glaube(?!n?s?wuerdig)|weltanschauung|kirchen(zugehoerigkeit|mitglied|austritt|steuer)|\bconfession\b|denomination/,
  },
  {
    title: { de: "Gesundheit", en: "health" },
    pattern:
      /gesundheit(?!samt|lich)|krankheit|erkrankung|krankenakte|diagnose|behinderung(?!sbeauftrag)|behindert(?!enbeauftragt)|schwanger|pflegegrad|pflegestufe|\bgdb\b|\bicd( ?10)?\b|\bhealth\b(?! (office|department|authority))|illness|disease|disabilit|disabled person|pregnan/,
  },
  {
    title: { de: "ethnische Herkunft", en: "ethnic origin" },
    pattern:
      /ethni|migrationshintergrund|volkszugehoerigkeit|volksgruppe|hautfarbe|abstammung|rassisch|skin colou?r/,
  },
  {
    title: { de: "Gewerkschaft", en: "trade union" },
    pattern: /gewerkschaft(?!shaus)|trade ?union|union member/,
  },
  {
    title: { de: "Sexualleben oder sexuelle Orientierung", en: "sex life or sexual orientation" },
    pattern: /sexu|sex life/,
  },
  {
    title: { de: "politische Meinung", en: "political opinion" },
    pattern: /politisch|parteimitglied|parteizugehoerigkeit|parteibuch|politic(al|s)|party member/,
  },
  {
    title: { de: "biometrische oder genetische Daten", en: "biometric or genetic data" },
    pattern: /biometr|fingerabdruck|fingerprint|gesichtsbild|genetisch|genetic|\bgenom|\bdna\b|\bdns profil/,
  },
];

/**
 * Which special category of personal data a column holds by its name; null = the name says nothing. Case, umlauts, blanks
 * and punctuation do not matter.
 */
export const protectedKind = (name: string): Text | null =>
  kinds.find(({ pattern }) => pattern.test(fold(name)))?.title ?? null;

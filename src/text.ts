/** The languages a person can read us in. */
export type Lang = "de" | "en";

/** Words for people, German and English side by side. */
export type Text = Readonly<Record<Lang, string>>;

import texts from '../../locales/both.json'

/** Sentences shown in both languages at once. */
export const both = texts

/** UTF-16 units of a note. Browsers load this file, and not the schemas. */
export const NOTE_AT_MOST = 10_000

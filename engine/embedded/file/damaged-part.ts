/**
 * A part of the index that is not what was stored, and that belongs to no single document: without it no answer
 * would be right. The same error as SQLite's own of a damaged file, with the part in place of its message.
 */
export const damagedPart = (part: string): Error =>
  Object.assign(new Error(`Not what was stored: ${part}.`), { code: 'SQLITE_CORRUPT' })

/** Terms of the program that an error names by code: every language has its own words for them. */

/** What is not there. */
const MISSING = {
  passage: (id: string) => `No passage has the ID ${id}.`,
  document: (id: string) => `No document has the ID ${id}.`,
  correction: (id: string) => `No correction has the ID ${id}.`,
  indexed: (id: string) => `Nothing in the index has the ID, collection or path ${id}.`,
  'api-path': (id: string) => `The API has no address ${id}.`,
  outlines: (id: string) => `There are no outlines named ${id}.`,
}
export type Missing = keyof typeof MISSING
export const missing = (what: Missing, id: string) => MISSING[what](id)

/** What of an index no longer fits its checksum. */
const DAMAGED = { passage: 'The passage', document: 'The document', name: 'The name' }
export type Damaged = keyof typeof DAMAGED
export const damagedTerm = (what: Damaged) => DAMAGED[what]

/** What failed. */
const FAILED = {
  request: 'The request',
  operation: 'The operation',
  export: 'The export',
  'search-thread': 'The search thread',
  'reading-process': 'The process that reads documents',
  'citation-thread': 'The citation thread',
  'closed-engine': 'A call to a closed engine',
  'closed-records': 'A call to closed records',
}
export type Failed = keyof typeof FAILED
export const failed = (what: Failed) => FAILED[what]

/** What a file is that cannot be read yet. */
const FORMATS = {
  'utf-32': 'text in UTF-32',
  'utf-16-records': 'a file of records in UTF-16',
  pdf: 'a PDF',
  office: 'an office document',
  'zip-or-office': 'a ZIP archive or an office document',
  'old-office': 'an old office document',
  rtf: 'an RTF document',
  'e-book': 'an e-book',
  'e-mail': 'an e-mail message',
  mailbox: 'a mailbox',
  mhtml: 'a saved web page in one file (MHTML)',
  'web-archive': 'a web archive',
  xml: 'an XML file',
  feed: 'a feed (RSS or Atom)',
  json: 'a JSON file (records are read from .jsonl)',
  table: 'a table',
  spreadsheet: 'a spreadsheet',
  zip: 'a ZIP archive',
  archive: 'an archive',
  image: 'an image',
  sound: 'a sound file',
  video: 'a video',
  media: 'a sound, video or image file',
  'style-sheet': 'a style sheet of a saved web page',
  script: 'a script of a saved web page',
  font: 'a font',
  database: 'a database',
  program: 'a program',
  binary: 'a binary file',
  pipe: 'a named pipe',
  socket: 'a socket',
  device: 'a device',
}
export type UnreadableFormat = keyof typeof FORMATS
export const formatName = (format: UnreadableFormat) => FORMATS[format]

/** What an engine's server was to do with some of its indexes, in a task of its own. */
const TASKS = {
  'create-index': 'creating the index',
  'change-settings': 'changing the settings of',
  'write-records': 'writing to',
  'delete-records': 'deleting records from',
  'write-state': 'writing the state to',
  'swap-indexes': 'swapping',
  'delete-index': 'deleting the index',
}
export type ServerTask = keyof typeof TASKS
export const taskName = (task: ServerTask) => TASKS[task]

/** A file, a line of it, or a named part of it. */
export type Position = { path: string; line?: number; entry?: string }

export function position({ path, line, entry }: Position): string {
  if (line !== undefined) return `${path}, line ${line}`
  return entry === undefined ? path : `${entry} in ${path}`
}

/** Terms of the program that an error names by code: every language has its own words for them. */

/** What is not there. */
const MISSING = {
  passage: (id: string) => `No passage has the ID ${id}.`,
  document: (id: string) => `No document has the ID ${id}.`,
  quotation: (id: string) => `No quotation has the ID ${id} now.`,
  person: (id: string) => `Nobody in the collection has the key ${id}.`,
  organisation: (id: string) => `No organisation in the collection has the key ${id}.`,
  place: (id: string) => `No place in the collection has the key ${id}.`,
  correction: (id: string) => `No correction has the ID ${id}.`,
  watch: (id: string) => `No watched list or saved search has the ID or name ${id}.`,
  added: (id: string) => `No added file has the name ${id}.`,
  check: (id: string) => `No saved check has the ID ${id}.`,
  note: (id: string) => `No note has the ID ${id}.`,
  indexed: (id: string) => `Nothing in the index has the ID, collection or path ${id}.`,
  sheet: (id: string) => `The document has no page ${id} that can be looked at.`,
  'api-path': (id: string) => `The API has no address ${id}.`,
  outlines: (id: string) => `There are no outlines named ${id}.`,
}
export type Missing = keyof typeof MISSING
export const missing = (what: Missing, id: string) => MISSING[what](id)

/** What of an index no longer fits its checksum. */
const DAMAGED = {
  passage: 'The passage',
  document: 'The document',
  name: 'The name',
  cluster: 'The group of copies',
}
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
  'draft-thread': 'The thread that reads drafts',
  'sheet-thread': 'The thread that draws pages',
  'closed-engine': 'A call to a closed engine',
  'closed-records': 'A call to closed records',
}
export type Failed = keyof typeof FAILED
export const failed = (what: Failed) => FAILED[what]

/** What can be done with a file that cannot be read yet. */
const WAYS_OUT = {
  'as-text': 'Save it as plain text in UTF-8, or as HTML.',
  'in-utf-8': 'Save it in UTF-8.',
  'as-new-office': 'Open it in an office program, and save it as .docx, .pptx or .xlsx, or as OpenDocument.',
  'without-password': 'Open it with its password, and save it without one.',
  unpack: 'Unpack it, and index the folder that comes out.',
  messages: 'Save each message as plain text in UTF-8, or as HTML.',
  'one-page': 'Open it in a browser, and save the page again as HTML alone.',
  pages: 'Take the pages out of it, and save each as HTML.',
  'linked-articles':
    'A feed often has only the beginnings of articles: save the pages that it links to as HTML. If its entries are whole, write each as a line of a .jsonl file, with "id" and "text".',
  records: 'Write each of its records as a line of a .jsonl file, with "id" and "text".',
  recognise: 'If it shows a text, have that recognised (OCR), and save it as plain text in UTF-8.',
  transcribe: 'Save what is said in it as plain text in UTF-8.',
  'no-document': 'It has no text to quote: leave it where it is, or move it to another folder.',
}
export type WayOut = keyof typeof WAYS_OUT

/** What a file is that cannot be read yet, and the way out. */
const FORMATS = {
  'utf-32': ['text in UTF-32', 'in-utf-8'],
  pdf: ['a PDF', 'as-text'],
  office: ['an office document', 'as-text'],
  'old-office': ['an old office document', 'as-new-office'],
  'old-word': ['a Word document of the format before 1993', 'as-new-office'],
  'old-slides': ['a PowerPoint presentation of the format before 1997', 'as-new-office'],
  'old-spreadsheet': ['an Excel workbook of the format before 1993', 'as-new-office'],
  'flat-office': ['an office document in a single XML file', 'as-new-office'],
  'locked-office': ['an office document that needs a password', 'without-password'],
  'outlook-message': ['an Outlook message', 'messages'],
  'e-mail': ['an e-mail message', 'messages'],
  mailbox: ['a mailbox', 'messages'],
  mhtml: ['a saved web page in one file (MHTML)', 'one-page'],
  'web-archive': ['a web archive', 'pages'],
  xml: ['an XML file', 'as-text'],
  feed: ['a feed (RSS or Atom)', 'linked-articles'],
  json: ['a JSON file (records are read from .jsonl)', 'records'],
  table: ['a table', 'records'],
  zip: ['a ZIP archive', 'unpack'],
  archive: ['an archive', 'unpack'],
  image: ['an image', 'recognise'],
  sound: ['a sound file', 'transcribe'],
  video: ['a video', 'transcribe'],
  media: ['a sound, video or image file', 'transcribe'],
  'style-sheet': ['a style sheet of a saved web page', 'no-document'],
  script: ['a script of a saved web page', 'no-document'],
  font: ['a font', 'no-document'],
  database: ['a database', 'records'],
  program: ['a program', 'no-document'],
  binary: ['a binary file', 'as-text'],
  pipe: ['a named pipe', 'no-document'],
  socket: ['a socket', 'no-document'],
  device: ['a device', 'no-document'],
} satisfies Record<string, readonly [name: string, wayOut: WayOut]>
export type UnreadableFormat = keyof typeof FORMATS
export const formatName = (format: UnreadableFormat) => FORMATS[format][0]
export const wayOutOf = (format: UnreadableFormat): string => WAYS_OUT[FORMATS[format][1]]

/** The code of the way out; undefined for a format that is not known here, as from another version. */
export const wayOutCode = (format: unknown): WayOut | undefined => {
  const formats: Readonly<Record<string, readonly [string, WayOut] | undefined>> = FORMATS
  return formats[String(format)]?.[1]
}

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

import { counted, number } from './counted.ts'

/** Messages of the page that checks quotes; what a check says of a quotation is in `check/words/`. */
export const check = {
  tab: 'Check quotes',
  title: 'Check quotes',
  lede: 'Paste a quote or a whole draft. Every quotation in it is compared with your collection, word for word.',
  withoutScripts:
    'This page needs scripts, which are switched off in this browser. `npm run -s check` does the same.',
  draft: 'Your draft',
  hint: 'A quote alone needs no quotation marks.',
  checked: 'Your draft, with its quotations',
  start: 'Check',
  again: 'Check again',
  edit: 'Edit the draft',
  open: 'Open a file',
  formats: 'Text, Markdown, HTML or Word (.docx), up to 2 MB',
  drop: 'Drop the file here',
  chosenFile: (name: string) => `The file ${name}`,
  removeFile: 'Use the text instead',
  nothing: 'Paste a quote or a draft, or open a file first',
  notKept: 'The draft is compared with your collection, and isn’t kept.',
  kept: (name: string) => `Saved as “${name}”.`,
  reading: 'Reading the draft',
  progress: (done: number, of: number) =>
    `${number.format(done)} of ${counted(of, 'quotation', 'quotations')} checked`,
  stop: 'Stop',
  stopped: 'Stopped. What was found is kept below.',
  failed: 'This draft cannot be checked',
  broken: 'The check broke off',
  changed:
    'The collection changed while this was checked: quotations further up are as they were found before that.',
  results: 'Quotations',
  legendDraft: 'Struck out',
  legendDraftIs: ': in your draft.',
  legendSource: 'Underlined',
  legendSourceIs: ': in the source.',
  none: 'No quotation was found in it. If the whole text is one quote, check it without quotation marks, or put marks around it.',
  toQuotation: (at: number, label: string) => `Quotation ${at}: ${label}`,
  toDraft: (at: number) => `Quotation ${at} in the draft`,
  around: 'In its passage',
  allPlaces: (count: number) => `${counted(count, 'place', 'places')}, by date`,
  asFound: 'How it stands there',
  copySource: 'Copy the source’s words',
  search: 'Search for some of the words',
  against: (passages: number, documents: number, collections: string) =>
    `Checked against ${counted(passages, 'passage', 'passages')} of ${counted(documents, 'document', 'documents')}${collections === '' ? '' : ` (${collections})`}`,
  state: (generation: number, version: string) =>
    `state ${number.format(generation)} of the index, Verbatim ${version}`,
  hash: (sha256: string) => `SHA-256 of the draft: ${sha256}`,
  keys: 'Keys: j next quotation, k previous quotation.',
  review: 'Your verdict',
  noReview: 'None yet',
  note: 'Note',
  carried: (name: string, day: string) => `Your verdicts of “${name}”, saved on ${day}, are here again.`,
  lost: (count: number) =>
    `${counted(count, 'verdict is', 'verdicts are')} of quotations that are no longer in the draft:`,
  save: 'Save this check',
  saveAgain: 'Save the changes',
  saveNew: 'Save as another check',
  replaces: (name: string, day: string) => `Saving the changes replaces “${name}”, saved on ${day}.`,
  saveName: 'Name',
  saveHint:
    'Keeps the draft, what was found and your verdicts where Verbatim runs. Whoever uses it there can open them.',
  unsaved: 'Not saved yet.',
  notSaved: 'It could not be saved',
  report: 'Report',
  reports: { html: 'HTML', docx: 'Word', json: 'JSON' },
  notReported: 'The report could not be made',
  saved: 'Saved checks',
  noneSaved: 'No check is saved.',
  loading: 'Looking for saved checks',
  entry: (quotations: number, reviewed: number) =>
    `${counted(quotations, 'quotation', 'quotations')}, ${number.format(reviewed)} with your verdict`,
  remove: (name: string) => `Delete “${name}”`,
  number: (count: number) => number.format(count),
}

export type CheckMessages = typeof check

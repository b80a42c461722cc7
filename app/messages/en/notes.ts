import { counted } from './counted.ts'

/** Messages about notes on documents, and of the page that lists them. */
export const notes = {
  tab: 'Notes',
  title: 'Notes and highlights',
  lede: 'Words that were highlighted in documents, with what was noted about them.',
  failed: 'The notes cannot be shown',
  add: 'Highlight or note',
  /** The bar that is there while words are selected. */
  selection: 'Selected words',
  onParagraph: 'Notes on this paragraph',
  onDocument: 'Notes whose words are not found',
  all: 'All notes',
  form: {
    add: 'Highlight or note',
    edit: 'Edit the note',
    passage: 'Paragraph',
    passageHint: 'Select the words to highlight, with the mouse, by touch, or with Shift and the arrow keys.',
    whole: 'The whole paragraph is highlighted.',
    highlighted: 'Highlighted:',
    note: 'Note',
    noteHint: 'Without one, the words are only highlighted.',
    by: 'Your name',
    submit: 'Save',
    saving: 'Saving…',
    cancel: 'Cancel',
  },
  edit: (by: string) => `Edit the note of ${by}`,
  remove: (by: string) => `Delete the note of ${by}`,
  removeTitle: 'Delete this note?',
  removeSubmit: 'Delete',
  changed: (date: string) => `changed ${date}`,
  state: {
    moved: 'The paragraph has changed since; these words stand here now.',
    lost: 'These words no longer stand in the document, or stand in several places of it.',
    'document-gone': 'The document is no longer in the collection.',
  },
  was: 'What became of it',
  find: 'Search the notes',
  search: 'Search',
  count: (count: number) => counted(count, 'note'),
  by: 'By',
  everybody: 'Everybody',
  only: (by: string) => `Only notes by ${by}`,
  none: 'Nothing is noted yet. Select words in a document, or choose “Highlight or note” beside a paragraph.',
  noneFound: 'No note has these words.',
  showAll: 'Show all',
  list: 'Notes',
  previous: 'Newer',
  next: 'Older',
  pages: 'Pages',
  exportTitle: 'Take them along',
  exportHint: 'The paragraphs of the notes on this page, each with its citation and what was noted.',
  export: 'Export these notes',
  json: 'As JSON',
  /** What stands beside a citation that is exported. */
  exported: (words: string, note: string, by: string, date: string) =>
    `“${words}”${note === '' ? '' : `: ${note}`} (${by}, ${date})`,
  withoutScripts: 'Adding, editing and deleting notes need scripts, which are switched off in this browser.',
}

export type NoteMessages = typeof notes

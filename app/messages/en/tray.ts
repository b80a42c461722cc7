const counted = (count: number) => `${count} ${count === 1 ? 'quote' : 'quotes'}`
const them = (count: number) => (count === 1 ? 'it' : 'them')

/** Messages of the page of chosen quotes. */
export const tray = {
  noTray: 'The link does not contain a tray that can be read.',
  noFile: (name: string) => `${name} is not a tray saved here.`,
  notKept: 'The browser stores nothing for this page: save the tray as a file.',
  cameIn: 'Incoming quotes',
  holds: (from: 'link' | 'file', count: number) => `The ${from} contains ${counted(count)}.`,
  addThem: (count: number) => `Add ${them(count)} to the tray`,
  replace: (count: number) => `Replace the tray with ${them(count)}`,
  empty: 'Nothing is chosen yet. Every passage has an “Add to tray” button.',
  kept: (count: number) => `${counted(count)}, stored in this browser.`,
  export: 'Export the tray',
  copyLink: 'Copy link to this tray',
  save: 'Save as a file',
  clear: 'Empty the tray',
  open: 'Open a saved tray',
  note: 'Note',
  up: 'Move up',
  down: 'Move down',
  remove: 'Remove',
  looking: 'Looking it up …',
  whatBecame: 'What happened to it',
  unknown: 'No document here contains this passage.',
  gone: 'This passage is no longer in the collection.',
  movedHere:
    'Its paragraph has been cut differently since it was chosen. These are the same words where they are now, and there the export cites them.',
  quotationGone: 'This is the whole passage: the chosen quotation is no longer in it.',
  leftOut: (count: number) =>
    `${counted(count)} ${count === 1 ? 'is' : 'are'} no longer in the collection, and left out of the export.`,
}

export type TrayMessages = typeof tray

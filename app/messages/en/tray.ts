const counted = (count: number) => `${count} ${count === 1 ? 'quote' : 'quotes'}`
const them = (count: number) => (count === 1 ? 'it' : 'them')

/** What the page of chosen quotes says. */
export const tray = {
  noTray: 'The link holds no tray that can be read.',
  noFile: (name: string) => `${name} is no tray that was saved here.`,
  notKept: 'The browser keeps nothing for this page: save the tray as a file.',
  cameIn: 'Quotes that came in',
  holds: (from: 'link' | 'file', count: number) => `The ${from} holds ${counted(count)}.`,
  addThem: (count: number) => `Add ${them(count)} to the tray`,
  replace: (count: number) => `Put ${them(count)} in place of the tray`,
  empty: 'Nothing is chosen yet. “Add to tray” stands beside every passage.',
  kept: (count: number) => `${counted(count)}, kept in this browser.`,
  export: 'Export the tray',
  copyLink: 'Copy link to this tray',
  save: 'Save as a file',
  clear: 'Empty the tray',
  open: 'Open a saved tray',
  note: 'Note',
  up: 'Move up',
  down: 'Move down',
  remove: 'Take out',
  looking: 'Looking it up …',
  whatBecame: 'What became of it',
  unknown: 'This passage is in no document here.',
  gone: 'This passage is not in the collection any more.',
  quotationGone: 'This is the whole passage: the quotation that was chosen is not in it any more.',
  leftOut: (count: number) =>
    `${counted(count)} ${count === 1 ? 'is' : 'are'} not in the collection any more, and ${count === 1 ? 'stays' : 'stay'} out of the export.`,
  paragraph: (ordinal: number) => `paragraph ${ordinal}`,
}

export type TrayMessages = typeof tray

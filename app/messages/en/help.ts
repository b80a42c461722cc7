/** What the query language and the keys are. */
export const help = {
  title: 'Searching and keys',
  close: 'Close',
  language: 'What the box understands',
  syntax: [
    ['hostages Latakia', 'Every word has to be there; the last may still grow.'],
    ['"war crimes"', 'Exactly these words in this order.'],
    ['-film   -"press release"', 'Without this word, without these words.'],
    ['group:Amnesty   speaker:"Joe Stork"', 'Only what is tagged so, or said by this speaker.'],
    ['location:Latakia   source:Guardian   lang:ar', 'Only from this place, source or language.'],
    ['after:2025-03   before:2025-04-15', 'Published then; a day, a month or a year.'],
  ],
  keys: 'Keys',
  /** Where the switch is, called as `masthead.keys`. */
  keysOn: '“Shortcut keys” at the top of the page switches them off.',
  keysOff: 'They are switched off. “Shortcut keys” at the top of the page switches them on.',
  shortcuts: [
    ['/', 'Go to the box'],
    ['j', 'Next result'],
    ['k', 'Previous result'],
    ['o', 'Open its document'],
    ['c', 'Cite it'],
    ['x', 'Select it'],
    ['?', 'This help'],
  ],
}

export type HelpMessages = typeof help

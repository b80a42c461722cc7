/** Messages of the help: the query language and the keys. */
export const help = {
  title: 'Search and shortcut keys',
  close: 'Close',
  language: 'Search syntax',
  syntax: [
    ['hostages Latakia', 'All of these words; the last may be the beginning of one.'],
    ['"war crimes"', 'Exactly these words, in this order.'],
    ['strike OR protest   strike | protest', 'Either of them. OR, AND and NOT in capitals.'],
    ['-film   NOT "press release"', 'Without this word or these words.'],
    ['(strike OR protest) Latakia', 'What is in parentheses goes together.'],
    ['Syri*   wom?n', 'Any ending; any one letter.'],
    ['strike NEAR/5 market   "strike market"~5', 'With at most five words between them, in any order.'],
    ['strike PRE/5 market', 'The same, in this order.'],
    [
      'group:Amnesty   speaker:"Joe Stork"',
      'Only with this tag, or said by this speaker; any word of the name.',
    ],
    ['location:Latakia   source:Guardian   lang:ar', 'Only from this place, source or language.'],
    ['title:massacre', 'Only where the title has this word.'],
    ['after:2025-03   before:2025-04-15', 'Published in this period; a day, a month or a year.'],
  ],
  keys: 'Shortcut keys',
  /** The switch has the name `masthead.keys`. */
  keysOn: '“Shortcut keys” in the settings switches them off.',
  keysOff: 'They are switched off. “Shortcut keys” in the settings switches them on.',
  shortcuts: [
    ['/', 'Go to the search box'],
    ['j', 'Next result'],
    ['k', 'Previous result'],
    ['o', 'Open its document'],
    ['c', 'Cite it'],
    ['t', 'Add it to the tray, or take it out'],
    ['?', 'This help'],
  ],
}

export type HelpMessages = typeof help

/** Messages of an open citation, an export and a copied quote. Few are opened, so they are loaded on demand. */
export const citing = {
  whole: 'the whole passage',
  copyCitation: 'Copy citation',
  copyBibliography: 'Copy the bibliography',
  copyQuote: 'Copy quote and citation',
  notCopied: 'Could not copy: open the citation and copy it by hand',
  notMade: 'The citation could not be created. Reload the page.',
  noServer: 'The server does not answer. Start it again with npm start.',
  style: 'Style',
  findStyle: 'or find one of 2,679',
  noStyle: 'No style has this name',
  stylesFound: (count: number) => `${count} found and added to the list`,
  stylesFailed: 'The styles could not be looked up',
  exportAs: 'Export as',
  packet: 'Evidence packet',
  /** Beside a link whose address is known only here. */
  linkReach: {
    machine: 'Links to these pages work only on this computer. Give others an evidence packet.',
    network: 'Links to these pages work only in this network. Give others an evidence packet.',
  },
  packetHint: 'One page with the quotes, their whole documents and a record to check them by',
  /** Names of formats that are not the same in every language; the others are in `citation/citation-format.ts`. */
  formats: {} as Record<string, string>,
  /** Of a document for a word processor. */
  layout: {
    grouping: 'Grouped by',
    groupings: { source: 'source', date: 'date', none: 'nothing: in this order' },
    shown: 'Of each passage',
    shownAs: { paragraph: 'the whole paragraph', quotations: 'its quotations, with their speakers' },
  },
}

export type CitationMessages = typeof citing

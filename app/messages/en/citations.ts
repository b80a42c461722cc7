/** What an open citation, an export and a copied quote say. Few are opened, so no page loads it at first. */
export const citing = {
  whole: 'the whole passage',
  copyCitation: 'Copy citation',
  copyQuote: 'Copy quote and citation',
  notCopied: 'It could not be copied: open the citation and copy it by hand',
  notMade: 'The citation could not be made. Load the page again.',
  noServer: 'The server does not answer. Start it again with npm start.',
  style: 'Style',
  findStyle: 'or find one of 2,679',
  noStyle: 'No style is called so',
  stylesFound: (count: number) => `${count} found, in the list now`,
  stylesFailed: 'The styles could not be looked up',
  exportAs: 'Export as',
}

export type CitationMessages = typeof citing

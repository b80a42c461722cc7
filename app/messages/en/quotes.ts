/** Messages about citing, copying and choosing a quote. */
export const quoting = {
  cite: 'Cite',
  forms: {
    bibliography: 'Bibliography',
    intext: 'In the text',
    footnote: 'Footnote',
    quote: 'Quote and citation',
  } as Record<string, string>,
  missing: (what: string[]) => `The source does not state: ${what.join(', ')}. Nothing was filled in.`,
  preparing: 'Preparing the citation …',
  copied: 'Copied',
  copyQuote: 'Copy quote',
  /** Opens what else can be copied of a passage. */
  copyOther: 'Copy other words',
  copyParagraph: 'Copy the paragraph',
  refused: 'The browser refused: select the text and copy it by hand',
  /** The page that is shown when rendering fails. */
  broken: {
    title: 'This page could not be shown',
    message: 'Something unexpected went wrong.',
    fix: 'Try again. If it happens again, see the terminal that Verbatim runs in.',
    again: 'Try again',
  },
  tray: 'Tray',
  add: 'Add to tray',
  chosen: 'In the tray',
  added: 'Added to the tray',
  removed: 'Removed from the tray',
  undo: 'Undo',
  /** The field in the head of pages without a search of their own. */
  searchField: { label: 'Words, a name, or a quote', search: 'Search' },
}

export type QuoteMessages = typeof quoting

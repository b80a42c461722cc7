/** The styles in the menu; every other one is found by its name. Only names, not the styles themselves. */
export const STYLE_MENU = [
  { id: 'apa', label: 'APA, 7th edition' },
  { id: 'modern-language-association', label: 'MLA, 9th edition' },
  { id: 'chicago-notes-bibliography-18th-edition', label: 'Chicago, notes, 18th edition' },
  { id: 'chicago-fullnote-bibliography', label: 'Chicago, notes, 17th edition' },
  { id: 'chicago-author-date-18th-edition', label: 'Chicago, author-date, 18th edition' },
  { id: 'chicago-author-date', label: 'Chicago, author-date, 17th edition' },
  { id: 'harvard-cite-them-right', label: 'Harvard (Cite Them Right, 12th edition)' },
  { id: 'vancouver', label: 'Vancouver (Citing Medicine, 2nd edition)' },
  { id: 'ieee', label: 'IEEE (Reference Guide of 2023)' },
  { id: 'oscola', label: 'OSCOLA, 4th edition' },
  { id: 'bluebook-law-review', label: 'Bluebook, 21st edition' },
  { id: 'australian-guide-to-legal-citation', label: 'AGLC, 4th edition' },
] as const

/** `style`, `item`, or the form of a language tag. */
export const LOCALE_NAME = /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/

/** A style's name in CSL: lower-case words joined by hyphens. */
export const STYLE_ID = /^[a-z0-9][a-z0-9-]{0,199}$/

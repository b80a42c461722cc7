/** The styles in the menu; every other one is found by its name. Only names, not the styles themselves. */
export const STYLE_MENU = [
  { id: 'apa', label: 'APA, 7th edition' },
  { id: 'modern-language-association', label: 'MLA, 9th edition' },
  { id: 'chicago-fullnote-bibliography', label: 'Chicago, notes' },
  { id: 'chicago-author-date', label: 'Chicago, author-date' },
  { id: 'harvard-cite-them-right', label: 'Harvard (Cite Them Right)' },
  { id: 'vancouver', label: 'Vancouver' },
  { id: 'ieee', label: 'IEEE' },
  { id: 'oscola', label: 'OSCOLA' },
  { id: 'bluebook-law-review', label: 'Bluebook' },
  { id: 'australian-guide-to-legal-citation', label: 'AGLC' },
] as const

/** A style's name in CSL: lower-case words joined by hyphens. */
export const STYLE_ID = /^[a-z0-9][a-z0-9-]{0,199}$/

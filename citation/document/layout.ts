/**
 * How the quotes of a document are put together. `none`: in the order in which they come, without headings. Pages
 * import this file, so nothing that writes a document belongs into it.
 */
export const GROUPINGS = ['source', 'date', 'none'] as const
export type Grouping = (typeof GROUPINGS)[number]

/** What is shown of a passage: the paragraph as it is, or each of its quotations. */
export const SHOWN = ['paragraph', 'quotations'] as const
export type Shown = (typeof SHOWN)[number]

/** The languages in which a document can be labelled: those of the pages. */
export const LABEL_LANGUAGES = ['en', 'ar'] as const
export type LabelLanguage = (typeof LABEL_LANGUAGES)[number]

/** What is marked in the text, in the order of the legend. */
export const TAG_KINDS = ['quotation', 'person', 'group', 'place', 'date'] as const
export type TagKind = (typeof TAG_KINDS)[number]

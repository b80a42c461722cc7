/** What is marked in the text, in the order of the legend. */
export const TAG_KINDS = ['quotation', 'person', 'group', 'place', 'date'] as const
export type TagKind = (typeof TAG_KINDS)[number]

export const TAG_KIND_WORDS: Record<TagKind, string> = {
  quotation: 'Quotations',
  person: 'People',
  group: 'Groups',
  place: 'Places',
  date: 'Dates',
}

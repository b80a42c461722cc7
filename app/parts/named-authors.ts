import type { Bibliography } from '../../model/passage.ts'

/** The authors to be named beside the source: an organisation that publishes what it writes is named once. */
export const namedAuthors = ({ authors, source }: Pick<Bibliography, 'authors' | 'source'>): string[] =>
  authors.filter((name) => name !== source)

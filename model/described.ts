import { z } from 'zod'
import type { Document } from './document.ts'
import { bibliography, type Passage } from './passage.ts'

/** UTF-16 units of the first words that stand for a title. */
const BEGINS_AT_MOST = 80

/** What a list of documents says of one, as people have corrected it. */
export const described = bibliography
  .pick({
    title: true,
    source: true,
    sourceBasis: true,
    agency: true,
    authors: true,
    publishedAt: true,
    publishedEnd: true,
    publishedBasis: true,
    language: true,
  })
  .extend({
    /** The first words of its text where it has no title. */
    begins: z.string().nullable(),
    /** Null if nobody has counted them. */
    quotations: z.int().nonnegative().nullable(),
  })
export type Described = z.infer<typeof described>

export function describedAs({ passages, ...document }: Document): Described {
  const quotations = passages.reduce((sum, it) => sum + it.quotations.length, 0)
  return { ...fieldsOf(document), begins: beginOf(document, passages[0]?.text), quotations }
}

/** By the first passage of a document, without reading the others. */
export const describedByPassage = (first: Passage): Described => ({
  ...fieldsOf(first),
  begins: beginOf(first, first.text),
  quotations: null,
})

function fieldsOf(it: Omit<Document, 'passages'> | Passage): Omit<Described, 'begins' | 'quotations'> {
  const { title, source, sourceBasis, agency, authors, publishedAt, publishedEnd, publishedBasis, language } =
    it
  const range = publishedEnd === undefined ? {} : { publishedEnd }
  return { title, source, sourceBasis, agency, authors, publishedAt, ...range, publishedBasis, language }
}

function beginOf({ title }: { title: string | null }, text: string | undefined): string | null {
  if (title !== null || text === undefined) return null
  if (text.length <= BEGINS_AT_MOST) return text
  const cut = text.slice(0, BEGINS_AT_MOST).replace(/[\uD800-\uDBFF]$/, '')
  // At the end of a word, where words are set apart.
  return `${cut.replace(/\s+\S*$/u, '')} …`
}

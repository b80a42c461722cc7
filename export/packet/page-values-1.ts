import { correctableOf, correctedValue } from '../../model/correction.ts'
import { code, directed, escaped, type Fact } from './page-html.ts'
import type { PageValues } from './page-values.ts'
import type { PacketDocument, PacketQuote } from './record.ts'
import type { PacketWords } from './words.ts'

// Pages of version 1, which show the codes of a record as they are: packets that people keep have such pages, and are
// checked against them. Nothing here may change.

function speakersOf({ passage, quotation }: PacketQuote, words: PacketWords): Fact[] {
  const meant = quotation === null ? passage.quotations : passage.quotations.slice(quotation - 1, quotation)
  return meant.flatMap(({ speaker, text }): Fact[] =>
    speaker === null
      ? []
      : [[words.speaker, `${directed(speaker.name)} (${directed(speaker.basis)}): ${directed(text)}`]],
  )
}

function provenance(document: PacketDocument, words: PacketWords): Fact[] {
  const { bibliography: known, corrections, leftOut, notes } = document
  const orNot = (text: string | null | undefined) => (text ? directed(text) : escaped(words.notKnown))
  const withBasis = (text: string | null, basis: string | null) =>
    orNot(text === null || basis === null ? text : `${text} (${basis})`)
  const date =
    known.publishedEnd === undefined ? known.publishedAt : `${known.publishedAt}/${known.publishedEnd}`
  const reasons = [...new Set(leftOut.map((it) => it.reason))]
  const value = (it: Parameters<typeof correctedValue>[0]) => correctedValue(it) ?? words.nothing
  return [
    [words.original, code(known.sha256)],
    [words.textHash, code(document.textSha256)],
    [words.collection, orNot(known.collection)],
    [words.key, orNot(known.documentKey)],
    [words.source, withBasis(known.source, known.sourceBasis)],
    [words.authors, orNot(known.authors.join('; '))],
    [words.published, withBasis(date, known.publishedBasis)],
    [words.address, orNot(known.url)],
    [words.language, orNot(known.language)],
    [words.read, code(known.readAt)],
    [words.reader, code(known.readerVersion)],
    ...(leftOut.length === 0
      ? []
      : [[words.leftOut, directed(`${leftOut.length}: ${reasons.join(', ')}`)] as const]),
    ...notes.map((it): Fact => [words.readingNotes, directed(it.message)]),
    ...corrections.map(({ correction: it, state }): Fact => {
      const [before, after] = [directed(value(it.before)), directed(value(it.after))]
      const html = words.correction(
        code(it.at),
        directed(it.by),
        directed(correctableOf(it)),
        before,
        after,
        directed(state),
      )
      return [words.corrections, html]
    }),
  ]
}

export const firstValues: PageValues = {
  speakers: speakersOf,
  facts: (names) => directed(names.join(', ')),
  provenance,
}

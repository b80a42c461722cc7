import { type ArchivedCopy, archiveAt, archivedCopy } from '../../model/archived-copy.ts'
import {
  type CorrectedPart,
  correctableOf,
  correctedValue,
  type MadeCorrection,
} from '../../model/correction.ts'
import { type WorkField, workType } from '../../model/work.ts'
import { WORK_FIELDS, workValue } from '../../model/work-fields.ts'
import { code, directed, escaped, type Fact } from './page-html.ts'
import type { PacketDocument, PacketHead, PacketQuote } from './record.ts'
import { basisInWords, factsInWords, type ValueWords, valueWords } from './value-words.ts'
import type { PacketWords } from './words.ts'

/** What a version of the page shows of the values in a record. */
export type PageValues = {
  speakers: (quote: PacketQuote, words: PacketWords) => Fact[]
  /** Of what is missing or inferred. */
  facts: (names: readonly string[]) => string
  provenance: (document: PacketDocument, words: PacketWords) => Fact[]
}

type Words = PacketWords & { values: ValueWords }

function speakersOf({ passage, quotation }: PacketQuote, words: Words): Fact[] {
  const meant = quotation === null ? passage.quotations : passage.quotations.slice(quotation - 1, quotation)
  return meant.flatMap(({ speaker, text }): Fact[] =>
    speaker === null
      ? []
      : [
          [
            words.speaker,
            `${directed(speaker.name)} (${escaped(basisInWords(speaker.basis, words.values))}): ${directed(text)}`,
          ],
        ],
  )
}

/** Where an archive of the web has a copy, and where the work was published. */
function addressesOf({ bibliography: known }: PacketDocument): {
  address: string | null
  copy: string | null
} {
  const isCopy = known.url !== null && archiveAt(known.url) !== null
  const original = isCopy ? (archivedCopy(known.url ?? '')?.original ?? null) : known.url
  return { address: original, copy: workValue(known, 'archivedUrl') ?? (isCopy ? known.url : null) }
}

const dayOf = ({ capturedAt }: ArchivedCopy) => capturedAt.map((it) => String(it).padStart(2, '0')).join('-')

/** `https://…, Internet Archive, 2025-03-08`, as far as the address says it. */
function copyInWords(url: string, { comma }: ValueWords): string {
  const copy = archivedCopy(url)
  return [url, ...[archiveAt(url)].filter((it) => it !== null), ...(copy ? [dayOf(copy)] : [])].join(comma)
}

/** What stands in a row of its own further above. */
const NAMED_ABOVE: readonly WorkField[] = ['type', 'genre', 'number', 'archivedUrl']
const OTHER_FIELDS = WORK_FIELDS.filter((it) => !NAMED_ABOVE.includes(it))

/** A value of a correction; of a kind, what it is called. */
function valueInWords(what: CorrectedPart, it: MadeCorrection['before'], words: Words): string {
  const value = correctedValue(it)
  if (value === null) return words.nothing
  const type = what === 'type' ? workType.safeParse(value) : null
  return type?.success ? words.values.types[type.data] : value
}

function correctionFact(
  { correction: it, state }: PacketDocument['corrections'][number],
  words: Words,
): Fact {
  const { fields, states } = words.values
  const what = correctableOf(it)
  const [before, after] = [it.before, it.after].map((value) => directed(valueInWords(what, value, words)))
  const html = words.correction(
    code(it.at),
    directed(it.by),
    escaped(fields[what]),
    before ?? '',
    after ?? '',
    escaped(states[state]),
  )
  return [words.corrections, html]
}

/** That a work is a document claims nothing; another kind that nobody gives is inferred. */
function kindFact({ bibliography: { work }, kind }: PacketDocument, { values }: Words): Fact[] {
  if (kind === undefined) return []
  const basis = work?.type?.basis ?? (kind === 'document' ? null : 'inferred:kind-of-work')
  const how = basis === null ? '' : ` (${escaped(basisInWords(basis, values))})`
  return [[values.fields.type, escaped(values.types[kind]) + how]]
}

function provenance(document: PacketDocument, words: Words): Fact[] {
  const { bibliography: known, corrections, leftOut, notes } = document
  const { values } = words
  const orNot = (text: string | null | undefined) => (text ? directed(text) : escaped(words.notKnown))
  const withBasis = (text: string | null, basis: string | null | undefined) =>
    orNot(text) + (text === null || !basis ? '' : ` (${escaped(basisInWords(basis, values))})`)
  const date =
    known.publishedEnd === undefined ? known.publishedAt : `${known.publishedAt}/${known.publishedEnd}`
  const reasons = [...new Set(leftOut.map((it) => values.leftOut(it.reason)))]
  const { address, copy } = addressesOf(document)
  const given = (field: WorkField): Fact[] => {
    const it = known.work?.[field]
    return it === undefined ? [] : [[values.fields[field], withBasis(it.value, it.basis)]]
  }
  return [
    [words.original, code(known.sha256)],
    [words.textHash, code(document.textSha256)],
    [words.collection, orNot(known.collection)],
    [words.key, orNot(known.documentKey)],
    ...kindFact(document, words),
    ...(['genre', 'number'] as const).flatMap(given),
    [words.source, withBasis(known.source, known.sourceBasis)],
    ...(known.agency === null ? [] : [[values.fields.agency, directed(known.agency)] as const]),
    [words.authors, orNot(known.authors.join('; '))],
    [words.published, withBasis(date, known.publishedBasis)],
    [words.address, orNot(address)],
    ...(copy === null
      ? []
      : [
          [
            values.fields.archivedUrl,
            withBasis(copyInWords(copy, values), known.work?.archivedUrl?.basis),
          ] as const,
        ]),
    ...OTHER_FIELDS.flatMap(given),
    [words.language, orNot(document.languageName ?? known.language)],
    [words.read, code(known.readAt)],
    [words.reader, code(known.readerVersion)],
    ...(leftOut.length === 0
      ? []
      : [[words.leftOut, directed(`${leftOut.length}: ${reasons.join(values.comma)}`)] as const]),
    ...notes.map((it): Fact => [words.readingNotes, directed(it.message)]),
    ...corrections.map((it) => correctionFact(it, words)),
  ]
}

/** Every code of a record in words. */
export function valuesIn(language: PacketHead['language']): PageValues {
  const values = valueWords(language)
  return {
    speakers: (quote, words) => speakersOf(quote, { ...words, values }),
    facts: (names) => escaped(factsInWords(names, values)),
    provenance: (document, words) => provenance(document, { ...words, values }),
  }
}

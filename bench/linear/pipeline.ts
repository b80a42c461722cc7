import { createHash } from 'node:crypto'
import { toCsl } from '../../citation/index.ts'
import { highlight } from '../../engine/highlight.ts'
import { nameQuestions, resolve } from '../../engine/resolve.ts'
import { type NameAnswers, phraseOf } from '../../engine/sought.ts'
import { loadAuthority } from '../../indexer/authority/load.ts'
import { applyCorrections } from '../../indexer/corrections/apply.ts'
import { rulesWith } from '../../indexer/corrections/rules.ts'
import { analyse } from '../../indexer/pipeline/prepare.ts'
import type { Fields } from '../../indexer/read/fields.ts'
import type { RawDocument } from '../../indexer/read/raw-document.ts'
import { read } from '../../indexer/read/read.ts'
import { entitiesOf } from '../../indexer/tag/entities.ts'
import { type Correction, correction, correctionId } from '../../model/correction.ts'
import type { Document } from '../../model/document.ts'
import { partsOf } from '../../model/document.ts'
import { passageId } from '../../model/ids.ts'
import { parseSearch } from '../../model/parse-search.ts'
import { parseQuery } from '../../model/query/parse.ts'
import { fold, words } from '../../model/words.ts'

const { authority } = loadAuthority()
const READ_AT = new Date('2021-03-10T12:00:00Z')
const FIELDS: Fields = { language: 'en', publishedAt: '2021-03-05' }
const PROSE = 'The mill by the river closed on Friday, and nobody who worked there knows why it did.'

/** A text as header, body and foot of an article: rules for each of them see all that it is made of. */
export function inArticle(text: (length: number) => string, length: number): string {
  const quarter = text(Math.ceil(length / 4))
  return [quarter, PROSE, text(Math.ceil(length / 2)), PROSE, quarter].join('\n')
}

function raw(text: string): RawDocument {
  const bytes = Buffer.from(text, 'utf8')
  const place = { collection: 'shapes', documentKey: 'a.txt', path: '/shapes/a.txt' }
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return { ...place, bytes, sha256, format: 'text', manifest: FIELDS }
}

/** What a person corrected: a date, from which everything is counted, so that the document is tagged twice. */
function correctionOf({ documentId, documentKey, collection, publishedAt }: Document): Correction {
  const made = { id: correctionId.parse('c-000000000000'), at: READ_AT.toISOString(), by: 'Ada' }
  return {
    ...made,
    what: 'publishedAt',
    target: { document: documentId, collection, documentKey },
    before: publishedAt,
    after: '2021-03-06',
  }
}

/** One that has to follow its words: to nowhere, to where they stand, or to none of many places. */
function movedOf({ documentId, documentKey, collection, passages }: Document): Correction[] {
  const made = { at: READ_AT.toISOString(), by: 'Ada', before: null }
  return [passages[0], passages.at(-1)].flatMap((passage, at) => {
    if (passage === undefined) return []
    const target = { document: documentId, collection, documentKey, text: passage.text }
    const id = correctionId.parse(`c-00000000000${at + 1}`)
    const after = { key: 'mill', name: 'Mill', kind: 'organisation', basis: 'corrected', mentions: [] }
    const gone = passageId.parse(`${documentId}-${'0'.repeat(10)}`)
    return [correction.parse({ ...made, id, what: 'group', target: { ...target, passage: gone }, after })]
  })
}

/** A record, from its line to the tags of its passages. */
export function throughRecord(line: string): void {
  const bytes = Buffer.from(line, 'utf8')
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const place = { collection: 'shapes', documentKey: 'a', path: '/shapes/a.jsonl', line: 1 }
  analyse(read({ ...place, bytes, sha256, format: 'record', manifest: FIELDS }, READ_AT), authority)
}

/** From the bytes to what an engine stores, and from there to what a page shows and cites. */
export function throughPipeline(text: string): void {
  if (text.trim() === '') return
  const document = analyse(read(raw(text), READ_AT), authority)
  const corrected = applyCorrections(
    document,
    [correctionOf(document), ...movedOf(document)],
    rulesWith(() => authority),
  )
  entitiesOf(corrected, authority)
  const { bibliography, passages } = partsOf(corrected)
  for (const passage of passages) {
    const tags = [...passage.groups, ...passage.locations].flatMap((tag) => tag.mentions)
    const marks = {
      words: new Set(['mill']),
      prefixes: ['cl'],
      patterns: ['m*l*'],
      phrases: [phraseOf(['the', 'mill'], false).terms],
      near: [{ of: [...phraseOf(['the'], false).terms.map((it) => [it])], within: 5, inOrder: false }],
    }
    highlight(passage, marks, tags, passage.quotations)
    toCsl({ ...bibliography, ...passage })
    fold(passage.text)
  }
}

const NONE: NameAnswers = () => []
const EVERYTHING = parseSearch(new URLSearchParams())

/** From what is typed to what an engine is asked for. */
export function throughQuery(text: string): void {
  words(text)
  const parsed = parseQuery(text)
  nameQuestions(text, parsed, true)
  resolve(text, parsed, EVERYTHING, NONE)
}

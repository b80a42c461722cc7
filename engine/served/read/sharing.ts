import type { Passage } from '../../../model/passage.ts'
import { words } from '../../../model/words.ts'
import type { DocumentPart, SharingOptions } from '../../port.ts'
import { encodeWord } from '../encoding/letters.ts'
import { allOf, type Expression, isIn } from '../query/expression.ts'
import { visible } from '../query/filters.ts'
import type { PassageRecord } from '../records/records.ts'
import { type PassageRead, provedPassage, type Seen } from '../records/sealed.ts'
import { type Answer, type Question, question, type Server } from '../server.ts'

/**
 * Passages that share words with a text. A filter knows how many passages have a word, and a server's phrases which
 * words stand side by side: so the rarest neighbours of each piece of the text are asked for, and what they find is scored
 * by all words of the piece that it has.
 */

/** Words of one piece, and of two neighbours that both have. */
const PIECE = { words: 36, shared: 12 }
/** Neighbours that are asked for of each piece. */
const PAIRS_OF_PIECE = 10
/** Words in so few passages are asked for alone: of a changed sentence they may be all that is left. */
const RARE = 60
const WORDS_OF_PIECE = 4
/** More words of a phrase say little more. */
const PHRASE_AT_MOST = 10
const HEADINGS_AT_MOST = 24
/** Below this share of the best score, a passage has words in common with the text by chance. */
const LEAST_SHARE = 0.08
/** Counts in one request. */
const COUNTED_AT_ONCE = 200

type Scored = { key: string; score: number }

/** As of one state; see the port. */
export async function sharing(
  server: Server,
  text: string,
  { limit, documents }: SharingOptions,
  seen: Seen,
): Promise<Passage[]> {
  const all = words(text).map(({ folded }) => encodeWord(folded))
  const within = allOf([
    visible(seen.generation),
    ...(documents === undefined ? [] : [isIn('document', documents)]),
  ])
  const passages = await server.count('passages', visible(seen.generation))
  const counts = await countsOf(server, [...new Set(all)], within)
  const weight = (word: string) => {
    const count = counts.get(word) ?? 0
    return count === 0 ? 0 : Math.log2(1 + passages / count)
  }
  const pieces = piecesOf(all)
  const questions = pieces.map((piece) => questionsOf(piece, counts, within, limit))
  const answers = await server.ask(questions.flat())
  const best = new Map<string, number>()
  let from = 0
  pieces.forEach((piece, nth) => {
    const own = answers.slice(from, from + (questions[nth]?.length ?? 0))
    from += own.length
    for (const { key, score } of scoresOf(piece, own, weight).slice(0, limit)) {
      best.set(key, Math.max(score, best.get(key) ?? 0))
    }
  })
  const keys = [...best].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1)).map(([key]) => key)
  return passagesOfKeys(server, keys.slice(0, Math.max(limit, pieces.length * 20)), seen)
}

function piecesOf(all: readonly string[]): string[][] {
  if (all.length <= PIECE.words) return all.length === 0 ? [] : [[...all]]
  const pieces: string[][] = []
  const step = PIECE.words - PIECE.shared
  for (let at = 0; at + PIECE.shared < all.length; at += step) pieces.push(all.slice(at, at + PIECE.words))
  return pieces
}

/** In how many passages each word is. */
async function countsOf(
  server: Server,
  all: readonly string[],
  within: Expression,
): Promise<Map<string, number>> {
  const counts = new Map<string, number>()
  for (let at = 0; at < all.length; at += COUNTED_AT_ONCE) {
    const some = all.slice(at, at + COUNTED_AT_ONCE)
    const asked = some.map((word) => question('passages', allOf([within, isIn('words', [word])])))
    const answers = await server.ask(asked)
    some.forEach((word, nth) => {
      counts.set(word, answers[nth]?.total ?? 0)
    })
  }
  return counts
}

function questionsOf(
  piece: readonly string[],
  counts: ReadonlyMap<string, number>,
  within: Expression,
  limit: number,
): Question[] {
  const count = (word: string) => counts.get(word) ?? 0
  const fields = ['key', 'words', 'titled', 'headed']
  const phrase = (of: readonly string[]) =>
    question('passages', within, { phrase: { words: of, in: 'text' }, fields, limit })
  const pairs = piece.flatMap((second, at) => {
    const first = piece[at - 1]
    if (first === undefined || first === second || count(first) === 0 || count(second) === 0) return []
    return [{ words: [first, second], rarer: Math.min(count(first), count(second)) }]
  })
  pairs.sort((a, b) => a.rarer - b.rarer)
  const rare = [...new Set(piece)].filter((word) => count(word) > 0 && count(word) <= RARE)
  rare.sort((a, b) => count(a) - count(b))
  const alone = piece.length === 1 ? [...piece] : rare.slice(0, WORDS_OF_PIECE)
  const above = { fields, limit: HEADINGS_AT_MOST }
  return [
    ...(piece.length > 1 && piece.length <= PHRASE_AT_MOST ? [phrase(piece)] : []),
    ...pairs.slice(0, PAIRS_OF_PIECE).map((it) => phrase(it.words)),
    ...alone.map((word) => question('passages', allOf([within, isIn('words', [word])]), { fields, limit })),
    // Titles and headings are short: what is quoted of one has its first words, or those at the end of the piece.
    ...[piece.slice(0, PHRASE_AT_MOST), piece.slice(-PHRASE_AT_MOST)].flatMap((of) =>
      headingQuestions(of, counts).flatMap((words) => [
        question('passages', within, { ...above, phrase: { words, in: 'title' }, distinct: 'document' }),
        question('passages', within, { ...above, phrase: { words, in: 'section' }, distinct: 'under' }),
      ]),
    ),
  ]
}

/** The rarest three words in a row, or all of fewer. */
function headingQuestions(of: readonly string[], counts: ReadonlyMap<string, number>): string[][] {
  const size = Math.min(3, of.length)
  const runs = Array.from({ length: of.length - size + 1 }, (_, at) => of.slice(at, at + size))
  const rarest = runs.map((run) => ({
    run,
    rarest: Math.min(...run.map((word) => counts.get(word) || Number.POSITIVE_INFINITY)),
  }))
  rarest.sort((a, b) => a.rarest - b.rarest)
  return rarest.slice(0, 2).map(({ run }) => run)
}

/** What was found, by the words of the piece that it has, and by how often it was found. */
function scoresOf(
  piece: readonly string[],
  answers: readonly Answer[],
  weight: (word: string) => number,
): Scored[] {
  const scores = new Map<string, number>()
  const distinct = [...new Set(piece)]
  for (const { hits } of answers) {
    for (const { key, words: own, titled, headed } of hits) {
      const has = new Set([own, titled, headed].flatMap((it) => (Array.isArray(it) ? it.map(String) : [])))
      const shared = distinct.reduce((sum, word) => sum + (has.has(word) ? weight(word) : 0), 0)
      const before = scores.get(String(key))
      scores.set(String(key), before === undefined ? shared : before + 1)
    }
  }
  const scored = [...scores].map(([key, score]) => ({ key, score }))
  scored.sort((a, b) => b.score - a.score || (a.key < b.key ? -1 : 1))
  const least = (scored[0]?.score ?? 0) * LEAST_SHARE
  return scored.filter(({ score }) => score >= least)
}

const FIELDS: (keyof PassageRead)[] = ['key', 'body', 'checksum']

async function passagesOfKeys(server: Server, keys: readonly string[], seen: Seen): Promise<Passage[]> {
  const found = new Map<string, PassageRead>()
  for await (const it of server.byKeys<PassageRecord>('passages', keys, FIELDS)) found.set(it.key, it)
  return keys.flatMap((key) => {
    const it = found.get(key)
    return it === undefined ? [] : [provedPassage(it, seen)]
  })
}

/** Passages of documents by their ordinals. */
export async function passagesOf(
  server: Server,
  parts: readonly DocumentPart[],
  seen: Seen,
): Promise<Passage[]> {
  const documents = [...new Set(parts.map(({ document }) => document))]
  if (documents.length === 0) return []
  const filter = allOf([isIn('document', documents), visible(seen.generation)])
  const keys = new Map<string, string>()
  const fields = ['key', 'document', 'ordinal'] as const
  for await (const it of server.where<PassageRecord>('passages', filter, fields)) {
    keys.set(`${it.document} ${it.ordinal}`, it.key)
  }
  const wanted = parts.flatMap(({ document, from, to }) => {
    const own: string[] = []
    for (let ordinal = Math.max(0, from); ordinal < to; ordinal += 1) {
      const key = keys.get(`${document} ${ordinal}`)
      if (key === undefined) break
      own.push(key)
    }
    return own
  })
  const passages = await passagesOfKeys(server, [...new Set(wanted)], seen)
  const byKey = new Map(passages.map((it) => [`${it.documentId} ${it.ordinal}`, it]))
  return parts.flatMap(({ document, from, to }) => {
    const own: Passage[] = []
    for (let ordinal = Math.max(0, from); ordinal < to; ordinal += 1) {
      const it = byKey.get(`${document} ${ordinal}`)
      if (it === undefined) break
      own.push(it)
    }
    return own
  })
}

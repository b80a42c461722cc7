import fc from 'fast-check'
import { foldedWords } from '../../model/words.ts'
import type { Condition, Root, Sought, Term } from '../sought.ts'
import { type Article, type ParagraphSketch, person } from './articles.ts'

/**
 * What a query means, said again in the plainest way: every text is read, every condition tried. Whatever the engine
 * does to be quick, it finds the same.
 */
/** `heading`: of its section. In quotations, neither title nor heading is read with the text. */
type Row = {
  text: string[]
  title: string[]
  heading: string[]
  reads: 'text' | 'text and headings'
  language: string
  speaker: string | null
}
type Leaf = Extract<Sought, { type: 'word' | 'pattern' | 'phrase' | 'near' }>

const spelled = (pattern: string) =>
  new RegExp(`^${pattern.replaceAll('*', '.*').replaceAll('?', '.')}$`, 'su')
const isWord = (term: Term, word: string) =>
  term.type === 'word'
    ? word === term.word
    : spelled(term.type === 'prefix' ? `${term.word}*` : term.pattern).test(word)

const placesOf = (sequence: Term[], words: string[]) =>
  words.flatMap((_, at) =>
    at + sequence.length <= words.length && sequence.every((it, nth) => isWord(it, words[at + nth] ?? ''))
      ? [{ start: at, end: at + sequence.length }]
      : [],
  )

/** Whether one place of each sequence can be chosen as it is asked for. */
function isNear({ of, within, inOrder }: Extract<Sought, { type: 'near' }>, words: string[]): boolean {
  const choose = (nth: number, chosen: { start: number; end: number }[]): boolean => {
    const sequence = of[nth]
    if (sequence === undefined) {
      const first = Math.min(...chosen.map((it) => it.start))
      const last = Math.max(...chosen.map((it) => it.end))
      return last - first - of.flat().length <= within
    }
    return placesOf(sequence, words).some((place) => {
      const isApart = chosen.every((it) =>
        inOrder ? it.end <= place.start : it.end <= place.start || place.end <= it.start,
      )
      return isApart && choose(nth + 1, [...chosen, place])
    })
  }
  return choose(0, [])
}

function isIn(leaf: Leaf, words: string[]): boolean {
  if (leaf.type === 'near') return isNear(leaf, words)
  if (leaf.type === 'phrase') return placesOf(leaf.terms, words).length > 0
  if (leaf.type === 'pattern') return words.some((it) => isWord(leaf, it))
  return words.some((it) => isWord({ type: leaf.prefix ? 'prefix' : 'word', word: leaf.word }, it))
}

/** A condition with no place in a text; what is excluded is never a word that goes on. */
function isSo(node: Extract<Sought, { type: 'filter' | 'not' }>, row: Row): boolean {
  if (node.type === 'not') return !holds(whole(node.of), row, (words) => words)
  const { condition } = node
  if (condition.by === 'title') return placesOf(condition.terms, row.title).length > 0
  if (condition.by === 'date') return true
  return condition.keys.some((key) => key === (condition.facet === 'speaker' ? row.speaker : row.language))
}

const whole = (node: Sought): Sought => {
  if (node.type === 'word') return { ...node, prefix: false }
  if (node.type === 'all' || node.type === 'any') return { ...node, of: node.of.map(whole) }
  return node
}

/** Whether a part holds; `where` takes the fields in which words count out of text, title and section heading. */
function holds(node: Sought, row: Row, where: (all: string[][]) => string[][]): boolean {
  if (node.type === 'all') return node.of.every((it) => holds(it, row, where))
  if (node.type === 'any') return node.of.some((it) => holds(it, row, where))
  if (node.type === 'filter' || node.type === 'not') return isSo(node, row)
  if (node.type === 'name') throw new Error('No names here.')
  const all = row.reads === 'text' ? [row.text] : [row.text, row.title, row.heading]
  return where(all).some((words) => isIn(node, words))
}

/** Whether something that the query needs stands in the text itself. */
function isOwn(node: Sought, row: Row): boolean {
  if (node.type === 'all') return holds(node, row, (all) => all) && node.of.some((it) => isOwn(it, row))
  if (node.type === 'any') return node.of.some((it) => isOwn(it, row))
  return node.type !== 'filter' && node.type !== 'not' && holds(node, row, ([text = []]) => [text])
}

const isFree = (node: Sought, row: Row) => holds(node, row, () => [])

function* leavesOf(node: Sought): Generator<Leaf> {
  if (node.type === 'all' || node.type === 'any') for (const it of node.of) yield* leavesOf(it)
  else if (node.type !== 'not' && node.type !== 'filter' && node.type !== 'name') yield node
}

/** The rows of one document that match: by their own words, and the first beneath a heading that nothing beneath it has. */
function matchesIn(rows: Row[], root: Root): Set<Row> {
  const found = new Set(rows.filter((row) => isOwn(root, row) || isFree(root, row)))
  const leaves = [...leavesOf(root)]
  const standFor = (beneath: Row[], where: (all: string[][]) => string[][]) => {
    if (beneath.some((row) => leaves.some((leaf) => isIn(leaf, row.text)))) return
    const first = beneath.find((row) => holds(root, row, where))
    if (first) found.add(first)
  }
  standFor(rows, ([, title = []]) => [title])
  for (let at = 0; at < rows.length; ) {
    const section = rows[at]?.heading ?? []
    let end = at
    while (end < rows.length && rows[end]?.heading.join() === section.join()) end += 1
    if (leaves.some((leaf) => isIn(leaf, section)))
      standFor(rows.slice(at, end), ([, title = [], own = []]) => [title, own])
    at = end
  }
  return found
}

const VOCABULARY = ['ash', 'ashes', 'elm', 'elms', 'oak', 'oats']
const words = (maxLength: number) =>
  fc.array(fc.constantFrom(...VOCABULARY), { minLength: 0, maxLength }).map((all) => all.join(' '))

const SPEAKERS = [person('ada', 'Ada'), person('bo', 'Bo')]
const paragraph: fc.Arbitrary<ParagraphSketch> = fc
  .record({
    text: words(5),
    quote: words(4),
    by: fc.constantFrom(...SPEAKERS, null),
    section: fc.option(words(2)),
  })
  .map(({ text, quote, by, section }) => ({
    // Each its own words, so that none has the ID of another.
    text: `${text}. “${quote}”`,
    ...(quote !== '' && { quotes: [{ words: quote, by }] }),
    ...(section && { section }),
  }))
/** Few words, so that most queries find something. */
export const collections: fc.Arbitrary<Article[]> = fc
  .array(
    fc.record({
      title: words(3),
      language: fc.constantFrom('en', 'de'),
      paragraphs: fc.array(paragraph, { minLength: 1, maxLength: 4 }),
    }),
    { minLength: 1, maxLength: 9 },
  )
  .map((all) =>
    all.map((it, at) => ({ key: `${at}`, ...it, ...(it.title === '' && { title: undefined }) }) as Article),
  )

const term: fc.Arbitrary<Term> = fc.oneof(
  { arbitrary: fc.constantFrom(...VOCABULARY).map((word): Term => ({ type: 'word', word })), weight: 4 },
  fc.constantFrom('a', 'el', 'oa').map((word): Term => ({ type: 'prefix', word })),
  fc.constantFrom('?lm', 'a*s', '*a*', 'o??', '*s').map((pattern): Term => ({ type: 'pattern', pattern })),
)
const sequence = fc.array(term, { minLength: 1, maxLength: 3 })
const leaf: fc.Arbitrary<Leaf> = fc.oneof(
  fc.record({ type: fc.constant('word'), word: fc.constantFrom(...VOCABULARY, 'el'), prefix: fc.boolean() }),
  fc.record({ type: fc.constant('phrase'), terms: sequence }),
  fc.record({ type: fc.constant('pattern'), pattern: fc.constantFrom('?lm', 'a*s', '*a*', 'e*') }),
  fc.record({
    type: fc.constant('near'),
    of: fc.array(sequence, { minLength: 2, maxLength: 3 }),
    within: fc.nat({ max: 3 }),
    inOrder: fc.boolean(),
  }),
) as fc.Arbitrary<Leaf>
const condition: fc.Arbitrary<Condition> = fc.oneof(
  fc.constantFrom('en', 'de').map((key): Condition => ({ by: 'facet', facet: 'language', keys: [key] })),
  fc.constantFrom('ada', 'bo').map((key): Condition => ({ by: 'facet', facet: 'speaker', keys: [key] })),
  sequence.map((terms): Condition => ({ by: 'title', terms })),
)
const { node } = fc.letrec<{ node: Sought }>((tie) => ({
  node: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    leaf,
    condition.map((it): Sought => ({ type: 'filter', condition: it })),
    tie('node').map((of): Sought => ({ type: 'not', of })),
    fc.array(tie('node'), { minLength: 1, maxLength: 3 }).map((of): Sought => ({ type: 'any', of })),
    fc.array(tie('node'), { minLength: 1, maxLength: 3 }).map((of): Sought => ({ type: 'all', of })),
  ),
}))
/** Any tree of words, phrases, patterns, nearness, filters, AND, OR and NOT. */
export const roots = fc.array(node, { minLength: 1, maxLength: 3 }).map((of): Root => ({ type: 'all', of }))

/** A row, and the text and place of the passage that it belongs to. */
type Read = { row: Row; text: string; nth: number }

/** A document as rows: its passages, or the quotations of each, which no heading belongs to. */
function rowsOfDocument({ title, language, paragraphs }: Article, quotations: boolean): Read[] {
  return paragraphs.flatMap((it, nth): Read[] => {
    if (typeof it === 'string') return []
    const quoted = it.quotes ?? []
    const about = {
      language: language ?? '',
      title: foldedWords(title ?? ''),
      heading: foldedWords(it.section ?? ''),
    }
    if (!quotations) {
      // In passages, a speaker is whoever is quoted in them.
      const speaker = quoted[0]?.by?.key ?? null
      return [
        {
          row: { ...about, text: foldedWords(it.text), reads: 'text and headings', speaker },
          text: it.text,
          nth,
        },
      ]
    }
    return quoted.map(({ words: said, by }) => ({
      row: { ...about, text: foldedWords(said), reads: 'text', speaker: by?.key ?? null },
      text: it.text,
      nth,
    }))
  })
}

/** The texts of the passages that match, or of those with a quotation that does, sorted. */
export function textsFound(articles: readonly Article[], query: Root, quotations: boolean): string[] {
  return articles
    .flatMap((article) => {
      const rows = rowsOfDocument(article, quotations)
      const all = rows.map((it) => it.row)
      const matching = quotations
        ? new Set(all.filter((row) => holds(query, row, ([text = []]) => [text])))
        : matchesIn(all, query)
      return [...new Map(rows.filter((it) => matching.has(it.row)).map((it) => [it.nth, it.text])).values()]
    })
    .sort()
}

import type { Answer } from './answers.ts'
import type { Gold, LabelledPage } from './sets.ts'
import { wordsIn } from './words.ts'

const ratio = (part: number, whole: number) => (whole > 0 ? part / whole : 0)
const squeezed = (text: string) => text.replace(/\s+/g, ' ').trim()

/** Kept pieces of the article, kept pieces that are none, and lost ones. */
export function chunksOf(text: string, { inside, outside }: { inside: string[]; outside: string[] }) {
  const all = squeezed(text)
  const has = (chunk: string) => all.includes(squeezed(chunk))
  const right = inside.filter(has).length
  return { right, wrong: outside.filter(has).length, lost: inside.length - right }
}

/** F1 of the words as multisets. */
export function wordF1(found: readonly string[], gold: readonly string[]): number {
  const left = new Map<string, number>()
  for (const word of gold) left.set(word, (left.get(word) ?? 0) + 1)
  let both = 0
  for (const word of found) {
    const count = left.get(word) ?? 0
    if (count === 0) continue
    left.set(word, count - 1)
    both += 1
  }
  if (gold.length === 0) return found.length === 0 ? 1 : 0
  return ratio(2 * both, found.length + gold.length)
}

/** What stands between names where a label or a system writes several in one. */
const BETWEEN = /\s*[;,/&]\s*|\s+(?:and|und|et|y|mit|with)\s+/i
const letters = (name: string) =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
const namesIn = (names: readonly string[]) =>
  new Set(
    names
      .flatMap((it) => it.split(BETWEEN))
      .map(letters)
      .filter((it) => it !== ''),
  )

export type Judged = 'right' | 'partly' | 'wrong' | 'none'

/** Authors by their letters and digits alone: the same names, some of them, none of them, or no answer. */
export function authorsJudged(found: readonly string[], gold: readonly string[]): Judged {
  const [given, right] = [namesIn(found), namesIn(gold)]
  if (given.size === 0) return 'none'
  const shared = [...given].filter((it) => right.has(it)).length
  if (shared === given.size && shared === right.size) return 'right'
  const contained = [...given].some((it) => [...right].some((name) => name.includes(it) || it.includes(name)))
  return contained ? 'partly' : 'wrong'
}

/** What is wrong about one page, for whoever looks for mistakes. */
export type Mistake = { set: string; page: string; what: string; found: string; gold: string }

/** How well the text of pages was found. */
class TextTally {
  #chunks = { right: 0, wrong: 0, lost: 0 }
  #lost = 0
  #wordF1s: number[] = []

  /** What is wrong with it; null if nothing can be. */
  add(text: string, { chunks, words }: Gold): Pick<Mistake, 'what' | 'found' | 'gold'> | null {
    if (words) {
      const f1 = wordF1(wordsIn(text), words)
      this.#wordF1s.push(f1)
      return { what: 'text', found: f1.toFixed(3), gold: '' }
    }
    if (!chunks) return null
    const { right, wrong, lost } = chunksOf(text, chunks)
    this.#chunks.right += right
    this.#chunks.wrong += wrong
    this.#chunks.lost += lost
    if (right === 0) {
      this.#lost += 1
      return { what: 'lost', found: '', gold: chunks.inside.join(' … ') }
    }
    if (wrong + lost === 0) return null
    return { what: 'text', found: `${wrong} too many`, gold: `${lost} of ${chunks.inside.length} lost` }
  }

  /** @param how of what it was measured, after the name of each figure */
  figures(how: string): Record<string, string> {
    const { right, wrong, lost } = this.#chunks
    const figures: Record<string, string> = {}
    if (right + lost > 0) {
      figures[`no piece of the article kept${how}`] = String(this.#lost)
      figures[`chunks F1${how}`] = ratio(2 * right, 2 * right + wrong + lost).toFixed(3)
    }
    if (this.#wordF1s.length > 0) {
      const sum = this.#wordF1s.reduce((all, it) => all + it, 0)
      figures[`words F1${how}`] = (sum / this.#wordF1s.length).toFixed(3)
    }
    return figures
  }
}

/** The figures of a system on the pages of a set. */
export class Tally {
  readonly mistakes: Mistake[] = []
  #pages = 0
  #empty = 0
  readonly #text = new TextTally()
  readonly #running = new TextTally()
  #authors = { right: 0, partly: 0, wrong: 0, none: 0 }
  #dates = { right: 0, wrong: 0, none: 0 }
  #address = { known: 0, unnamed: 0 }
  #unaccounted: { characters: number; of: number } | null = null
  #cpu = 0

  constructor(readonly set: string) {}

  add(page: LabelledPage, answer: Answer): void {
    const { authors, publishedAt } = page.gold
    const { text, running = text } = answer
    const note = (what: string, found: string, gold: string) =>
      this.mistakes.push({ set: this.set, page: page.id, what, found, gold })
    this.#pages += 1
    this.#cpu += answer.cpu
    if (text.trim() === '') {
      this.#empty += 1
      note('empty', '', '')
    }
    const mistake = this.#text.add(text, page.gold)
    if (mistake) note(mistake.what, mistake.found, mistake.gold)
    this.#running.add(running, page.gold)
    if (authors) {
      const judged = authorsJudged(answer.authors, authors)
      this.#authors[judged] += 1
      if (judged !== 'right') note(`authors ${judged}`, answer.authors.join('; '), authors.join('; '))
    }
    if (publishedAt) {
      const judged =
        answer.publishedAt === null ? 'none' : answer.publishedAt === publishedAt ? 'right' : 'wrong'
      this.#dates[judged] += 1
      if (judged !== 'right') note(`date ${judged}`, answer.publishedAt ?? '', publishedAt)
    }
    if (page.url !== null) {
      this.#address.known += 1
      if (answer.source === null) {
        this.#address.unnamed += 1
        note('no source', '', page.url)
      }
    }
    if (answer.unaccounted) {
      const { characters, of } = answer.unaccounted
      this.#unaccounted = {
        characters: (this.#unaccounted?.characters ?? 0) + characters,
        of: (this.#unaccounted?.of ?? 0) + of,
      }
      if (characters > 0) note('unaccounted', String(characters), String(of))
    }
  }

  figures(): Record<string, string> {
    const figures: Record<string, string> = {
      pages: String(this.#pages),
      'nothing kept': String(this.#empty),
      ...this.#text.figures(''),
      ...this.#running.figures(', running text'),
    }
    const labelled = Object.values(this.#authors).reduce((sum, it) => sum + it, 0)
    if (labelled > 0) {
      const { right, partly, wrong } = this.#authors
      figures[`authors of ${labelled}: right / partly / wrong`] = `${right} / ${partly} / ${wrong}`
    }
    const dated = Object.values(this.#dates).reduce((sum, it) => sum + it, 0)
    if (dated > 0) figures[`dates of ${dated}: right / wrong`] = `${this.#dates.right} / ${this.#dates.wrong}`
    if (this.#address.known > 0)
      figures[`no source, of ${this.#address.known} addresses`] = String(this.#address.unnamed)
    if (this.#unaccounted) {
      const { characters, of } = this.#unaccounted
      figures['visible characters unaccounted for'] =
        `${characters} (${(ratio(characters, of) * 100).toFixed(2)} %)`
    }
    figures['processor ms a page'] = ratio(this.#cpu, this.#pages).toFixed(0)
    return figures
  }
}

import { documentOf, passageId } from '../../model/ids.ts'
import type { Citation } from '../csl.ts'
import { Notes, type StyleChoice, Works } from '../style.ts'
import type { Block, Inline } from './blocks.ts'
import { baseDirection } from './direction.ts'
import { InOrder, type Placed } from './in-order.ts'
import type { Grouping, Shown } from './layout.ts'
import { Addresses } from './links.ts'
import { inMarks, type Quoted, quotedOf } from './quoted.ts'
import type { DocumentWords } from './words.ts'

/** `facts`: what was searched, by whom it is styled, when it was exported: label and text. */
export type QuotesOptions = {
  title: string
  facts: readonly (readonly [label: string, text: string])[]
  grouping: Grouping
  newestFirst: boolean
  shown: Shown
  words: DocumentWords
  choice: StyleChoice
  signal?: AbortSignal
}

/** Citations styled by one call to the style thread: few, so that garbage is collected soon. */
const AT_ONCE = 50
/** A table of contents that is longer than this is no help. */
const LISTED_AT_MOST = 300

type Next = Quoted & { of: string | null; work: string | null; ends: boolean }

/** The quotes of a document: what they are and where they are from, then each with its note, then the works. */
export async function* quoteBlocks(
  citations: AsyncIterable<Citation>,
  options: QuotesOptions,
): AsyncGenerator<Block> {
  const { words, choice, signal, facts, title } = options
  yield { kind: 'title', text: title }
  for (const [label, text] of facts) yield { kind: 'fact', label, text }
  const works = new CitedWorks()
  let listed = false
  for await (const block of bodyOf(citations, options, works)) {
    listed = true
    yield block
  }
  if (!listed) return
  yield { kind: 'heading', level: 1, text: words.bibliography, anchor: 'bibliography' }
  for (const text of await works.list(choice, signal)) yield { kind: 'entry', text }
}

/** The works of a document, and their addresses as links wherever they are cited. */
export class CitedWorks {
  private readonly works = new Works()
  readonly addresses = new Addresses()

  add(citation: Citation): void {
    this.works.add(citation)
    this.addresses.add(citation)
  }

  async list(choice: StyleChoice, signal?: AbortSignal): Promise<Inline[][]> {
    return (await this.works.list(choice, signal)).map((it) => this.addresses.linked(it))
  }
}

async function* bodyOf(
  citations: AsyncIterable<Citation>,
  options: QuotesOptions,
  works: CitedWorks,
): AsyncGenerator<Block> {
  const { grouping, newestFirst, words } = options
  if (grouping === 'none') {
    yield* quotesOf(unplaced(citations), options, works)
    return
  }
  const order = new InOrder(grouping, newestFirst, words)
  for await (const citation of citations) order.add(citation)
  const groups = order.groups()
  if (groups.length > 1 && groups.length <= LISTED_AT_MOST) {
    const entries = groups.map(({ of, count }, at) => ({
      text: `${of} (${count})`,
      anchor: groupAnchor(at + 1),
    }))
    yield { kind: 'contents', title: words.contents, entries }
  }
  yield* quotesOf(order.read(), options, works)
}

async function* unplaced(citations: AsyncIterable<Citation>) {
  for await (const citation of citations) yield { citation, of: null, work: null }
}

const groupAnchor = (number: number) => `group_${number}`

type Unplaced = { citation: Citation; of: null; work: null }

async function* quotesOf(
  placed: AsyncIterable<Unplaced> | Iterable<Placed>,
  options: QuotesOptions,
  works: CitedWorks,
): AsyncGenerator<Block> {
  const writer = new QuoteWriter(options.words)
  const notes = new Notes(options.choice)
  for await (const batch of inBatches(placed, options)) {
    const styled = await notes.next(
      batch.map((it) => it.citation),
      options.signal,
    )
    for (const [at, next] of batch.entries()) {
      works.add(next.citation)
      yield* writer.write(next, works.addresses.linked(styled[at] ?? []))
    }
  }
}

async function* inBatches(
  placed: AsyncIterable<Unplaced> | Iterable<Placed>,
  { shown, words }: QuotesOptions,
): AsyncGenerator<Next[]> {
  let batch: Next[] = []
  for await (const { citation, of, work } of placed) {
    const quoted = quotedOf(citation, shown, words)
    batch.push(...quoted.map((it, at) => ({ ...it, of, work, ends: at === quoted.length - 1 })))
    if (batch.length < AT_ONCE) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}

/** Says once what several quotes have in common: their source or date, their work, their speaker. */
class QuoteWriter {
  private number = 0
  private groups = 0
  private of: string | null = null
  private work: string | null = null
  private speaker: string | null = null
  private headings = 0

  constructor(private readonly words: DocumentWords) {}

  *write(next: Next, styled: readonly Inline[]): Generator<Block> {
    yield* this.headingsOf(next)
    const { item } = next.citation
    const language = item.language === undefined ? {} : { language: item.language }
    yield* this.speakerOf(next, language)
    this.number += 1
    const { note, permalink } = item.custom
    const link =
      permalink === undefined
        ? []
        : [
            { text: ' ', faces: [] },
            { text: this.words.permalink, faces: [], link: permalink },
          ]
    yield {
      kind: 'quote',
      text: next.isQuotation ? inMarks(next.words) : next.words,
      ...language,
      // At most 40 signs for up to 999,999 quotes.
      anchor: `quote_${this.number}_${item.id.replace(/\W/g, '_')}`,
      note: { number: this.number, text: [...styled, ...link] },
    }
    if (note !== undefined && next.ends) yield { kind: 'remark', text: note }
  }

  /** Over the first of several quotes; never so that what nobody said seems to go on from the one before. */
  private *speakerOf(next: Next, language: { language?: string }): Generator<Block> {
    const { words } = this
    const nobody = next.isQuotation ? words.noSpeaker : this.speaker === null ? null : words.passage
    const text = next.speaker ?? nobody
    if (text !== null && text !== this.speaker) {
      const direction = baseDirection(next.words, words.direction)
      yield { kind: 'speaker', text, direction, ...(next.speaker !== null && language) }
    }
    this.speaker = text
  }

  private *headingsOf({ of, work, citation: { item } }: Next): Generator<Block> {
    if (of !== null && of !== this.of) {
      this.groups += 1
      yield { kind: 'heading', level: 1, text: of, anchor: groupAnchor(this.groups) }
      this.work = null
    }
    this.of = of
    const key = work === null ? null : `${documentOf(passageId.parse(item.id))} ${work}`
    if (work !== null && key !== this.work) {
      this.headings += 1
      this.speaker = null
      yield {
        kind: 'heading',
        level: 2,
        text: work,
        anchor: `work_${this.headings}`,
        ...(item.language !== undefined && item.title !== undefined && { language: item.language }),
      }
    }
    this.work = key
  }
}

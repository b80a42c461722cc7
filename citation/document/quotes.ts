import { AppError } from '../../model/errors.ts'
import { documentOf, passageId } from '../../model/ids.ts'
import type { Citation } from '../csl.ts'
import { CitesInText, isForNotes, Notes, type StyleChoice, Works } from '../style.ts'
import type { Run } from '../styles/rich-text.ts'
import { type Block, type Inline, type Of, plainText } from './blocks.ts'
import { baseDirection, inDirection } from './direction.ts'
import { InOrder, type Placed } from './in-order.ts'
import type { Grouping, Shown } from './layout.ts'
import { Addresses } from './links.ts'
import { inMarks, ocrInWords, type Quoted, quotedOf } from './quoted.ts'
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

/** The quotes of a document: what they are and where they are from, then each with its citation, then the works. */
export async function* quoteBlocks(
  citations: AsyncIterable<Citation>,
  options: QuotesOptions,
): AsyncGenerator<Block> {
  const { words, choice, facts, title } = options
  yield { kind: 'title', text: title }
  for (const [label, text] of facts) yield { kind: 'fact', label, text }
  const works = new CitedWorks()
  const body = (await isForNotes(choice))
    ? withNotes(citations, options, works)
    : withCitesInText(citations, options, works)
  let listed = false
  for await (const block of body) {
    if (block.kind === 'entry' && !listed) {
      listed = true
      yield { kind: 'heading', level: 1, text: words.bibliography, anchor: 'bibliography' }
    }
    yield block
  }
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
    return this.linked(await this.works.list(choice, signal))
  }

  /** The same, with cites of them in a text that cites them first in this order. */
  async listWith(cites: CitesInText, documents: Iterable<string>, signal?: AbortSignal): Promise<Inline[][]> {
    this.works.order(documents)
    return this.linked(await cites.list(this.works, signal))
  }

  private linked(entries: readonly (readonly Run[])[]): Inline[][] {
    return entries.map((it) => this.addresses.linked(it))
  }
}

/** In the order in which they come, without keeping any, if nothing is to be sorted. */
async function* withNotes(
  citations: AsyncIterable<Citation>,
  options: QuotesOptions,
  works: CitedWorks,
): AsyncGenerator<Block> {
  const { grouping, newestFirst, words, choice, signal } = options
  let placed: AsyncIterable<Placed> | Iterable<Placed> = unplaced(citations)
  if (grouping !== 'none') {
    const order = new InOrder(grouping, newestFirst, words)
    for await (const citation of citations) order.add(citation)
    yield* contentsOf(order, options)
    placed = order.read()
  }
  const writer = new QuoteWriter(words)
  const notes = new Notes(choice)
  let cited = false
  for await (const batch of inBatches(placed, options)) {
    const styled = await notes.next(
      batch.map((it) => it.citation),
      signal,
    )
    for (const [at, next] of batch.entries()) {
      works.add(next.citation)
      yield* writer.write(next, { as: 'note', text: works.addresses.linked(styled[at] ?? []) })
      cited = true
    }
  }
  if (cited) for (const text of await works.list(choice, signal)) yield { kind: 'entry', text }
}

/** Kept until all works are known: how one is cited depends on the others and on their order. */
async function* withCitesInText(
  citations: AsyncIterable<Citation>,
  options: QuotesOptions,
  works: CitedWorks,
): AsyncGenerator<Block> {
  const { grouping, newestFirst, shown, words, choice, signal } = options
  const order = new InOrder(grouping, newestFirst, words)
  const cites = new CitesInText(choice)
  let cited = false
  for await (const citation of citations) {
    order.add(citation)
    works.add(citation)
    for (const quoted of quotedOf(citation, shown, words)) cites.add(quoted.citation)
    cited = true
  }
  if (!cited) return
  const entries = await works.listWith(cites, order.works(), signal)
  if (grouping !== 'none') yield* contentsOf(order, options)
  const writer = new QuoteWriter(words)
  for await (const batch of inBatches(order.read(), options)) {
    if (signal?.aborted) throw new AppError('cancelled', { what: 'cite' })
    for (const next of batch) {
      const text = works.addresses.linked(cites.of(next.citation))
      yield* writer.write(next, { as: 'text', text })
    }
  }
  for (const text of entries) yield { kind: 'entry', text }
}

function* contentsOf(order: InOrder, { words }: QuotesOptions): Generator<Block> {
  const groups = order.groups()
  if (groups.length <= 1 || groups.length > LISTED_AT_MOST) return
  const entries = groups.map(({ of, count }, at) => ({
    text: `${of} (${count})`,
    anchor: groupAnchor(at + 1),
  }))
  yield { kind: 'contents', title: words.contents, entries }
}

async function* unplaced(citations: AsyncIterable<Citation>): AsyncGenerator<Placed> {
  for await (const citation of citations) yield { citation, of: null, work: null }
}

const groupAnchor = (number: number) => `group_${number}`

async function* inBatches(
  placed: AsyncIterable<Placed> | Iterable<Placed>,
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

  *write(next: Next, cited: Of<'quote'>['cited']): Generator<Block> {
    yield* this.headingsOf(next)
    const { item } = next.citation
    const language = item.language === undefined ? {} : { language: item.language }
    yield* this.speakerOf(next, language)
    this.number += 1
    const { note, permalink } = item.custom
    const text = next.isQuotation ? inMarks(next.words) : next.words
    // A note is a paragraph of its own.
    const around =
      cited.as === 'note' ? baseDirection(plainText(cited.text)) : baseDirection(text, this.words.direction)
    const label = { text: this.words.permalink, faces: [] }
    const link =
      permalink === undefined
        ? []
        : [
            { text: ' ', faces: [] },
            ...inDirection([label], around).map((it) => ({ ...it, link: permalink })),
          ]
    yield {
      kind: 'quote',
      text,
      ...language,
      // At most 40 signs for up to 999,999 quotes.
      anchor: `quote_${this.number}_${item.id.replace(/\W/g, '_')}`,
      number: this.number,
      tag: { passage: item.id, name: this.words.quote(this.number) },
      cited: { as: cited.as, text: [...inDirection(cited.text, around), ...link] },
    }
    const ocr = ocrInWords(next.citation, this.words)
    if (ocr !== null) yield { kind: 'remark', text: ocr }
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

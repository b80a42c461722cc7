import { documentOf, passageId } from '../model/ids.ts'
import type { Citation } from './csl.ts'
import type { StylePage } from './styles/catalogue.ts'
import { DEFAULT_STYLE } from './styles/default-style.ts'
import type { AskedCite, CiteInText, ListedWorks } from './styles/listed.ts'
import { NotePlaces } from './styles/note-places.ts'
import { isRange, placeIn, withPlaceInWords } from './styles/pinpoint.ts'
import type { Work } from './styles/printed-work.ts'
import type { StyledCitation } from './styles/processor.ts'
import type { Run } from './styles/rich-text.ts'
import { inThread } from './styles/thread.ts'
import { soleSpeaker, workOf } from './styles/work-in-style.ts'

/** `locale`: `style` for the style's own, `item` for that of each work's language, or a BCP 47 tag. */
export type StyleChoice = { style: string; locale: string }

export const PLAIN_CHOICE: StyleChoice = { style: DEFAULT_STYLE, locale: 'style' }

/** Each citation in its three forms, with its paragraph as the pinpoint: `(Author, 2025, para. 7)`. */
export function inStyle(
  citations: readonly Citation[],
  choice: StyleChoice,
  signal?: AbortSignal,
): Promise<StyledCitation[]> {
  return inThread('cite', { ...choice, items: citations.map((it) => it.item) }, signal)
}

/**
 * The notes of one text, numbered from 1 in the order in which they are asked for: whole where a work is cited for the
 * first time, then as short as the style has it ("ibid", "(n 3)", "Id. at 5"), each with its own pinpoint. Two passages
 * of one document are one work. A style without notes gives its whole entry every time.
 */
export class Notes {
  private readonly places = new NotePlaces()

  constructor(private readonly choice: StyleChoice) {}

  /** The next notes; those of an export can be asked for in pieces. */
  async next(citations: readonly Citation[], signal?: AbortSignal): Promise<Run[][]> {
    const notes = citations.map(({ item }) => {
      const at = placeIn(this.choice.style, item)
      const document = documentOf(passageId.parse(item.id))
      return { item, place: this.places.next(document, at && `${at.label} ${at.locator}`) }
    })
    return inThread('notes', { ...this.choice, notes }, signal)
  }
}

/** Whether a style cites in notes, and not in the text. Rejects with `bad-request` if there is no such style. */
export function isForNotes(choice: StyleChoice): Promise<boolean> {
  return inThread('isForNotes', choice)
}

/** The works so far, each once: all that a bibliography keeps of a million citations. */
export class Works {
  private byDocument = new Map<string, Work>()

  add({ item }: Citation): void {
    const document = documentOf(passageId.parse(item.id))
    if (!this.byDocument.has(document)) this.byDocument.set(document, workOf(item))
  }

  /** As they will be cited: styles that number works begin with the first one. */
  order(documents: Iterable<string>): void {
    const ordered = new Map<string, Work>()
    for (const document of documents) {
      const work = this.byDocument.get(document)
      if (work) ordered.set(document, work)
    }
    this.byDocument = ordered
  }

  /** Sorted and disambiguated as the style requires. */
  list(choice: StyleChoice, signal?: AbortSignal): Promise<Run[][]> {
    return inThread('list', { ...choice, works: [...this.byDocument.values()] }, signal)
  }

  /** The same, and cites of them in the text. */
  listed(choice: StyleChoice, asked: Iterable<Cited>, signal?: AbortSignal): Promise<ListedWorks> {
    const places = new Map([...this.byDocument.keys()].map((document, at) => [document, at]))
    const cites = [...asked].map(({ document, ...cite }) => ({ ...cite, work: places.get(document) ?? -1 }))
    return inThread('listed', { ...choice, works: [...this.byDocument.values()], cites }, signal)
  }
}

type Cited = Omit<AskedCite, 'work'> & { document: string }

/**
 * The cites of a text in a style that has no notes: the author and the year, or the number of the entry, as the list at
 * the end of the text has them, so they can only be known with all of its works. Cites that differ by nothing but the
 * number of the paragraph are made once.
 */
export class CitesInText {
  private readonly asked = new Map<string, Cited>()
  private made = new Map<string, CiteInText>()

  constructor(private readonly choice: StyleChoice) {}

  /** Each citation, before the list is made. */
  add(citation: Citation): void {
    const { key, cited } = this.keyed(citation)
    if (!this.asked.has(key)) this.asked.set(key, cited)
  }

  /** The entries of the list; from then on, each cite is known. */
  async list(works: Works, signal?: AbortSignal): Promise<Run[][]> {
    const { entries, cites } = await works.listed(this.choice, this.asked.values(), signal)
    const keys = [...this.asked.keys()]
    this.made = new Map(cites.map((it, at) => [keys[at] ?? '', it]))
    return entries
  }

  of(citation: Citation): Run[] {
    const { key, at } = this.keyed(citation)
    const made = this.made.get(key)
    return made === undefined ? [] : withPlaceInWords(made.printed, at, made.place, made.language)
  }

  private keyed({ item }: Citation) {
    const at = placeIn(this.choice.style, item)
    const speaker = soleSpeaker(item)
    const cited: Cited = {
      document: documentOf(passageId.parse(item.id)),
      ...(at && { label: at.label }),
      isRange: at !== null && isRange(at),
      ...(speaker !== undefined && { speaker }),
    }
    return { key: JSON.stringify(cited), cited, at }
  }
}

/** The cited works, each once, sorted and disambiguated as the style requires. */
export function bibliographyOf(
  citations: readonly Citation[],
  choice: StyleChoice,
  signal?: AbortSignal,
): Promise<Run[][]> {
  const works = new Works()
  for (const it of citations) works.add(it)
  return works.list(choice, signal)
}

/** Styles with a name in which every word of `find` is the beginning of a word; those of the menu first. */
export function findStyles(find: string, offset: number, limit: number): Promise<StylePage> {
  return inThread('find', { find, offset, limit })
}

/** Rejects with `bad-request` if there is no such style or locale, before a file is started. */
export async function checkStyle(choice: StyleChoice): Promise<void> {
  await inThread('check', choice)
}

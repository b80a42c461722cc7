import { documentOf, passageId } from '../model/ids.ts'
import type { Citation } from './csl.ts'
import type { StylePage } from './styles/catalogue.ts'
import { DEFAULT_STYLE } from './styles/default-style.ts'
import { NotePlaces } from './styles/note-places.ts'
import { placeIn } from './styles/pinpoint.ts'
import type { Work } from './styles/printed-work.ts'
import type { StyledCitation } from './styles/processor.ts'
import type { Run } from './styles/rich-text.ts'
import { inThread } from './styles/thread.ts'
import { workOf } from './styles/work-in-style.ts'

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

/** The works so far, each once: all that a bibliography keeps of a million citations. */
export class Works {
  private readonly byDocument = new Map<string, Work>()

  add({ item }: Citation): void {
    const document = documentOf(passageId.parse(item.id))
    if (!this.byDocument.has(document)) this.byDocument.set(document, workOf(item))
  }

  /** Sorted and disambiguated as the style requires. */
  list(choice: StyleChoice, signal?: AbortSignal): Promise<Run[][]> {
    return inThread('list', { ...choice, works: [...this.byDocument.values()] }, signal)
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

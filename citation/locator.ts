import type { Pinpoint } from '../model/passage.ts'
import type { CslItem } from './csl-item.ts'

/**
 * The pinpoint goes with the cite, not with the work: CSL-JSON has no place for it in the item. `printed`: it stands in
 * the source; otherwise it was counted, and stays out where a style allows only what is printed.
 */
export type Locator = { locator: string; label: 'paragraph' | 'page' | 'timestamp'; printed: boolean }

const LABELS: Record<Pinpoint['kind'], Locator['label']> = {
  paragraph: 'paragraph',
  page: 'page',
  time: 'timestamp',
}
const EXACT_FIRST: Pinpoint['kind'][] = ['paragraph', 'page', 'time']

/** The most exact first: of a numbered paragraph, its number is cited and not its page. */
export function exactFirst(pinpoints: readonly Pinpoint[] = []): Pinpoint[] {
  return EXACT_FIRST.flatMap((kind) => pinpoints.filter((it) => it.kind === kind))
}

/**
 * Where in the work the words are: what is printed there, or the paragraph as counted. Null where neither says
 * anything: nothing is printed beside a caption or a note, and nobody counts them among the paragraphs.
 */
export function locatorOf({ custom: { pinpoint } }: Pick<CslItem, 'custom'>): Locator | null {
  if (pinpoint === undefined) return null
  return { locator: pinpoint.value, label: LABELS[pinpoint.kind], printed: pinpoint.printed }
}

const WORDS: Record<Pinpoint['kind'], string> = { paragraph: 'Paragraph', page: 'Page', time: 'Time' }

/** For fields that are plain text: `Paragraph 43, Page 12`, `Page 3 (counted)`; null where there is none. */
export function locatorNote({ custom }: Pick<CslItem, 'custom'>): string | null {
  const { countedPage, paragraph, pinpoints = [] } = custom
  const places = [
    ...pinpoints.map(({ kind, value }) => `${WORDS[kind]} ${value}`),
    ...(countedPage === undefined ? [] : [`${WORDS.page} ${countedPage} (counted)`]),
    ...(pinpoints.length > 0 || paragraph === undefined ? [] : [`${WORDS.paragraph} ${paragraph} (counted)`]),
  ]
  return places.length === 0 ? null : places.join(', ')
}

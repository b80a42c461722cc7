import type { Pinpoint } from '../model/passage.ts'
import type { CslItem } from './csl-item.ts'

/** The pinpoint goes with the cite, not with the work: CSL-JSON has no place for it in the item. */
export type Locator = { locator: string; label: 'paragraph' | 'page' | 'timestamp' }

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

/** Where in the work the words are: what is printed there, or the paragraph as counted. */
export function locatorOf({ custom: { paragraph, pinpoints } }: Pick<CslItem, 'custom'>): Locator {
  const [printed] = pinpoints ?? []
  if (printed === undefined) return { locator: String(paragraph), label: 'paragraph' }
  return { locator: printed.value, label: LABELS[printed.kind] }
}

const WORDS: Record<Pinpoint['kind'], string> = { paragraph: 'Paragraph', page: 'Page', time: 'Time' }

/** For fields that are plain text: `Paragraph 43, Page 12`. */
export function locatorNote({ custom: { paragraph, pinpoints } }: Pick<CslItem, 'custom'>): string {
  if (pinpoints === undefined) return `Paragraph ${paragraph}`
  return pinpoints.map(({ kind, value }) => `${WORDS[kind]} ${value}`).join(', ')
}

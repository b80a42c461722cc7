import type { Face } from '../styles/rich-text.ts'
import type { Direction } from './direction.ts'

/** Text in one face or several; `link`: where it leads; `direction`: its own, and not that of the paragraph. */
export type Inline = { text: string; faces: readonly Face[]; link?: string; direction?: Direction }

/**
 * What a document of quotes is made of, in the order in which it is read. `anchor`: the name of the place, made of
 * letters, digits and underscores, at most 40 of them, because Word allows no others. `language`: BCP 47, of words of a
 * source; without it, they are in the language of the document.
 */
export type Block =
  | { kind: 'title'; text: string }
  | { kind: 'fact'; label: string; text: string }
  | { kind: 'contents'; title: string; entries: readonly { text: string; anchor: string }[] }
  | { kind: 'heading'; level: 1 | 2; text: string; anchor: string; language?: string }
  /** Stands over the quotes of which this is said, in their direction. */
  | { kind: 'speaker'; text: string; direction: Direction; language?: string }
  | {
      kind: 'quote'
      text: string
      language?: string
      anchor: string
      /** From 1 in the order of the document. */
      number: number
      /** For programs that go from one quote to the next: the ID of its passage, and what a reader is told: `Quote 3`. */
      tag?: { passage: string; name: string }
      /** Beside the words, or in a note of the same number. */
      cited: { as: 'note' | 'text'; text: readonly Inline[] }
    }
  | { kind: 'remark'; text: string }
  | { kind: 'entry'; text: readonly Inline[] }

/** What a file states of itself. */
export type DocumentFacts = {
  title: string
  /** Of its labels: BCP 47. */
  language: string
  direction: Direction
  made: Date
  /** Before the number of the page, and between it and the number of all pages. */
  page: readonly [before: string, of: string]
}

export type Of<Kind extends Block['kind']> = Extract<Block, { kind: Kind }>

export function plainText(inlines: readonly Inline[]): string {
  return inlines.map((it) => it.text).join('')
}

import { TYPE_NAMES } from '../type-names.ts'
import type { Run } from './rich-text.ts'

/** Behind a mark that ends a title and that the processor does not know for one. A noncharacter: no source has it. */
const ENDED = '\u{FDD3}'
/** The Greek question mark of its own, which is written with a semicolon; the processor would move that. */
const GREEK_QUESTION_MARK = '\u{37E}'

/** The hyphen of a number, which the processor takes for a range: `18-2059` is one number, not 18 to 2059. */
const HYPHEN = '\u{FDD4}'

/** A number of a work as it stands. */
export function unranged(number: string): string {
  return number.replace(/(?<=\d)-(?=\d)/g, HYPHEN)
}

/** Marks that end a sentence in other scripts, and the ellipsis: no full stop follows them. */
const FOREIGN_END = /(?:[؟۔؛।॥။።。．？！…‽՞܀\u{37E}]|[.?!](?=[»“›]))(?=[”’"'»“›]*$)/u
const DOUBLED_MARK = /([“”„«»"])\1+/gu

/**
 * A title as the processor can punctuate around it: a quotation mark stands once, a comma or colon at its end is not
 * printed before the style's own mark, and the end of a sentence is known in every script.
 */
export function punctuable(title: string, language: string | undefined): string {
  const once = title.replace(DOUBLED_MARK, '$1').replace(/(?<![\s,:،、，：])[\s,:،、，：]+$/u, '')
  const greek = /^el\b/i.test(language ?? '') ? once.replace(/;(?=[”’"'»“]*$)/u, GREEK_QUESTION_MARK) : once
  return greek.replace(FOREIGN_END, (end) => `${end}${ENDED}`)
}

/** What stands in for a title describes the work: it is none, and has no marks of quotation around it. */
const STAND_INS = [...new Set(Object.values(TYPE_NAMES).map((it) => it.untitled))]
const QUOTED_STAND_IN = new RegExp(
  `(?<open>[“‘"'«„「『][\\s\\u{202F}]*)\\[untitled (?:${STAND_INS.join('|')})\\][.,]?(?<close>[\\s\\u{202F}]*[”’"'»“」』])`,
  'giu',
)

const FULL_STOP_TOO_MANY = new RegExp(`${ENDED}[”’"'»“›]*\\.(?!\\.)`, 'gu')

/** Without the characters from `start` to `end` of the whole text. */
function without(runs: readonly Run[], start: number, end: number): Run[] {
  let from = 0
  return runs.map((it) => {
    const at = from
    from += it.text.length
    const cut = (offset: number) => Math.min(Math.max(offset - at, 0), it.text.length)
    return { ...it, text: it.text.slice(0, cut(start)) + it.text.slice(cut(end)) }
  })
}

/** Without marks that the style puts where they cannot stand. */
export function settled(runs: readonly Run[]): Run[] {
  const text = runs.map((it) => it.text).join('')
  const cuts: [number, number][] = []
  for (const { 0: whole, index, groups = {} } of text.matchAll(QUOTED_STAND_IN)) {
    const { open = '', close = '' } = groups
    cuts.push([index, index + open.length], [index + whole.length - close.length, index + whole.length])
  }
  for (const { 0: whole, index } of text.matchAll(FULL_STOP_TOO_MANY))
    cuts.push([index + whole.length - 1, index + whole.length])
  const kept = cuts
    .sort(([a], [b]) => b - a)
    .reduce<Run[]>((left, [start, end]) => without(left, start, end), [...runs])
  return kept
    .map((it) => ({
      ...it,
      text: it.text.replaceAll(ENDED, '').replaceAll(GREEK_QUESTION_MARK, ';').replaceAll(HYPHEN, '-'),
    }))
    .filter((it) => it.text !== '')
}

import type { Citation } from '../csl.ts'
import { type Run, textOf } from '../styles/rich-text.ts'
import { blockQuote, escapedLines, linkTarget, markdownOf } from './markdown.ts'

/** One quote with its number, its footnote directly below, so that readers need not go to the end. */
export type NoteWriter = (citation: Citation, footnote: readonly Run[], number: number) => string

export const plainQuote: NoteWriter = ({ item }, footnote, number) => {
  const { note, permalink, text } = item.custom
  return [
    `“${text}” [${number}]\n`,
    ...(note === undefined ? [] : [`${note}\n`]),
    `[${number}] ${textOf(footnote)}${permalink === undefined ? '' : ` ${permalink}`}\n`,
  ]
    .join('\n')
    .concat('\n')
}

export const markdownQuote: NoteWriter = ({ item }, footnote, number) => {
  const { note, permalink, text } = item.custom
  const link = permalink === undefined ? '' : ` <${linkTarget(permalink)}>`
  return [
    `${blockQuote(`“${text}”`)}[^${number}]\n`,
    ...(note === undefined ? [] : [`${escapedLines(note)}\n`]),
    `[^${number}]: ${markdownOf(footnote)}${link}\n`,
  ]
    .join('\n')
    .concat('\n')
}

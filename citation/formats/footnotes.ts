import { inMarks, type Quoted } from '../document/quoted.ts'
import type { DocumentWords } from '../document/words.ts'
import { type Run, textOf } from '../styles/rich-text.ts'
import { blockQuote, escapedLines, linkTarget, markdownOf } from './markdown.ts'

/** Words with their number, and what was noted about the quote that they are the end of. */
export type Numbered = Quoted & { number: number; note?: string }

/** One quote with its number, its footnote directly below, so that readers need not go to the end. */
export type NoteWriter = (quote: Numbered, footnote: readonly Run[], words: DocumentWords) => string

/** Who is quoted in a paragraph stands above it: before its words, it would have said all of them. */
function speakersAbove({ isQuotation, speaker }: Quoted, words: DocumentWords): string[] {
  return isQuotation || speaker === null ? [] : [words.quoted(speaker)]
}

const said = ({ isQuotation, speaker, words: text }: Quoted, words: DocumentWords) =>
  (isQuotation && speaker !== null ? words.says(speaker) : '') + inMarks(text)

const asParagraphs = (lines: readonly string[]) => lines.map((it) => `${it}\n\n`).join('')

export const plainQuote: NoteWriter = (quote, footnote, words) => {
  const { note, number } = quote
  const { permalink } = quote.citation.item.custom
  return asParagraphs([
    ...speakersAbove(quote, words),
    `${said(quote, words)} [${number}]`,
    ...(note === undefined ? [] : [note]),
    `[${number}] ${textOf(footnote)}${permalink === undefined ? '' : ` ${permalink}`}`,
  ])
}

/** A paragraph that is set apart needs no marks around it. */
export const markdownQuote: NoteWriter = (quote, footnote, words) => {
  const { note, number } = quote
  const { permalink } = quote.citation.item.custom
  const link = permalink === undefined ? '' : ` <${linkTarget(permalink)}>`
  return asParagraphs([
    ...speakersAbove(quote, words).map(escapedLines),
    `${blockQuote(quote.isQuotation ? said(quote, words) : quote.words)}[^${number}]`,
    ...(note === undefined ? [] : [escapedLines(note)]),
    `[^${number}]: ${markdownOf(footnote)}${link}`,
  ])
}

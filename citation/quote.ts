import type { Passage, Quotation } from '../model/passage.ts'
import { inStyle } from './style.ts'

/** `text` is plain; `markdown` is a block quote. Both hold the source's characters and no others. */
export type QuoteWithCitation = { text: string; markdown: string }

/** Markdown would print other characters than these, or none: each is written with a backslash. */
const INLINE = /[\\`*_[\]<>&|~$]/g
/** At the start of a line they would make a heading, a list, a rule or a table. */
const LINE_START = /^(\s*)([#+=:-]|\d{1,9}(?=[.)]))/

function escapeMarkdown(line: string): string {
  const inline = line.replace(INLINE, '\\$&')
  return inline.replace(LINE_START, (_, space: string, sign: string) =>
    // A digit cannot be escaped; the point after it can.
    /^\d/.test(sign) ? `${space}${sign}\\` : `${space}\\${sign}`,
  )
}

/** Between `<` and `>`, where parentheses need no care. */
function linkTarget(url: string): string {
  return url.replace(/[<>\\\s]/g, (sign) => encodeURIComponent(sign))
}

/** Every line stays in the quote; the backslash keeps the break that Markdown would join. */
function blockQuote(text: string): string {
  return text
    .split(/\r\n|\r|\n/)
    .map((line, at, all) => {
      if (line.trim() === '') return '>'
      const next = all[at + 1]
      return `> ${escapeMarkdown(line)}${next !== undefined && next.trim() !== '' ? '\\' : ''}`
    })
    .join('\n')
}

/**
 * The quotation, or the whole passage where none is chosen, between quotation marks and followed by its
 * in-text citation. Marks inside the quote stay as the source has them.
 */
export function quoteWithCitation(
  passage: Passage,
  quotation: Quotation | null,
  { permalink }: { permalink?: string } = {},
): QuoteWithCitation {
  const words = quotation ? passage.text.slice(quotation.start, quotation.end) : passage.text
  const { inText } = inStyle(passage, { style: 'apa', quotation })
  const quoted = `“${words}”`
  const link = permalink === undefined ? '' : ` [Permalink](<${linkTarget(permalink)}>)`
  return {
    text: `${quoted} ${inText}${permalink === undefined ? '' : `\n${permalink}`}`,
    markdown: `${blockQuote(quoted)}\n>\n> ${escapeMarkdown(inText)}${link}\n`,
  }
}

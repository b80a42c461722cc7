import type { Citation } from './csl.ts'
import { plainText } from './document/blocks.ts'
import { baseDirection } from './document/direction.ts'
import { Addresses } from './document/links.ts'
import { inMarks, ocrInWords, onlyQuotation, speakerInWords } from './document/quoted.ts'
import type { DocumentWords } from './document/words.ts'
import { inlineHtml } from './formats/html-page.ts'
import { blockQuote, linkTarget, markdownOf } from './formats/markdown.ts'
import { inStyle, type StyleChoice } from './style.ts'
import type { StyledCitation } from './styles/processor.ts'
import { escapeHtml, type Run, textOf } from './styles/rich-text.ts'

/**
 * Words with who said them and their citation: `text` is plain, `html` for the rich half of a clipboard, `markdown` a
 * block quote. Each contains exactly the source's characters.
 */
export type QuoteWithCitation = { text: string; html: string; markdown: string }

/** Line breaks of the source stay line breaks. */
function htmlLines(text: string): string {
  return text
    .split(/\r\n|\r|\n/)
    .map(escapeHtml)
    .join('<br>')
}

/** A paragraph in the direction of its first letter: word processors know no `dir="auto"`. */
const directed = (text: string) => `dir="${baseDirection(text)}"`

/** Citations as paragraphs of HTML, with their italics and links. */
export function citationHtml(citation: Citation, styled: readonly (readonly Run[])[]): string {
  const addresses = new Addresses()
  addresses.add(citation)
  return styled
    .map((runs) => addresses.linked(runs))
    .map((it) => `<p ${directed(plainText(it))}>${inlineHtml(it)}</p>`)
    .join('\n')
}

/** In front of the words, unless the cite says whose they are: "(Agnès Callamard, as cited in Doe, 2025)". */
function speakerOf(citation: Citation, { namesSpeaker }: StyledCitation, words: DocumentWords): string {
  const quotation = onlyQuotation(citation)
  const speaker = quotation && speakerInWords(quotation, words)
  return speaker === null || namesSpeaker ? '' : words.says(speaker)
}

function quoteForms(citation: Citation, styled: StyledCitation, words: DocumentWords): QuoteWithCitation {
  const { inText } = styled
  const { item } = citation
  const { permalink, text } = item.custom
  const cite = textOf(inText)
  const ocr = ocrInWords(citation, words)
  const read = ocr === null ? '' : ` [${ocr}]`
  const speaker = speakerOf(citation, styled, words)
  const quoted = speaker + inMarks(text)
  // A paragraph that is set apart as a whole needs no marks.
  const apart = onlyQuotation(citation) === null ? text : quoted
  const language = item.language === undefined ? '' : ` lang="${escapeHtml(item.language)}"`
  const link = permalink === undefined ? '' : ` [${words.permalink}](<${linkTarget(permalink)}>)`
  const anchor = permalink === undefined ? '' : ` <a href="${escapeHtml(permalink)}">${words.permalink}</a>`
  const block = `<blockquote${language} ${directed(text)}><p ${directed(text)}>${htmlLines(apart)}</p></blockquote>`
  return {
    text: `${quoted} ${cite}${read}${permalink === undefined ? '' : `\n${permalink}`}`,
    html:
      block + citationHtml(citation, [inText]).replace(/<\/p>$/, () => `${escapeHtml(read)}${anchor}</p>`),
    markdown: `${blockQuote(apart)}\n>\n> ${markdownOf(inText)}${markdownOf([{ text: read, faces: [] }])}${link}\n`,
  }
}

/** A quote with its citation, which is styled first. */
export async function quoteWithCitation(
  citation: Citation,
  choice: StyleChoice,
  words: DocumentWords,
): Promise<QuoteWithCitation> {
  const [styled] = await inStyle([citation], choice)
  return quoteForms(citation, styled ?? { inText: [], footnote: [], entry: [], namesSpeaker: false }, words)
}

import type { Citation } from './csl.ts'
import { blockQuote, linkTarget, markdownOf } from './formats/markdown.ts'
import { inStyle, type StyleChoice } from './style.ts'
import type { StyledCitation } from './styles/processor.ts'
import { escapeHtml, htmlOf, textOf } from './styles/rich-text.ts'

/**
 * A quote followed by its citation: `text` is plain, `html` for the rich half of a clipboard, `markdown` a
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

/** In quotation marks; marks inside the quote stay as they are in the source. */
export function quoteForms({ item }: Citation, styled: StyledCitation): QuoteWithCitation {
  const { permalink, text: words } = item.custom
  const quoted = `“${words}”`
  const language = item.language === undefined ? '' : ` lang="${escapeHtml(item.language)}"`
  const link = permalink === undefined ? '' : ` [Permalink](<${linkTarget(permalink)}>)`
  const anchor = permalink === undefined ? '' : ` <a href="${escapeHtml(permalink)}">Permalink</a>`
  return {
    text: `${quoted} ${textOf(styled.inText)}${permalink === undefined ? '' : `\n${permalink}`}`,
    html: `<blockquote${language} dir="auto"><p>${htmlLines(quoted)}</p></blockquote><p>${htmlOf(styled.inText)}${anchor}</p>`,
    markdown: `${blockQuote(quoted)}\n>\n> ${markdownOf(styled.inText)}${link}\n`,
  }
}

/** The same for one citation, which is styled first. */
export async function quoteWithCitation(citation: Citation, choice: StyleChoice): Promise<QuoteWithCitation> {
  const [styled] = await inStyle([citation], choice)
  return quoteForms(citation, styled ?? { inText: [], footnote: [], entry: [] })
}

import type { Citation } from '../csl.ts'
import type { Shown } from './layout.ts'
import type { DocumentWords } from './words.ts'

/**
 * Words to be shown, with the citation of exactly these words. `speaker`: as the text names the speaker; null if nobody is
 * quoted in a paragraph, or nobody is named.
 */
export type Quoted = { citation: Citation; words: string; speaker: string | null; isQuotation: boolean }

type QuotationOf = NonNullable<Citation['item']['custom']['quotations']>[number]

export function speakerInWords(
  { speaker, speakerInferred }: QuotationOf,
  words: DocumentWords,
): string | null {
  if (speaker === undefined) return null
  return speakerInferred === undefined ? speaker : words.inferred(speaker)
}

/**
 * Words between quotation marks. Words that have double marks themselves get single ones around them: nothing is
 * changed in them, and no mark stands beside another of its kind.
 */
export function inMarks(text: string): string {
  return /["“”„]/.test(text) ? `‘${text}’` : `“${text}”`
}

/** Whether a citation is of one quotation, and not of the passage around it. */
export function onlyQuotation({ item: { custom } }: Citation): QuotationOf | null {
  const [first, ...others] = custom.quotations ?? []
  return first !== undefined && others.length === 0 && first.text === custom.text ? first : null
}

/** A citation of one of the quotations of a passage. */
function citationOf({ item, ...rest }: Citation, quotation: QuotationOf): Citation {
  const custom = { ...item.custom, text: quotation.text, quotations: [quotation] }
  return { ...rest, item: { ...item, custom } }
}

/** The words of a citation that are shown, in order. A passage that quotes nobody is shown as it is. */
export function quotedOf(citation: Citation, shown: Shown, words: DocumentWords): Quoted[] {
  const { quotations = [], text } = citation.item.custom
  if (quotations.length > 0 && (shown === 'quotations' || onlyQuotation(citation) !== null)) {
    return quotations.map((it) => ({
      citation: citationOf(citation, it),
      words: it.text,
      speaker: speakerInWords(it, words),
      isQuotation: true,
    }))
  }
  const speakers = new Set(quotations.flatMap((it) => speakerInWords(it, words) ?? []))
  const speaker = speakers.size === 0 ? null : [...speakers].join(words.semicolon)
  return [{ citation, words: text, speaker, isQuotation: false }]
}

/** That the cited words were read by OCR, and which of them to look at; null if they were not. */
export function ocrInWords({ item }: Citation, words: DocumentWords): string | null {
  const { ocr } = item.custom
  if (ocr === undefined) return null
  const doubtful = ocr.doubtful?.join(words.semicolon)
  return doubtful === undefined
    ? words.readByOcr
    : `${words.readByOcr}${words.semicolon}${words.mayBeMisread(doubtful)}`
}

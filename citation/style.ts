import type { Passage, Quotation } from '../model/passage.ts'
import { type Citation, toCsl } from './csl.ts'
import type { CslItem, CslName } from './csl-item.ts'
import { type Cite, citeWork, listWorks, type StyleName } from './processor.ts'

export type { StyleName }

/** Plain text, in US English. */
export type StyledCitation = { inText: string; bibliography: string }

const UNTITLED: Record<CslItem['type'], string> = {
  'article-newspaper': '[Untitled article]',
  webpage: '[Untitled webpage]',
  report: '[Untitled report]',
  document: '[Untitled document]',
}

// The processor looks a language up among the properties of an object, where `valueOf` is one as well.
const LANGUAGE_TAG = /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i

/**
 * The manual's answers where an item alone would read wrong. Publication Manual of the APA, 7th edition,
 * 9.22: a work without a title has a description in square brackets. 9.29 and 10.16: a publisher or a
 * website that is also the author is not repeated.
 */
function asApaPrints({ publisher, 'container-title': container, language, ...rest }: CslItem): CslItem {
  const repeats = (name: string | undefined) =>
    rest.author?.some((it) => 'literal' in it && it.literal === name?.trim()) ?? false
  return {
    ...rest,
    ...(language !== undefined && LANGUAGE_TAG.test(language) && { language }),
    title: rest.title ?? UNTITLED[rest.type],
    ...(publisher !== undefined && !repeats(publisher) && { publisher }),
    ...(container !== undefined &&
      !(rest.type === 'webpage' && repeats(container)) && { 'container-title': container }),
  }
}

function nameOf(name: CslName): string {
  return 'literal' in name ? name.literal : `${name.given} ${name.family}`
}

/**
 * Whose words they are, where that is not the author: "Agnès Callamard, as cited in " (APA 7, 8.6). A
 * speaker that a rule guessed is left out: a footnote must not say more than the source does.
 */
function secondHand(quotation: Quotation | null | undefined, item: CslItem): string | undefined {
  const speaker = quotation?.speaker
  if (!speaker || speaker.kind === 'unnamed' || speaker.basis.startsWith('inferred:')) return undefined
  const isAuthor = item.author?.some((it) => nameOf(it) === speaker.name)
  return isAuthor ? undefined : `${speaker.name}, as cited in `
}

function citeOf({ item, locator }: Citation, quotation?: Quotation | null): Cite {
  const prefix = secondHand(quotation, item)
  return { item: asApaPrints(item), locator, ...(prefix !== undefined && { prefix }) }
}

/** One passage, with its paragraph as the pinpoint: `(Author, 2025, para. 7)`. */
export function inStyle(
  passage: Passage,
  { style, quotation }: { style: StyleName; quotation?: Quotation | null },
): StyledCitation {
  const [inText, bibliography] = citeWork(style, citeOf(toCsl(passage, quotation), quotation))
  return { inText, bibliography }
}

/** The works that the passages stand in, each once, sorted and told apart as the style asks. */
export function bibliographyIn(passages: readonly Passage[], style: StyleName): string[] {
  const works = new Map(passages.map((it) => [it.documentId, it]))
  return listWorks(
    style,
    [...works.values()].map((it) => asApaPrints(toCsl(it).item)),
  )
}

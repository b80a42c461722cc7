import { numberWord } from '../../languages/cited-words.ts'
import type { CslItem } from '../csl-item.ts'
import { fullName } from '../full-name.ts'
import { TYPE_NAMES } from '../type-names.ts'
import { punctuable, unranged } from './marks.ts'
import { mendWork } from './mends/index.ts'
import { type PrintedWork, type Work, withOwnVariables, wrote } from './printed-work.ts'

// The processor looks a language up among the properties of an object, which include `valueOf`.
const LANGUAGE_TAG = /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i

/**
 * What styles print of an item. An archive of the web that has a copy is not one that keeps the original: styles would
 * print it like a library with its shelf mark.
 */
export function workOf({ custom: { copy }, ...item }: CslItem): Work {
  const { archive, archive_location: location, ...work } = item
  if (copy !== undefined && location === copy.url) return { ...work, copy }
  return {
    ...work,
    ...(archive !== undefined && { archive }),
    ...(location !== undefined && { archive_location: location }),
    ...(copy && { copy }),
  }
}

/**
 * What the manuals ask for if an item on its own would read wrong. A work without a title has a description in
 * square brackets (APA 7, 9.22; the same in MLA 9, 5.29). In APA a publisher or website that is also the
 * author is not repeated (9.29, 10.16); in MLA an organisation that wrote and published a work is named only as
 * its publisher. `printedIn`: the language of the style's own words.
 */
export function workInStyle(style: string, given: Work, printedIn: string): PrintedWork {
  const work = mendWork(style, withOwnVariables(given, numberWord(printedIn)))
  const { language, publisher, 'container-title': container, author, ...rest } = work
  const apa = /^apa(?:-|$)/.test(style)
  const mla = /^modern-language-association(?:-|$)/.test(style)
  const soleAuthor = author?.length === 1
  return {
    ...rest,
    title:
      rest.title === undefined
        ? `[Untitled ${TYPE_NAMES[given.type].untitled}]`
        : punctuable(rest.title, language),
    ...(rest.number !== undefined && { number: unranged(rest.number) }),
    ...(language !== undefined && LANGUAGE_TAG.test(language) && { language }),
    ...(author && !(mla && soleAuthor && (wrote(work, publisher) || wrote(work, container))) && { author }),
    ...(publisher !== undefined && !(apa && wrote(work, publisher)) && { publisher }),
    ...(container !== undefined &&
      !(apa && rest.type === 'webpage' && wrote(work, container)) && { 'container-title': container }),
  }
}

/** The speaker of a single cited quotation, if the text names one; never one that was inferred or is only described. */
export function soleSpeaker({ custom: { quotations = [], text: cited } }: CslItem): string | undefined {
  const [quoted, ...others] = quotations
  const { speaker, speakerInferred, text, unnamed } = quoted ?? {}
  if (speakerInferred !== undefined || unnamed || others.length > 0 || text !== cited) return undefined
  return speaker
}

/**
 * Whose words they are, if not the author's: "Agnès Callamard, as cited in " (APA 7, 8.6; MLA 9,
 * 6.77; Chicago 17, 14.260). Only in English, and only for a single cited quotation whose speaker the text
 * names: a footnote must not say more than the source does.
 */
export function secondarySource(
  style: string,
  locale: string,
  author: CslItem['author'],
  speaker: string | undefined,
): string | undefined {
  if (speaker === undefined || !locale.startsWith('en')) return undefined
  if (author?.some((it) => fullName(it) === speaker)) return undefined
  if (/^apa(?:-|$)/.test(style)) return `${speaker}, as cited in `
  return /^modern-language-association(?:-|$)/.test(style) ? `${speaker} qtd. in ` : `${speaker}, quoted in `
}

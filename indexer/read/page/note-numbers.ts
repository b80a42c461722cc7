import type { PageElement } from './page-tree.ts'

export const NUMBER_CHARACTERS_AT_MOST = 24
const NUMBER = String.raw`\d{1,3}`
/** What stands for a note: `3`, `[3]`, `3, 4`, `*`, `[a]`, `[note 3]`. */
const LINKED = new RegExp(
  String.raw`^[[(]?(?:(?:\p{L}{1,6}\.?\s)?${NUMBER}|\p{Ll}{1,2}|[ivx]{1,6}|[*†‡§¶#]{1,3})[\])]?(?:\s*[,;–-]\s*[[(]?${NUMBER}[\])]?)*$`,
  'u',
)
const RAISED = new RegExp(
  String.raw`^(?:[[(]?${NUMBER}[\])]?(?:\s*[,;–-]\s*[[(]?${NUMBER}[\])]?)*|[[(]?[*†‡§¶]{1,3}[\])]?)$`,
  'u',
)
const BRACKETED = new RegExp(String.raw`^\[(?:${NUMBER}|[ivx]{1,6}|[*†‡§¶]{1,3}|\p{Ll})\]$`, 'u')
/** What leads from a note back to its number. */
const BACK = /^[\s[\]()]*[↩↑^⤴⏎⬆↵][\s[\]()↩↑^⤴⏎⬆↵]*$/u
/** They choose between a picture and a sign. */
const VARIATIONS = /[\uFE0E\uFE0F]/g

/** A sign or a number that may be raised to a power: `m`, `km`, `10`, `x`; but not a year. */
const BASE = /(?:^|[^\p{L}\p{N}])(?:\p{L}|[cdhkmnµ]m|ft|yd|\d{1,2})$/u
const BASE_CHARACTERS = 4

/** The end of an address in the same page, or of one that a program for saving pages made whole; else null. */
export function targetOf(link: PageElement): string | null {
  const href = link.getAttribute('href')
  const at = href?.indexOf('#') ?? -1
  return href === null || at < 0 || at === href.length - 1 ? null : href.slice(at + 1)
}

const isInPage = (link: PageElement) => link.getAttribute('href')?.trimStart().startsWith('#') === true

/** What markup says of a link to a note, apart from its words. */
export function isNoteReference(element: PageElement): boolean {
  const role = element.getAttribute('role') ?? element.getAttribute('epub:type') ?? ''
  return /\b(?:doc-)?noteref\b/.test(role)
}

export const isNote = (element: PageElement): boolean =>
  /\bdoc-(?:foot|end)notes?\b|^(?:foot|rear|end)notes?$/.test(
    element.getAttribute('role') ?? element.getAttribute('epub:type') ?? '',
  )

/**
 * Whether `text`, which is raised or a link, is the number of a note and no word.
 * @param before what stands before it on its line
 */
export function isNoteNumber(
  text: string,
  before: string,
  { raised, link }: { raised: boolean; link: PageElement | null },
): boolean {
  const number = text.replace(VARIATIONS, '').trim()
  if (number === '' || number.length > NUMBER_CHARACTERS_AT_MOST) return false
  if (link !== null && isNoteReference(link)) return true
  const leads = link !== null && targetOf(link) !== null
  if (raised) {
    if (leads) return LINKED.test(number) || BACK.test(number)
    return RAISED.test(number) && !(/^\d+$/.test(number) && BASE.test(before.slice(-BASE_CHARACTERS)))
  }
  return leads && isInPage(link) && (BRACKETED.test(number) || BACK.test(number))
}

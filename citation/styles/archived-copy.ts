import type { CslItem } from '../csl-item.ts'
import { type Run, textOf } from './rich-text.ts'

/** A copy of a work in an archive of the web, which is cited beside the original and never in its place. */
export type ArchivedCopy = NonNullable<CslItem['custom']['copy']>

type Words = (copy: ArchivedCopy) => string

/** How a style cites the copy behind the address of the original, by its guide or, where it has no rule, in its marks. */
const FORMS: { style: RegExp; words: Words }[] = [
  // Bluebook 18.2.1(d).
  { style: /^bluebook/, words: ({ url }) => ` [${url}]` },
  // AGLC 4.4.
  { style: /^australian-guide-to-legal-citation/, words: ({ url }) => `, archived at <${url}>` },
  { style: /^oscola/, words: ({ url }) => `, archived at <${url}>` },
  // A second container: MLA, chapter 5.
  { style: /^modern-language-association/, words: ({ archive, url }) => `. ${archive}, ${url}` },
  { style: /^apa(?:-|$)/, words: ({ url }) => ` (archived at ${url})` },
  { style: /^harvard/, words: ({ url }) => `. Archived at: ${url}` },
  { style: /^vancouver/, words: ({ url }) => ` Archived at: ${url}` },
  { style: /^ieee/, words: ({ url }) => `. Archived: ${url}` },
]

/** In other languages the name of the archive says what it is. */
const inAnyLanguage: Words = ({ archive, url }) => ` [${archive}: ${url}]`

/** A whole citation with its archived copy, before the full stop at its end. */
export function withCopy(
  printed: Run[],
  copy: ArchivedCopy | undefined,
  style: string,
  { lang, xclass }: { lang: string; xclass: 'note' | 'in-text' },
): Run[] {
  const last = printed.at(-1)
  if (copy === undefined || last === undefined) return printed
  const plain: Words = ({ url }) => (xclass === 'note' ? `, archived at ${url}` : `. Archived at ${url}`)
  const own = FORMS.find((it) => it.style.test(style))?.words ?? plain
  const words = (/^en\b/.test(lang) ? own : inAnyLanguage)(copy)
  const stop = textOf(printed).endsWith('.') ? '.' : ''
  const ended = { ...last, text: stop === '' ? last.text : last.text.slice(0, -1) }
  const whole = [...printed.slice(0, -1), ended, { text: `${words}${stop}`, faces: [] }]
  return whole.filter((it) => it.text !== '')
}

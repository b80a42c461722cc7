import type { ParameterProblem } from '../../model/error-reasons.ts'
import { AppError } from '../../model/errors.ts'
import type { CslItem } from '../csl-item.ts'
import { findStyles, type StylePage } from './catalogue.ts'
import { localeFor, packagedStyles } from './engines.ts'
import { type AskedCite, type ListedWorks, listedInStyle } from './listed.ts'
import { nearestNames } from './nearest.ts'
import type { NotePlace } from './note-places.ts'
import type { Work } from './printed-work.ts'
import { citeInStyle, type LocaleChoice, noteInStyle, type StyledCitation } from './processor.ts'
import type { Run } from './rich-text.ts'

export type StyleAsked = { style: string; locale: LocaleChoice }

/** The calls of the style thread: input and answer of each. */
export type StyleCalls = {
  cite: [StyleAsked & { items: CslItem[] }, StyledCitation[]]
  notes: [StyleAsked & { notes: { item: CslItem; place: NotePlace }[] }, Run[][]]
  list: [StyleAsked & { works: Work[] }, Run[][]]
  listed: [StyleAsked & { works: Work[]; cites: AskedCite[] }, ListedWorks]
  /** Whether the style cites in notes, and not in the text. */
  isForNotes: [StyleAsked, boolean]
  find: [{ find: string; offset: number; limit: number }, StylePage]
  check: [StyleAsked, null]
}

const NEAR_AT_MOST = 3

/** Suggests styles with the same words in their names, and otherwise those that are spelled most like it. */
function noStyle(style: string): AppError {
  const near = findStyles(packagedStyles().styles, style, 0, NEAR_AT_MOST).styles.map(({ id }) => id)
  const similar = near.length > 0 ? near : nearestNames(style, packagedStyles().styles.keys(), NEAR_AT_MOST)
  const problem: ParameterProblem = { reason: 'no-such-style-but-similar', style, similar }
  return new AppError('bad-request', { parameter: 'style', problem })
}

function checkLocale(locale: LocaleChoice): void {
  if (locale === 'style' || locale === 'item' || localeFor(locale) !== null) return
  throw new AppError('bad-request', { parameter: 'locale', problem: { reason: 'no-such-locale', locale } })
}

export const styleCalls: { [Name in keyof StyleCalls]: (input: StyleCalls[Name][0]) => StyleCalls[Name][1] } =
  {
    cite: ({ style, locale, items }) => {
      checkLocale(locale)
      return items.map((item) => {
        const made = citeInStyle(style, locale, item)
        if (!made) throw noStyle(style)
        return made
      })
    },
    notes: ({ style, locale, notes }) => {
      checkLocale(locale)
      return notes.map(({ item, place }) => {
        const made = noteInStyle(style, locale, item, place)
        if (!made) throw noStyle(style)
        return made
      })
    },
    list: ({ style, locale, works }) => {
      checkLocale(locale)
      const made = listedInStyle(style, locale, works)
      if (!made) throw noStyle(style)
      return made.entries
    },
    listed: ({ style, locale, works, cites }) => {
      checkLocale(locale)
      const made = listedInStyle(style, locale, works, cites)
      if (!made) throw noStyle(style)
      return made
    },
    isForNotes: ({ style }) => {
      const packaged = packagedStyles().style(style)
      if (!packaged) throw noStyle(style)
      return packaged.attrs.class === 'note'
    },
    find: ({ find, offset, limit }) => findStyles(packagedStyles().styles, find, offset, limit),
    check: ({ style, locale }) => {
      checkLocale(locale)
      if (!packagedStyles().styles.has(style)) throw noStyle(style)
      return null
    },
  }

import { describe, expect, it } from 'vitest'
import { processorOf } from './engines.ts'
import { listedInStyle } from './listed.ts'
import { STYLE_MENU } from './menu.ts'
import type { Work } from './printed-work.ts'
import { textOf } from './rich-text.ts'

const LANGUAGES = ['en', 'fr', 'de', undefined]

/** Works of a few authors, several of them in one year: told apart by letters, or their author repeated by a dash. */
const WORKS = Array.from({ length: 18 }, (_, at): Work => {
  const language = LANGUAGES[(at * 7) % 4]
  return {
    id: `w${at}`,
    type: 'article-newspaper',
    title: `Mill ${(at * 5) % 18}`,
    'container-title': 'The Herald',
    author: [{ family: ['Doe', 'Roe', 'Poe'][at % 3] ?? '', given: 'Jane' }],
    issued: { 'date-parts': [[2020 + (at % 2), 1 + (at % 12), 8]] },
    ...(language !== undefined && { language }),
  }
})
const listed = (style: string, locale: string, works = WORKS) =>
  (listedInStyle(style, locale, works)?.entries ?? []).map(textOf)
const titleIn = (entry: string) => /Mill \d+/i.exec(entry)?.[0] ?? ''

describe('works that are each listed in their own language', () => {
  it.each(STYLE_MENU)(
    'read as in a list that is wholly in it, by the order and numbers of the style: $id',
    ({ id }) => {
      const own = listed(id, 'style')
      const each = listed(id, 'item')
      expect(each.map(titleIn)).toEqual(own.map(titleIn))
      const french = new Map(listed(id, 'fr').map((it) => [titleIn(it), it]))
      const wanted = WORKS.filter((it) => it.language === 'fr').map((it) => it.title?.toLowerCase())
      const found = each.filter((it) => wanted.includes(titleIn(it).toLowerCase()))
      expect(found).toEqual(found.map((it) => french.get(titleIn(it))))
      expect(found.length).toBe(wanted.length)
    },
  )

  it.each(['apa', 'chicago-author-date', 'ieee'])('are cited in the text as in such a list: %s', (style) => {
    // Two Does, whose given names tell them apart.
    const works = WORKS.map(
      (it, at): Work => ({ ...it, author: [{ family: 'Doe', given: at % 5 === 0 ? 'Ann' : 'Jane' }] }),
    )
    const asked = works.map((_, work) => ({ work, isRange: false }))
    const cited = (locale: string) =>
      listedInStyle(style, locale, works, asked)?.cites.map(({ printed }) => textOf(printed)) ?? []
    const [each, french, own] = [cited('item'), cited('fr'), cited('style')]
    expect(each).toHaveLength(works.length)
    for (const [at, { language }] of works.entries()) {
      if (language === 'fr') expect(each[at]).toBe(french[at])
      if (language === 'en') expect(each[at]).toBe(own[at])
    }
  })

  it('are not listed as often as there are languages', () => {
    const languages = ['en', 'fr', 'de', 'es', 'it', 'nl', 'pl', 'tr']
    const many = Array.from(
      { length: 48 },
      (_, at): Work => ({
        ...{
          id: `w${at}`,
          type: 'article-newspaper',
          title: `Mill ${at}`,
          language: languages[at % 8] ?? 'en',
        },
        author: [{ family: `Doe${at % 24}`, given: 'Jane' }],
        issued: { 'date-parts': [[2000 + Math.floor(at / 24)]] },
      }),
    )
    listed('apa', 'item', many)
    const handed = ['nl-NL', 'pl-PL', 'tr-TR'].map((locale) => processorOf('apa', locale)?.items.size ?? 0)
    for (const it of handed) {
      expect(it).toBeGreaterThanOrEqual(48 / 8)
      expect(it).toBeLessThan(48 / 2)
    }
  })
})

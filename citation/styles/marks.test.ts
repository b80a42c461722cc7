import { describe, expect, it } from 'vitest'
import { passageWith } from '../passage.fixture.ts'
import { inStyle } from '../style.ts'
import { toCsl } from '../to-csl.ts'
import { STYLE_MENU } from './menu.ts'
import { textOf } from './rich-text.ts'

const TITLES: [title: string | null, language: string][] = [
  ['Who killed the mayor?', 'en'],
  ['Stop the killing!', 'en'],
  ['Ends with a full stop.', 'en'],
  ['He said…', 'en'],
  ['He said...', 'en'],
  ['A title, with a comma,', 'en'],
  ['“War crimes”', 'en'],
  ['"War crimes": the ‘ceasefire’ that wasn’t "kept"', 'en'],
  ['“““Thrice””” “once”', 'en'],
  ['He said “no.”', 'en'],
  ['“Did you see?”', 'en'],
  ['انفجار في حمص: ماذا حدث؟', 'ar'],
  ['«ماذا حدث؟»', 'ar'],
  ['דו״ח: מה קרה?', 'he'],
  ['北京的新闻？', 'zh'],
  ['何が起きたか。', 'ja'],
  ['Αλήθεια;', 'el'],
  ['«Что случилось?»', 'ru'],
  ['क्या हुआ।', 'hi'],
  [null, 'en'],
]
/** A stop behind a mark that ends the title, two marks of a kind, two of quotation that open alike. */
const DOUBLED = /[?؟؛！？。।!…;][”’"'»]?\.(?!\.)|(?<!\.)\.[”’]?\.(?!\.)|,[”’]?,|([“”„«»])\1|\s[,.;](?!\.)/u

const cited = async (style: string, titles = TITLES) => {
  const passages = titles.map(([title, language]) => passageWith({ title, language, url: null }))
  return inStyle(
    passages.map((it) => toCsl(it)),
    { style, locale: 'style' },
  )
}

describe('marks around a title', () => {
  it.each(STYLE_MENU)('are never doubled in $id', async ({ id }) => {
    const made = await cited(id)
    const faulty = made
      .flatMap((it) => [it.inText, it.footnote, it.entry])
      .map(textOf)
      .filter((it) => DOUBLED.test(it))
    expect(faulty).toEqual([])
  })

  it.each(STYLE_MENU)('never make a title of what stands in for one in $id', async ({ id }) => {
    const [made] = await cited(id, [[null, 'en']])
    const text = textOf(made?.entry ?? [])
    expect(text).toMatch(/\[Untitled article\]/i)
    expect(text).not.toMatch(/[“‘"'][^”’"']*\[Untitled/i)
  })

  it('change with the depth, as the style has them', async () => {
    const nested: typeof TITLES = [['He said “Peace ‘Over’ War” again', 'en']]
    const text = async (style: string) => textOf((await cited(style, nested))[0]?.entry ?? [])
    expect(await text('oscola')).toContain('‘He Said “Peace ‘Over’ War” Again’')
    expect(await text('modern-language-association')).toContain('“He Said ‘Peace “Over” War’ Again.”')
  })
})

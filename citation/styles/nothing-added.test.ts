import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { passage as passageSchema } from '../../model/passage.ts'
import { WORK_TYPES } from '../../model/work.ts'
import { passageWith } from '../passage.fixture.ts'
import { inStyle } from '../style.ts'
import { toCsl } from '../to-csl.ts'
import { TYPE_NAMES } from '../type-names.ts'
import { packagedStyles } from './engines.ts'
import { mendStyle } from './mends/index.ts'
import { STYLE_MENU } from './menu.ts'
import type { XmlNode } from './packaged.ts'
import { textOf } from './rich-text.ts'

/** Words as they can be compared: letters and digits, without case, marks and accents. */
const wordsOf = (text: string): string[] =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? []

/**
 * All that a style or a locale can print by itself: its terms, values, and what it puts before and after. Not the
 * months: they have to be those of the record.
 */
function ownWords(node: XmlNode): string[] {
  if (node.name === 'term' && /^(?:month|season)-/.test(node.attrs.name ?? '')) return []
  const { prefix = '', suffix = '', value = '', delimiter = '' } = node.attrs
  const inside = node.children.flatMap((it) => (typeof it === 'string' ? wordsOf(it) : ownWords(it)))
  return [...[prefix, suffix, value, delimiter].flatMap(wordsOf), ...inside]
}

function styleWords(id: string): Set<string> {
  const { style: read, locale } = packagedStyles()
  const xml = read(id)
  if (xml === null) throw new Error(`no style ${id}`)
  const mended = mendStyle(id, xml)
  const tag = mended.attrs['default-locale'] ?? 'en-US'
  return new Set([...ownWords(mended), ...ownWords(locale(tag))])
}

/** What our own parts add to a citation, whatever the style: docs/styles.md names each. */
const OURS = new Set([
  ...wordsOf('counted archived at untitled as cited quoted in qtd par para internet archive'),
  ...Object.values(TYPE_NAMES).flatMap((it) => wordsOf(it.untitled)),
  // What mends put into a work instead of the style.
  ...wordsOf('No Case Report Web Page Blog Post'),
])

const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
)

/** The words of the record, the beginnings of its names, and its dates in every usual form. */
function recordWords(values: readonly string[], names: readonly string[], dates: readonly string[]) {
  const initials = names.flatMap(wordsOf).map((it) => it.charAt(0))
  const days = dates.flatMap((it) => {
    const [year = '', month = '', day = ''] = it.split('-')
    const name = MONTHS[Number(month) - 1] ?? ''
    const short = [name.slice(0, 3), name.slice(0, 4)]
    return [year, month, day, String(Number(month)), String(Number(day)), name, ...short]
  })
  return new Set([...values.flatMap(wordsOf), ...initials, ...days])
}

const word = fc.stringMatching(/^[A-Z][a-z]{2,7}$/)
const phrase = fc.array(word, { minLength: 1, maxLength: 4 }).map((it) => it.join(' '))
const record = fc.record({
  type: fc.constantFrom(...WORK_TYPES),
  title: fc.option(phrase, { nil: null }),
  authors: fc.array(
    fc.tuple(word, word).map((it) => it.join(' ')),
    { maxLength: 4 },
  ),
  source: fc.option(phrase, { nil: null }),
  genre: fc.option(fc.oneof(phrase, fc.constantFrom('Press release', 'Tweet', 'Judgment')), { nil: null }),
  number: fc.option(
    fc.constantFrom('A/HRC/58/66', '[2019] UKSC 41', 'ICC-01/04-01/06', '18-2059', 'ECLI:EU:C:2005:542'),
    {
      nil: null,
    },
  ),
  place: fc.option(word, { nil: null }),
  section: fc.option(word, { nil: null }),
  page: fc.option(fc.constantFrom('4', 'A7', '12'), { nil: null }),
  date: fc.option(fc.constantFrom('2025-03-08', '2024-11', '2013'), { nil: null }),
  /** Of a date that is a range, as exact as its beginning. */
  end: fc.option(
    fc.constantFrom(
      { 4: '2014', 7: '2025-02', 10: '2025-03-19' },
      { 4: '2016', 7: '2024-12', 10: '2026-01-02' },
    ),
    { nil: null },
  ),
  accessed: fc.option(fc.constantFrom('2025-04-01', '2022-06'), { nil: null }),
  url: fc.constantFrom(
    null,
    'https://example.org/coast',
    'https://web.archive.org/web/20250402101500/https://example.org/coast',
  ),
  printed: fc.option(fc.constantFrom('43', '12'), { nil: null }),
})
type Generated = typeof record extends fc.Arbitrary<infer It> ? It : never
type Given = Omit<Generated, 'date'> & { date: string | null }

const isPrecision = (length: number): length is 4 | 7 | 10 => length === 4 || length === 7 || length === 10

function endOf({ date, end }: Given): string | null {
  const length = date?.length ?? 0
  return end === null || !isPrecision(length) ? null : end[length]
}

function passageOf(it: Given) {
  const known = (value: string | null) => (value === null ? undefined : { value, basis: 'manifest' })
  const precision = { 4: 'year', 7: 'month', 10: 'day' }[it.date?.length ?? 0] ?? 'unknown'
  const work = {
    type: { value: it.type, basis: 'manifest' },
    genre: known(it.genre),
    number: known(it.number),
    publisherPlace: known(it.place),
    section: known(it.section),
    page: known(it.page),
    accessed: known(it.accessed),
  }
  return passageSchema.parse({
    ...passageWith(),
    title: it.title,
    authors: it.authors,
    source: it.source,
    url: it.url,
    publishedAt: it.date,
    ...(endOf(it) !== null && { publishedEnd: endOf(it) }),
    publishedPrecision: precision,
    publishedBasis: it.date === null ? null : 'metadata',
    pinpoints: it.printed === null ? [] : [{ kind: 'paragraph', value: it.printed }],
    work: JSON.parse(JSON.stringify(work)),
  })
}

// Style by style: compiling one takes a second, and only a few are kept.
describe.each(STYLE_MENU)('a citation in $id', ({ id }) => {
  it('has no word that stands neither in the record nor in the style', async () => {
    const style = styleWords(id)
    await fc.assert(
      fc.asyncProperty(record, async (given) => {
        const citation = toCsl(passageOf(given))
        const { type, authors, end: _, ...rest } = given
        const values = Object.values(rest).filter((it) => it !== null)
        const dates = [given.date, endOf(given), given.accessed].filter((it) => it !== null)
        const words = recordWords([...values, ...authors], authors, dates)
        const counted = String(citation.item.custom.paragraph ?? '')
        const [made] = await inStyle([citation], { style: id, locale: 'style' })
        // The number in front of an entry of a numbered list, and of its citation, is its place in the list.
        const printed = [made?.inText, made?.footnote, made?.entry].flatMap((it) => wordsOf(textOf(it ?? [])))
        const added = printed.filter(
          (it) => !words.has(it) && !style.has(it) && !OURS.has(it) && it !== counted && it !== '1',
        )
        expect(added, `${type}: ${textOf(made?.entry ?? [])}`).toEqual([])
      }),
      { numRuns: 60, seed: 15 },
    )
  })

  it('has no word around a range of dates that its ends have not', async () => {
    await fc.assert(
      fc.asyncProperty(record, async (given) => {
        fc.pre(endOf(given) !== null)
        const wordsAt = async (date: string | null, end: Given['end']) => {
          const it = await inStyle([toCsl(passageOf({ ...given, date, end }))], {
            style: id,
            locale: 'style',
          })
          return it.flatMap(({ inText, footnote, entry }) =>
            [inText, footnote, entry].flatMap((runs) => wordsOf(textOf(runs))),
          )
        }
        // The range first: the processor has not printed any date yet.
        const range = await wordsAt(given.date, given.end)
        const ends = new Set([...(await wordsAt(given.date, null)), ...(await wordsAt(endOf(given), null))])
        expect(
          range.filter((it) => !ends.has(it)),
          range.join(' '),
        ).toEqual([])
      }),
      { numRuns: 40, seed: 7 },
    )
  })

  it('would be seen to have one', () => {
    const style = styleWords(id)
    expect(
      wordsOf('Beirut, Reuters, 17 November 1999').filter((it) => !style.has(it) && !OURS.has(it)),
    ).toEqual(['beirut', 'reuters', '17', 'november', '1999'])
  })
})

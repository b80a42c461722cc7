import { describe, expect, it } from 'vitest'
import { type Quotation, quotation } from '../../model/passage.ts'
import { WORK_TYPES, type WorkType } from '../../model/work.ts'
import { documentWords } from '../document/words.ts'
import { passageWith } from '../passage.fixture.ts'
import { quoteWithCitation } from '../quote.ts'
import { inStyle } from '../style.ts'
import { toCsl } from '../to-csl.ts'
import { STYLE_MENU } from './menu.ts'
import { textOf } from './rich-text.ts'

const WORDS = 'Nobody came for us.'

/** Said by somebody whom the title names too. */
const said: Quotation = quotation.parse({
  start: 0,
  end: WORDS.length,
  text: WORDS,
  kind: 'speech',
  speaker: { key: 'rima-hassan', name: 'Rima Hassan', kind: 'person', basis: 'text' },
  cue: 'said',
})

type Fact = 'title' | 'year' | 'source' | 'number'
type Style = (typeof STYLE_MENU)[number]['id']

/** What a guide leaves out of works of one kind, and where it says so. */
const LEFT_OUT: { styles: Style[]; types: WorkType[]; facts: Fact[]; guide: string }[] = [
  {
    styles: ['bluebook-law-review'],
    types: ['book'],
    facts: ['source'],
    guide: 'Bluebook 15.4: a book has its year, and its publisher only if that is not the original one',
  },
  {
    styles: ['australian-guide-to-legal-citation'],
    types: ['entry', 'entry-dictionary', 'entry-encyclopedia'],
    facts: ['year'],
    guide: 'AGLC 7.6: an entry on the web is “online at” the day on which it was read',
  },
]

/** Kinds that are known by their number. */
const NUMBERED: readonly WorkType[] = [
  'bill',
  'hearing',
  'legal_case',
  'legislation',
  'patent',
  'regulation',
  'report',
  'standard',
  'treaty',
]

const PRINTED: Record<Fact, RegExp> = {
  title: /Harbour lights/i,
  year: /2025/,
  source: /Northgate Bureau/,
  number: /(?<!\d)1207(?!\d)/,
}

const workOf = (type: WorkType, number: string | null) => ({
  type: { value: type, basis: 'manifest' as const },
  accessed: { value: '2026-04-01', basis: 'manifest' as const },
  ...(number !== null && { number: { value: number, basis: 'manifest' as const } }),
})

const CHANGES = {
  'with an author': {},
  'with an author, in print': { url: null },
  'without an author': { authors: [] },
  'with a year only': { publishedAt: '2025', publishedPrecision: 'year' as const },
}

const ofKind = (type: WorkType, changes: Parameters<typeof passageWith>[0] = {}) =>
  passageWith({
    title: 'Harbour lights',
    source: 'Northgate Bureau',
    work: workOf(type, NUMBERED.includes(type) ? '1207' : null),
    ...changes,
  })

describe.each(STYLE_MENU)('a fact that is known of any kind of work is printed in $id', ({ id }) => {
  it.each(Object.entries(CHANGES))('%s', async (_, changes) => {
    const made = await inStyle(
      WORK_TYPES.map((type) => toCsl(ofKind(type, changes))),
      { style: id, locale: 'style' },
    )
    const dropped = WORK_TYPES.flatMap((type, at) => {
      const excused = LEFT_OUT.filter((it) => it.styles.includes(id) && it.types.includes(type))
      const facts = (Object.keys(PRINTED) as Fact[])
        .filter((fact) => fact !== 'number' || NUMBERED.includes(type))
        .filter((fact) => !excused.some((it) => it.facts.includes(fact)))
      return (['footnote', 'entry'] as const).flatMap((form) => {
        const text = textOf(made[at]?.[form] ?? [])
        return facts.filter((fact) => !PRINTED[fact].test(text)).map((it) => `${type}: no ${it} in ${text}`)
      })
    })
    expect(dropped).toEqual([])
  })

  it('and so is the speaker beside the quote, whether or not the title names the same person', async () => {
    for (const title of ['Harbour lights', 'Rima Hassan and the harbour'])
      for (const type of WORK_TYPES) {
        const citation = toCsl(ofKind(type, { title, text: WORDS }), said)
        const { text } = await quoteWithCitation(
          citation,
          { style: id, locale: 'style' },
          documentWords('en'),
        )
        const named = text.replace('Rima Hassan and the', '').split('Rima Hassan').length - 1
        expect(named, `${type}: ${text}`).toBe(1)
      }
  })
})

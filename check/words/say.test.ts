import { describe, expect, it } from 'vitest'
import { ONE_OF_EACH } from '../whole-check.fixture.ts'
import { ar } from './ar.ts'
import { shownDifference } from './differences.ts'
import { en } from './en.ts'
import { bestOf, tally, verdictLabel } from './say.ts'

const range = (start: number, end: number) => ({ start, end })
const step = (
  kind: 'same' | 'replaced' | 'inserted' | 'left-out',
  start: number,
  quoteText: string,
  sourceText: string,
) => ({
  ...{ kind, quote: range(start, start + quoteText.length), source: range(0, 0) },
  ...{ quoteText, sourceText },
})

describe('a difference in words', () => {
  it('keeps every sign of the quote, also between the words that differ', () => {
    const quote = 'a co-ordinated, “planned” attack!'
    const differences = [
      step('same', 0, 'a co', 'a co'),
      step('replaced', 5, 'ordinated', 'ordinate'),
      step('same', 17, 'planned', 'planned'),
      step('left-out', 25, '', 'armed'),
      step('same', 26, 'attack', 'attack'),
    ]
    const shown = shownDifference({ differences, quote: range(0, quote.length) }, quote)
    const words = shown.map(({ of, before, text }) => {
      const marked = { both: text, brackets: text, draft: `[-${text}-]`, source: `{+${text}+}` }[of]
      return before + marked
    })
    expect(words.join('')).toBe('a co-[-ordinated-] {+ordinate+}, “planned” {+armed+} attack!')
    const ofQuote = shown.filter(({ of }) => of !== 'source').map(({ before, text }) => before + text)
    expect(ofQuote.join('')).toBe(quote)
  })
})

describe('what a check says', () => {
  it('is said of the closest place, also where an earlier one is less close', () => {
    const [, , near] = ONE_OF_EACH.quotations
    const [match] = near?.matches ?? []
    if (near === undefined || match === undefined) throw new Error('no sample')
    const far = { ...match, wordsChanged: 3, documentKey: 'earlier.txt' }
    expect(bestOf({ ...near, matches: [far, match] })).toBe(match)
  })

  it('has a label for each verdict, and counts those that there are', () => {
    expect(ONE_OF_EACH.quotations.map((it) => verdictLabel(it, en))).toEqual([
      ...['Word for word', 'Same words, other marks', '1 word differs', 'Only part of it', 'With gaps'],
      ...['Joined from 2 places', 'Not in this collection'],
    ])
    expect(tally(ONE_OF_EACH.quotations.slice(0, 3), en).map((it) => it.text)).toEqual([
      ...['1 word for word', '1 with the same words', '1 differs'],
    ])
  })

  it('is said in Arabic as fully as in English', () => {
    for (const it of ONE_OF_EACH.quotations) expect(verdictLabel(it, ar)).toMatch(/^[\u0600-\u06ff\s\d]+$/)
  })
})

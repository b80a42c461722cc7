import { describe, expect, it } from 'vitest'
import type { Quotation } from './passage.ts'
import { firstQuoted, isQuoted, outermost, quotedIn } from './quoted.ts'

const JANE = { key: 'jane-doe', name: 'Jane Doe', kind: 'person', basis: 'text' } as const

const quotation = (kind: Quotation['kind'], speaker: Quotation['speaker'] = null): Quotation => ({
  ...{ start: 0, end: 4, text: 'Rain', cue: null },
  kind,
  speaker,
})

describe('isQuoted', () => {
  it('counts speech, turns and block quotations, whoever said them', () => {
    for (const kind of ['speech', 'turn', 'block'] as const) expect(isQuoted(quotation(kind))).toBe(true)
  })

  it('counts words woven into a sentence only if they are attributed, and titles never', () => {
    expect([isQuoted(quotation('fragment')), isQuoted(quotation('fragment', JANE))]).toEqual([false, true])
    expect(isQuoted(quotation('title', JANE))).toBe(false)
  })
})

it('quotedIn leaves out what is quoted within a turn by nobody who is known', () => {
  const turn = { ...quotation('turn', JANE), end: 40 }
  const [unknown, known] = [quotation('speech'), quotation('speech', { ...JANE, key: 'ann', name: 'Ann' })]
  expect(quotedIn([turn, unknown, known])).toEqual([turn, known])
  expect(quotedIn([unknown])).toEqual([unknown])
})

it('firstQuoted numbers quotations as citations do, and takes no title for one', () => {
  expect(firstQuoted([quotation('title'), quotation('speech')])).toBe(2)
  expect(firstQuoted([quotation('title')])).toBeNull()
})

describe('outermost', () => {
  it('leaves out what is quoted within a turn, so that its words count once', () => {
    const [turn, inner, next] = [
      { start: 0, end: 40 },
      { start: 5, end: 10 },
      { start: 41, end: 50 },
    ]
    expect(outermost([turn, inner, next])).toEqual([turn, next])
  })

  it('keeps one that begins with a turn and ends after it', () => {
    const both = [
      { start: 0, end: 4 },
      { start: 0, end: 9 },
    ]
    expect(outermost(both)).toHaveLength(2)
  })
})

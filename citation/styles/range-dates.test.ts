import { describe, expect, it } from 'vitest'
import type { Passage } from '../../model/passage.ts'
import { passageWith } from '../passage.fixture.ts'
import { toCsl } from '../to-csl.ts'
import { citeInStyle } from './processor.ts'
import { textOf } from './rich-text.ts'

const note = (style: string, begin: string, end: string, changes: Partial<Passage> = {}) => {
  const passage = passageWith({ publishedAt: begin, publishedEnd: end, ...changes })
  return textOf(citeInStyle(style, 'style', toCsl(passage).item)?.footnote ?? [])
}

/** In a process that has cited nothing yet, as the first of its style: the processor is another one after a range. */
describe('a range of dates', () => {
  it('has nothing of another date of the style between its ends', () => {
    expect(note('australian-guide-to-legal-citation', '2025-03-01', '2025-03-09')).toContain(
      '(online at 1–9 March 2025)',
    )
  })

  it.each([
    ['2025-03-28', '2025-04-02', '2025 Mar 28–Apr 2.'],
    ['2024-12-30', '2025-01-02', '2024 Dec 30–2025 Jan 2.'],
    ['2025-03-01', '2025-03-09', '2025 Mar 1–9.'],
  ])('has its delimiters in both ends: %s to %s', (begin, end, printed) => {
    expect(note('vancouver', begin, end, { work: {} })).toContain(`[Internet]. ${printed}`)
  })

  it('leaves no delimiter where a part of the date is not known', () => {
    const year = { publishedPrecision: 'year' as const, work: {} }
    expect(note('vancouver', '2024', '2025', year)).toContain('[Internet]. 2024–2025. Available')
  })
})

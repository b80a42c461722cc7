import { describe, expect, it } from 'vitest'
import { document as documentShape } from '../../model/document.ts'
import { seed, seeds } from './seed-documents.ts'

const leftOut = (at: number, reason: string) =>
  seed(at)
    .leftOut.filter((it) => it.reason === reason)
    .map((it) => seed(at).text.slice(it.start, it.end))

describe('the five seeds: what is an article and what is not', () => {
  it('keeps every non-blank character once, in a passage or in a left-out stretch', () => {
    for (const { text, passages, leftOut } of seeds) {
      const ranges = [...passages, ...leftOut].sort((a, b) => a.start - b.start)
      let at = 0
      for (const { start, end } of ranges) {
        expect(text.slice(at, start).trim()).toBe('')
        at = end
      }
      expect(text.slice(at).trim()).toBe('')
      for (const passage of passages) expect(passage.text).toBe(text.slice(passage.start, passage.end))
    }
  })

  it('satisfies the schema that engines and pages rely on', () => {
    for (const document of seeds) expect(documentShape.safeParse(document).error).toBeUndefined()
  })

  it('sets one copy of a lead that is printed twice aside, and uses it as the title', () => {
    expect(leftOut(0, 'duplicate')).toHaveLength(1)
    expect(seed(0).title).toBe(leftOut(0, 'duplicate')[0])
    expect(seed(0).passages[0]?.text).toBe(leftOut(0, 'duplicate')[0])
    expect(leftOut(3, 'duplicate')[0]).toMatch(/^Agnès Callamard, Amnesty International's secretary general/)
  })

  it('sets the ten unrelated headlines aside, but not the paragraph after them', () => {
    expect(leftOut(4, 'related links')).toHaveLength(11)
    expect(seed(4).passages.map((it) => it.text)).toContain(
      'Truth, justice and reparation are "crucial to ending cycles of atrocities", it added.',
    )
  })

  it('separates a label from the sentence that it is glued to, at the exact offset', () => {
    expect(leftOut(1, 'navigation')).toEqual(['Impact Shorts', 'More Shorts'])
    const passage = seed(1).passages.find((it) => it.text.startsWith('However, they did not claim'))
    expect(passage?.start).toBe(seed(1).text.indexOf('However, they did not claim'))
  })

  it('knows bylines, credits, stray marks and headings by their shape', () => {
    expect(leftOut(4, 'byline')).toEqual(['By', 'AFP', '| Apr 03, 2025'])
    expect(leftOut(4, 'navigation')).toEqual(['World'])
    expect(leftOut(1, 'credit')).toEqual(['With inputs from agencies.'])
    expect(leftOut(1, 'stray mark')).toEqual([')'])
    expect(leftOut(3, 'stray mark')).toEqual(['-'])
    expect(leftOut(1, 'heading')).toEqual(['How did it start?'])
    expect(seed(3).passages.at(-1)?.section).toBe(
      'US holds Syrian government forces responsible for massacres in West',
    )
    expect(seed(3).passages[0]?.kind).toBe('caption')
  })

  it('leaves no furniture in any passage', () => {
    const furniture = /READ MORE|Shorts|Kenya|Kakuzi|With inputs from|^World$|^By$|^AFP$|^-$|^\)$/
    for (const passage of seeds.flatMap((it) => it.passages)) expect(passage.text).not.toMatch(furniture)
  })
})

describe('the five seeds: what is known of the whole', () => {
  it('finds the one date of publication and invents none', () => {
    expect(seeds.map((it) => it.publishedAt)).toEqual([null, null, null, null, '2025-04-03'])
    expect(seeds.map((it) => it.publishedPrecision)).toEqual([
      'unknown',
      'unknown',
      'unknown',
      'unknown',
      'day',
    ])
    expect(seed(4).publishedBasis).toBe('byline')
  })

  it('infers a source only from what a publisher says of itself', () => {
    expect(seeds.map((it) => it.source)).toEqual([null, null, 'The Guardian', null, null])
    expect(seed(2).sourceBasis).toBe('inferred:could-not-verify')
    expect(seeds.map((it) => it.agency)).toEqual([null, null, null, null, 'Agence France-Presse'])
    expect(seeds.map((it) => it.language)).toEqual(['en', 'en', 'en', 'en', 'en'])
  })
})

import fc from 'fast-check'
import { expect, it } from 'vitest'
import { passageWith, speech } from './passage.fixture.ts'
import { permalinkOf, textQuote } from './permalink.ts'

const text = 'She said: “Never again,” and left. Nobody saw her after that night.'

it('contains the words of a quotation, and those around them', () => {
  const passage = passageWith({ text })
  expect(textQuote(passage, speech(text, 'Never again,'))).toEqual({
    exact: 'Never again,',
    prefix: 'She said: “',
    suffix: '” and left. Nobody saw her after',
  })
})

it('contains words without what is set aside in them', () => {
  const text = 'The govern-\nment left.3 Nobody came.'
  const asides = [
    { start: 10, end: 12, reason: 'hyphenation' as const },
    { start: 22, end: 23, reason: 'note number' as const },
  ]
  const passage = passageWith({ text, asides })
  expect(textQuote(passage).exact).toBe('The government left. Nobody came.')
  expect(textQuote(passage, speech(text, 'Nobody'))).toMatchObject({
    exact: 'Nobody',
    prefix: 'The government left. ',
  })
})

it('contains the beginning of a long passage, up to a whole word', () => {
  const { exact, prefix, suffix } = textQuote({ text: 'Nobody came for us. '.repeat(100) })
  expect(exact.length).toBeLessThanOrEqual(160)
  expect(exact).toMatch(/(Nobody|came|for|us\.)$/)
  expect([prefix, suffix.length]).toEqual(['', 32])
})

it('matches the text where it says, and survives the address unchanged, whatever the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 400 }), (words) => {
      const passage = passageWith({ text: words })
      const { exact, suffix } = textQuote(passage)
      expect(words.startsWith(exact + suffix)).toBe(true)
      const link = new URL(permalinkOf('http://localhost:3000', passage))
      expect(link.pathname).toBe(`/passages/${passage.id}`)
      expect(link.searchParams.get('exact')).toBe(exact)
    }),
  )
})

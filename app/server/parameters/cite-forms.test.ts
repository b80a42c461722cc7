import { expect, it } from 'vitest'
import { requestedForm } from './cite-forms.ts'

const asked = (query: string) => requestedForm(new URLSearchParams(query))

it('gives the bibliography in the named style, without a format being named', () => {
  expect(asked('style=oscola')).toBe('bibliography')
  expect(asked('')).toBe('bibliography')
  expect(asked('format=footnote&style=oscola')).toBe('footnote')
})

it('refuses APA in another style instead of dropping the style', () => {
  expect(asked('format=apa&style=apa')).toBe('apa')
  expect(() => asked('format=apa&style=oscola')).toThrow(
    expect.objectContaining({ code: 'bad-request', facts: expect.objectContaining({ parameter: 'format' }) }),
  )
})

it('refuses an unknown format', () => {
  expect(() => asked('format=word')).toThrow(expect.objectContaining({ code: 'bad-request' }))
})

import { expect, it } from 'vitest'
import { requestedForm } from './requested-form.ts'

const asked = (query: string) => {
  const { form, choice } = requestedForm(new URLSearchParams(query))
  return [form, choice.style]
}

it('gives the bibliography in the named style, without a format being named', () => {
  expect(asked('style=oscola')).toEqual(['bibliography', 'oscola'])
  expect(asked('')).toEqual(['bibliography', 'apa'])
  expect(asked('format=footnote&style=oscola')).toEqual(['footnote', 'oscola'])
})

it('takes short names of styles, as the style and as the format', () => {
  const mla = ['bibliography', 'modern-language-association']
  expect(asked('style=mla')).toEqual(mla)
  expect(asked('format=mla')).toEqual(mla)
  expect(asked('format=mla&style=modern-language-association')).toEqual(mla)
  expect(asked('format=footnote&style=aglc')).toEqual(['footnote', 'australian-guide-to-legal-citation'])
})

it('refuses a style as the format in another style, instead of dropping one of them', () => {
  expect(asked('format=apa&style=apa')).toEqual(['bibliography', 'apa'])
  expect(() => asked('format=apa&style=oscola')).toThrow(
    expect.objectContaining({ code: 'bad-request', facts: expect.objectContaining({ parameter: 'format' }) }),
  )
})

it('refuses an unknown format', () => {
  expect(() => asked('format=word')).toThrow(expect.objectContaining({ code: 'bad-request' }))
})

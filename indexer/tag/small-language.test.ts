import { describe, expect, it } from 'vitest'
import { cuesOf } from '../../languages/cues.ts'
import { type Description, defineLanguage } from '../../languages/language.ts'
import { list } from '../../languages/word-list.ts'
import { type Example, shown } from './examples/example.ts'

const described: Description = {
  code: 'xx',
  speech: cuesOf([{}], () => ({ past: ['segito'] })),
  calendar: { months: [[], [], ['Marca']] },
  people: { titles: list('mulodom') },
}

const tagsOf = (text: Example['text'], description = described) => {
  const { speakers, roles, dates, people } = shown(
    { text, shows: { speakers: [], roles: [], dates: [], people: [] } },
    defineLanguage(description),
  )
  return { speakers, roles, dates, people }
}

describe('a language with one verb of saying, one month and one title', () => {
  it('shows who said something, and on which day', () => {
    expect(tagsOf('„Mulo es klosat“, segito Mulodom Ngaio Roe 12. Marca 2019.')).toEqual({
      speakers: ['Ngaio Roe'],
      roles: ['Mulodom @ '],
      dates: ['2019-03-12'],
      people: ['Ngaio Roe'],
    })
  })

  it.each([
    '„Mulo es klosat“, segito Ngaio Roe.',
    '»Mulo es klosat«, segito Ngaio Roe.',
    '«Mulo es klosat», segito Ngaio Roe.',
    '“Mulo es klosat,” segito Ngaio Roe.',
  ])('knows a person by the verb after the closing mark, whichever it is: %s', (text) => {
    expect(tagsOf(text)).toMatchObject({ speakers: ['Ngaio Roe'], people: ['Ngaio Roe'] })
  })

  it.each(['speech', 'calendar', 'people'] as const)('shows less without its part %s', (part) => {
    const text = '„Mulo es klosat“, segito Mulodom Ngaio Roe 12. Marca 2019.'
    const { [part]: _, ...rest } = described
    expect(tagsOf(text, rest)).not.toEqual(tagsOf(text))
  })
})

describe('a stop after the number of a day', () => {
  const text = 'Jane Doe segito 12. Marca: „Mulo es klosat.“'
  const dates = { ordinalSuffixes: ['.'] }

  it('ends no sentence before a month, in a language that writes days so', () => {
    expect(tagsOf(text, { ...described, dates }).speakers).toEqual(['Jane Doe'])
    expect(tagsOf(text).speakers).toEqual([null])
  })

  it('ends one before any other word', () => {
    const other = text.replace('Marca', 'Klosato')
    expect(tagsOf(other, { ...described, dates }).speakers).toEqual([null])
  })
})

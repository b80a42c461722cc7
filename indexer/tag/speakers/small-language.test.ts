import { describe, expect, it } from 'vitest'
import { cuesOf } from '../../../languages/cues.ts'
import { defineLanguage } from '../../../languages/language.ts'
import { list } from '../../../languages/word-list.ts'
import { type Example, shown } from '../examples/example.ts'

const small = defineLanguage({
  code: 'xx',
  speech: cuesOf([{}], () => ({ past: ['segito'] })),
  people: { titles: list('dom') },
})
const empty = defineLanguage({ code: 'xy' })

const speakers = (text: Example['text'], language = small) =>
  shown({ text, shows: { speakers: [] } }, language).speakers

describe('a language of which one verb and one title are known', () => {
  it('finds the speaker on either side of the verb', () => {
    expect(speakers('“Mulo es klosat,” Jane Doe segito.')).toEqual(['Jane Doe'])
    expect(speakers('“Mulo es klosat,” segito Jane Doe.')).toEqual(['Jane Doe'])
  })

  it('knows a person by the title, and by the last name afterwards', () => {
    expect(speakers(['Dom Jane Doe ve mulo.', '“Mulo es klosat,” Doe segito.'])).toEqual(['Jane Doe'])
  })

  it('attributes the rest of a paragraph to the person quoted in it', () => {
    expect(speakers('“Mulo es klosat,” Jane Doe segito. “Es gono.”')).toEqual(['Jane Doe', 'Jane Doe'])
  })

  it('takes the order of verb and subject from the language', () => {
    const verbFirst = defineLanguage({
      ...small,
      code: 'xz',
      speech: { ...small.speech, orders: ['verb-subject'] },
    })
    expect(speakers('“Mulo es klosat,” Jane Doe segito.', verbFirst)).toEqual([null])
    expect(speakers('“Mulo es klosat,” segito Jane Doe.', verbFirst)).toEqual(['Jane Doe'])
  })
})

it('leaves speakers unknown in a language of which nothing is known, except for names before a colon', () => {
  expect(speakers('“Mulo es klosat,” Jane Doe segito.', empty)).toEqual([null])
  expect(speakers('Jane Doe: “Mulo es klosat.”', empty)).toEqual(['Jane Doe'])
})

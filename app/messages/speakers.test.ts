import { expect, it } from 'vitest'
import { ar } from './ar/search.ts'
import { en } from './en/search.ts'

it('says whether a text states no speaker, or whether none is read in its language', () => {
  const said = (notRead?: ['speakers']) => [en, ar].map(({ speaker }) => speaker(null, { notRead }))
  expect(said()).toEqual(['Speaker not stated', 'القائل غير مذكور'])
  expect(said(['speakers'])).toEqual([en.speakersNotRead, ar.speakersNotRead])
})

import { expect, it } from 'vitest'
import { defineLanguage } from './language.ts'
import { PAGE_WORDS } from './page-words.ts'

it('keeps what was known of its pages before a language was described, list by list', () => {
  const joiners = ['sowie']
  const described = defineLanguage({ code: 'de', pages: { nameJoiners: joiners } })
  expect(PAGE_WORDS.de?.weakBylineOpenings).not.toEqual([])
  expect(described.pages.weakBylineOpenings).toEqual(PAGE_WORDS.de?.weakBylineOpenings)
  expect(described.pages.nameJoiners).toEqual(joiners)
})

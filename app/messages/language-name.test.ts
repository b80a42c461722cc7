import { expect, it } from 'vitest'
import { languageName } from './language-name.ts'

it('names a language in the language of the page', () => {
  expect(languageName('ar', 'en')).toBe('Arabic')
  expect(languageName('en', 'ar')).toBe('الإنجليزية')
})

it('leaves what is no code as the document states it', () => {
  expect(languageName('no language!', 'en')).toBe('no language!')
})

import { expect, it } from 'vitest'
import { wordsOfRole } from './roles.ts'

it('compares the words of a role without accents, as languages list them', () => {
  expect(wordsOfRole('Vize-Präsident')).toEqual(['vize', 'prasident'])
})

it('does not take the spokesman of a president for the president', () => {
  expect(wordsOfRole('president’s spokesman')).toEqual(['spokesman'])
})

import { describe, expect, it } from 'vitest'
import { english } from '../../../languages/en/index.ts'
import { type Example, shown } from '../examples/example.ts'
import { CLOSED, RUIN } from '../examples/example-sentences.ts'

const speakers = (text: Example['text']) => shown({ text, shows: { speakers: [] } }, english).speakers

describe('an unlisted name', () => {
  it.each<[string, string, string]>([
    ['after a possessive', `${CLOSED} said Roe’s Milling.`, 'Milling'],
    ['before a comma and another', `${CLOSED} said Roe, Milling.`, 'Roe'],
    ['before a word without a capital', `${CLOSED} said Mr. Roe there.`, 'Roe'],
    ['after a function word', `${CLOSED} Then Roe said.`, 'Roe'],
    ['with its article', `${CLOSED} old al-Roe said.`, 'al-Roe'],
    ['with its article after a comma', `${CLOSED} Jane, al-Roe said.`, 'al-Roe'],
    ['without a word that is not its article', `${CLOSED} al Roe said.`, 'Roe'],
    ['without a prefix that is not an article', `${CLOSED} co-Roe said.`, 'Roe'],
    [
      'after a title, even if the document writes the word without a capital',
      `${CLOSED} Mr. Milling said. There is no milling.`,
      'Milling',
    ],
  ])('is found %s', (_, text, expected) => {
    expect(speakers(text)).toEqual([expected])
  })

  it.each<[string, string]>([
    ['the first word of a sentence', `Roe said it was ${RUIN}.`],
    ['a verb of saying', `${CLOSED} Told said.`],
    ['a possessive', `${CLOSED} Roe’s said.`],
    ['the word for people of a country', `${CLOSED} Kenyan said.`],
    ['a noun for a person', `${CLOSED} Farmer said.`],
    ['a noun for a group on its own', `${CLOSED} Union said.`],
    ['a word of two letters', `${CLOSED} Li said.`],
    ['a noun and a name', `${CLOSED} said Farmer Roe.`],
    [
      'a word that the document also writes without a capital, even after a title in a quotation',
      '“I am the mayor,” Milling said. There is no milling.',
    ],
  ])('is not %s', (_, text) => {
    expect(speakers(text)).toEqual([null])
  })

  it('is who a pronoun that fits its title refers to', () => {
    expect(speakers(['“It is old,” said Mr. Roe.', '“It is gone,” he said.'])).toEqual(['Roe', 'Roe'])
    expect(speakers(['“It is old,” said Mrs. Roe.', '“It is gone,” she said.'])).toEqual(['Roe', 'Roe'])
  })
})

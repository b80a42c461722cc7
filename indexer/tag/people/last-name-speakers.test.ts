import { describe, expect, it } from 'vitest'
import { english } from '../../../languages/en/index.ts'
import { shown } from '../examples/example.ts'

const people = (name: string, speech: string) =>
  shown({ text: [`It was a visit of ${name} there.`, speech], shows: { people: [] } }, english).people

describe('a full name is that of a person if its last name speaks', () => {
  it.each([
    ['before a verb of saying', 'The mill burned, Roe said.'],
    ['before a verb of saying in the present', 'The mill burned, Roe says.'],
    ['before an auxiliary and a verb of saying', 'The mill burned, Roe has said.'],
    ['between a closing mark and a verb of saying', '“The mill burned,” said Roe there.'],
    ['after a title', 'The mill burned, as Mr. Roe said.'],
    ['after a comma and a word with a capital', 'In Kenya, Roe said so.'],
    ['at the beginning of a paragraph', 'Roe said the mill burned.'],
  ])('%s', (_, speech) => {
    expect(people('Ngaio Roe', speech)).toContain('Ngaio Roe')
  })
})

describe('a full name is not that of a person', () => {
  it.each([
    ['if its last name does not speak', 'Ngaio Roe', 'The mill burned, Roe left.'],
    ['if a comma stands before the verb', 'Ngaio Roe', 'The mill burned at Roe, said others.'],
    ['if a comma stands after the auxiliary', 'Ngaio Roe', 'The mill is at Roe has, said others.'],
    ['if a noun follows', 'Ngaio Roe', 'The mill of Roe claims burned.'],
    ['if others speak', 'Ngaio Roe', 'They heard Roe say so.'],
    ['if the verb before it follows no mark', 'Ngaio Roe', 'The mill it said Roe burned.'],
    [
      'if a comma stands after the verb before it',
      'Ngaio Roe',
      '“It burned,” they said, “it burned,” said, Roe.',
    ],
    ['if another word stands after the mark', 'Ngaio Roe', '“It burned,” and Roe left.'],
    ['if its last name has no capital', 'Ngaio Roe', 'Then roe said so.'],
    ['if something of it speaks', 'Ngaio Roe', 'Then Roe’s said so.'],
    ['if its last name has two letters', 'Ngaio Ro', 'Then Ro said so.'],
    ['if its last name is a function word', 'Ngaio There', 'Then There said so.'],
    ['if the last word is one of places and groups', 'Ngaio Council', 'Then Council said so.'],
    ['if another name follows its last name', 'Ngaio Roe', '“It burned,” said Roe Poe there.', 'Roe Poe'],
    ['if its last name ends another name', 'Ngaio Roe', 'Then Ata Roe said so.', 'Ata Roe'],
    ['if its last name has a determiner', 'Ngaio Roe', 'Then the Roe said so.'],
    ['if it has five words', 'Ngaio Ata Moana Kiri Roe', 'Then Roe said so.'],
    ['if its last name is an acronym in the plural', 'Local NGOs', 'NGOs said so.'],
    ['if the document has its words without a capital', 'Quarry Noise', 'Noise said so; the noise of it.'],
    ['if it begins with a verb of saying', 'Says Roe', 'Then Roe said so.'],
  ])('%s', (_, name, speech, ...others) => {
    expect(people(name, speech)).toEqual(others)
  })
})

import { describe, expect, it } from 'vitest'
import { english } from '../../../languages/en/index.ts'
import { shown } from '../examples/example.ts'

const people = (text: string) => shown({ text, shows: { people: [] } }, english).people

// `Ngaio` is in no list of given names.
describe('an unlisted name is that of a person', () => {
  it.each([
    ['after a title', 'Then Mayor Ngaio Roe left.'],
    ['after a title without a capital', 'Then the mayor Ngaio Roe left.'],
    ['before a description', 'Then Ngaio Roe, acting director of the mill, left.'],
    ['before an age', 'Then Ngaio Roe, 45, left.'],
    ['after a description', 'The old director of the mill, Ngaio Roe, left.'],
    ['before a verb of saying', 'In May Ngaio Roe has also said so.'],
    ['before brackets and a verb of saying', 'In May Ngaio Roe (Greens) said so.'],
    ['before a clause and a verb of saying', 'In May Ngaio Roe, who had worked there, said so.'],
    ['if others quote it', 'In May Ngaio Roe was quoted as saying so.'],
    ['after according to', 'It was old, according to Ngaio Roe.'],
    ['as the agent of a passive', 'It was described by Ngaio Roe there.'],
    ['after the mark and a verb of saying', '“It is old,” said Ngaio Roe there.'],
  ])('%s', (_, text) => {
    expect(people(text)).toEqual(['Ngaio Roe'])
  })

  it('by its given name, anywhere', () => {
    expect(people('But Jane Doe saw it.')).toEqual(['Jane Doe'])
  })
})

describe('a name is not that of a person', () => {
  it.each([
    ['if nothing shows it', 'Then Ngaio Roe left.'],
    ['if a clause says what is happening there', 'In the town of Ngaio Roe, fearing the general, they left.'],
    ['before what someone else was told', 'Then Ngaio Roe, once told a director, left.'],
    ['before a phrase that does not describe it', 'Then Ngaio Roe, the river, director of all, left.'],
    ['after a description of somebody else', 'The director left; the mill, Ngaio Roe, stood.'],
    ['before another name', 'The mayor of Ngaio Roe, Ata Poe, said so.', 'Ata Poe'],
    ['where people are', 'People in Ngaio Roe said so.'],
    ['with a given name where one expects a place', 'He stood near Jane Hill then.'],
    ['with a given name between quotation marks', 'He read “Jane Doe” then.'],
    ['with a given name in capitals', 'Then JANE Doe left.'],
    ['if it is a conjunction and a pronoun', 'Nobody opened it. As I said, it was closed.'],
    ['as a party with a seat', 'Then Mr. R-Ohio Doe left.'],
  ])('%s', (_, text, ...others) => {
    expect(people(text)).toEqual(others)
  })
})

describe('a given name of two syllables that a hyphen ties', () => {
  it.each([
    ['behind the name of a family', 'Then Roe Min-jae left.', 'Roe Min-jae'],
    ['with a function word as its second half', 'Then Doe Hae-in left.', 'Doe Hae-in'],
    ['behind a word that is no person’s elsewhere', 'Then Park Min-su left.', 'Park Min-su'],
    ['before the name of a family', 'Then Mr. Min-jae Roe left.', 'Min-jae Roe'],
    ['in another romanisation', 'Then Doe Hsiao-teh left.', 'Doe Hsiao-teh'],
  ])('is part of a name %s', (_, text, name) => {
    expect(people(text)).toEqual([name])
  })

  it.each([
    ['a participle', 'Then Roe Ohio-based owners left.'],
    ['a verb', 'Then Doe State-run mills closed.'],
    ['a longer phrase', 'Then Roe Min-on-Doe closed.'],
  ])('is not %s', (_, text) => {
    expect(people(text)).toEqual([])
  })

  it('leaves the name of the family to stand for the person', () => {
    expect(
      shown({ text: ['Then Roe Min-jae left.', 'Mr. Roe was tired.'], shows: { people: [] } }, english)
        .people,
    ).toEqual(['Roe Min-jae', 'Roe Min-jae'])
  })
})

describe('words around a name are no part of it', () => {
  it.each([
    ['a conjunction that begins the sentence', 'As Jane Roe, the director, left, it rained.', 'Jane Roe'],
    ['a word that refers to a source', 'See Jane Roe, and then the rest.', 'Jane Roe'],
    ['a preposition that is an article elsewhere', 'It killed Mr. Jane Roe at Doe Hill.', 'Jane Roe'],
    [
      'nothing, if a given name is a function word',
      'They asked for Will Roe, the director, then.',
      'Will Roe',
    ],
    ['a pronoun', 'Then “Jane Roe I saw there,” she said.', 'Jane Roe'],
    ['a prefix with a hyphen', 'They were pro-Doe Jane Roe told them.', 'Jane Roe'],
  ])('%s', (_, text, name) => {
    expect(people(text)).toEqual([name])
  })

  it.each([
    ['a month', 'Last May, the director left.'],
    ['an attitude', 'The Anti-Doe, a director said, left.'],
    ['a headline', 'They heard that Mr. Jane Roe Had Left.'],
    ['a verb of a headline', 'More here: Jane Responds, and then the rest.'],
    ['words that a page ran together', 'Jane RoeShareReplyDoe, the director, left.'],
  ])('%s is no name', (_, text) => {
    expect(people(text)).toEqual([])
  })
})

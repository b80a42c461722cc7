import { describe, expect, it } from 'vitest'
import { english } from '../../../languages/en/index.ts'
import { type Example, shown } from '../examples/example.ts'
import { CLOSED, RUIN } from '../examples/example-sentences.ts'

const speakers = (text: Example['text']) => shown({ text, shows: { speakers: [] } }, english).speakers

describe('an attribution', () => {
  it.each<[string, Example['text'], (string | null)[]]>([
    ['by a name after a place in brackets', `In Doetown (Ohio) Jane Doe said it was ${RUIN}.`, ['Jane Doe']],
    [
      'by a last name behind an office',
      ['Police Commissioner Jane Doebuck came.', `${CLOSED} said Commissioner Doebuck.`],
      ['Jane Doebuck'],
    ],
    ['past an age', `Jane Doe, 45, said it was ${RUIN}.`, ['Jane Doe']],
    [
      'by the person of a relative clause',
      ['Mr. Tom Doe left.', `Doe, who spoke at the mill, chanting it was ${RUIN}.`],
      ['Tom Doe'],
    ],
    [
      'across words that are quoted',
      `Jane Doe sang of who “we are” and left, chanting it was ${RUIN}.`,
      ['Jane Doe', 'Jane Doe'],
    ],
    [
      'before a sentence that begins as an agent would',
      `${CLOSED} Jane Doe said. By Amnesty International it was mourned.`,
      ['Jane Doe'],
    ],
    [
      'by an agent that is a pronoun',
      ['Amnesty International said it was old.', `The mill was described by it as ${RUIN}.`],
      ['Amnesty International'],
    ],
  ])('is found %s', (_, text, expected) => {
    expect(speakers(text)).toEqual(expected)
  })

  it.each<[string, string]>([
    ['a noun that looks like a verb of saying', `In the farmer reports ${RUIN} was found.`],
    ['the plural before a comma', `The farmers, say ${RUIN}, left.`],
    ['someone before a semicolon', `Jane Doe, a weaver; the farm, old, said it was ${RUIN}.`],
    ['a place before a description', `In Kenya, a farm, old, said it was ${RUIN}.`],
    [
      'a noun in the middle of a sentence before a description',
      `At the mill of the farmer, a man, said it was ${RUIN}.`,
    ],
    ['an unnamed source after a verb without a mark', `It is, says a farmer, ${RUIN}.`],
    ['someone who has made claims', `The claims by Amnesty International were ${RUIN}.`],
  ])('is not found for %s', (_, text) => {
    expect(speakers(text)).toEqual([null])
  })

  it('is not found for a name that is quoted', () => {
    expect(speakers(`“We are Amnesty International” called it ${RUIN}.`)).toEqual([null, null])
    expect(speakers(`Added Amnesty International: ${CLOSED}`)).toEqual([null])
  })
})

describe('the subject of a sentence', () => {
  it.each<[string, Example['text'], string]>([
    ['after an opening up to a comma', `On Friday, Jane Doe left, saying it was ${RUIN}.`, 'Jane Doe'],
    [
      'right after an adverb, where no comma is near',
      `Yet Amnesty International left it all behind in the old mill by the old river of the town, saying it was ${RUIN}.`,
      'Amnesty International',
    ],
    ['as a pronoun', ['Two workers said it was old.', `They left, saying it was ${RUIN}.`], 'Two workers'],
    ['before a comma', `The farmer, old and grey, left, saying it was ${RUIN}.`, 'The farmer'],
    [
      'as a person before any word without a capital',
      `Jane Doe there left, saying it was ${RUIN}.`,
      'Jane Doe',
    ],
    [
      'as a group before a verb that is not one of saying',
      `Amnesty International burned the mill, saying it was ${RUIN}.`,
      'Amnesty International',
    ],
  ])('is found %s', (_, text, expected) => {
    expect(speakers(text)).toEqual([expected])
  })

  it.each<[string, string, null[]]>([
    ['what is quoted', `“Amnesty International” is a name, saying it was ${RUIN}.`, [null, null]],
    [
      'a name far from the opening',
      `In the old mill by the old river of the old town there Jane Doe left it all, saying it was ${RUIN}.`,
      [null],
    ],
  ])('is not %s', (_, text, expected) => {
    expect(speakers(text)).toEqual(expected)
  })
})

describe('an attribution after the mark', () => {
  it('may begin with a description of the person', () => {
    expect(speakers(`${CLOSED} Council leader Jane Doe said.`)).toEqual(['Jane Doe'])
  })

  it.each([
    ['across a semicolon', '“It is old” for a leader; Jane Doe said.'],
    ['where the sentence goes on first', '“It is old” when we were there Jane Doe said.'],
    [
      'after more words than a description has',
      '“It is old” river boat mill farm town lake road field hill Jane Doe said.',
    ],
  ])('is not taken %s', (_, text) => {
    expect(speakers(text)).toEqual([null])
  })
})

describe('an attribution before the mark', () => {
  it('applies even if a quotation between them says that someone spoke', () => {
    expect(speakers('Jane Doe called it “what weavers said so” and “another way”.')).toEqual([
      'Jane Doe',
      'Jane Doe',
    ])
  })

  it('comes before one that goes on with its subject after the mark', () => {
    const text = 'The farmer called it “old,” adding it was gone.'
    expect(shown({ text, shows: { cues: [] } }, english).cues).toEqual(['called'])
  })
})

describe('a later mention', () => {
  const pause = ['Snow fell.', 'Ice came.', 'Wind blew.', 'Rain fell.', 'Night came.']
  const later = (first: string, passages: number, last: string) =>
    speakers([first, ...pause.slice(0, passages), last])

  it('reaches back four passages by a pronoun, two by a noun for a group, one by a plural', () => {
    const [person, group, several] = ['Mr. Tom Doe', 'Amnesty International', 'Two workers']
    expect(later(`${person} said it was old.`, 3, '“I left,” he said.')).toEqual([person.slice(4)])
    expect(later(`${person} said it was old.`, 4, '“I left,” he said.')).toEqual([null])
    expect(later(`${group} said it was old.`, 1, '“It is gone,” the group said.')).toEqual([group])
    expect(later(`${group} said it was old.`, 2, '“It is gone,” the group said.')).toEqual(['the group'])
    expect(later(`${several} said it was old.`, 0, '“We left,” they said.')).toEqual([several])
    expect(later(`${several} said it was old.`, 1, '“We left,” they said.')).toEqual([null])
  })

  it('is a later antecedent itself', () => {
    const farmer = [
      'A farmer said it was old.',
      'He said it was new.',
      ...pause.slice(0, 3),
      '“I left,” he said.',
    ]
    expect(speakers(farmer)).toEqual(['A farmer'])
  })

  it('after the quotation does not refer to a subject that it does not fit', () => {
    expect(speakers(['Mr. Tom Roe said it was old.', 'Jane Doe was there: “It is gone,” he said.'])).toEqual([
      'Tom Roe',
    ])
  })

  it('is of a group for what the group has written', () => {
    expect(speakers('“It is old,” Amnesty International’s report said.')).toEqual(['Amnesty International'])
  })

  it('means nobody where two persons may be meant', () => {
    const both = 'Dr. Mary Doe said it was old. Dr. Ngaio Roe said it was new.'
    expect(speakers([both, '“I left,” she said.'])).toEqual([null])
  })

  it('may follow a paragraph that names the same person, and names others only in a quotation', () => {
    const full = 'Mr. Tom Roe said it was full.'
    expect(speakers([full, 'The mill was that of Mr. Tom Roe.', '“I left,” he said.'])).toEqual(['Tom Roe'])
    expect(speakers([full, 'A song is “On Mr. Tim Doe of Doetown”.', '“I left,” he said.'])).toEqual([
      null,
      'Tom Roe',
    ])
  })

  it('means nobody by a pronoun for the one who writes', () => {
    expect(speakers(['Two workers said it was old.', '“It is gone,” we said.'])).toEqual([null])
  })

  it('is nobody for a title with a name that is not understood', () => {
    expect(speakers(`${CLOSED} Attorney General said.`)).toEqual([null])
  })
})

import { describe, expect, it } from 'vitest'
import { sampleDocument, speakersOf, tagged } from '../../sample-documents.ts'

const speaker = (text: string) => tagged(text).quotations[0]?.speaker ?? null
const names = (...paragraphs: string[]) =>
  speakersOf(sampleDocument(paragraphs.join('\n'), { language: 'en' }))

describe('who is not quoted', () => {
  it('does not take the president of one country for that of another', () => {
    const first = 'President Jane Doe told the crowd that it was “a tragedy”.'
    expect(names(first, '“We will talk,” the president said.')).toEqual(['Jane Doe', 'Jane Doe'])
    expect(names(first, '“We will talk,” the Kenyan president said.')).toEqual([
      'Jane Doe',
      'the Kenyan president',
    ])
    const kenyan = 'Kenya’s President Jane Doe told the crowd that it was “a tragedy”.'
    expect(names(kenyan, '“We will talk,” the Kenyan president said.')).toEqual(['Jane Doe', 'Jane Doe'])
  })

  it('prefers the person at the beginning of the paragraph to the one who spoke above', () => {
    const above = 'The judge told the court: “You lied.”'
    expect(names(above, 'But Maria Lopez is not so sure. “I have heard it before,” she said.')).toEqual([
      'The judge',
      'Maria Lopez',
    ])
  })

  it('does not take half of a name for a person', () => {
    const first = 'Wadha al-Doe has spent years on the search for her brother.'
    expect(names(first, 'It was in spring. He said, “I will be back.”')).toEqual([null])
  })

  it('does not attribute a word to those who only asked about it', () => {
    expect(speaker('Asked by Amnesty International about the “tragedy”, the mill was silent.')).toBe(null)
  })
})

describe('who is quoted, by the words beside the quotation', () => {
  it.each([
    ['a verb after it', '“The mill is closed,” Jane Doe said.', 'Jane Doe'],
    ['a verb before its subject', '“The mill is closed,” said Jane Doe, who worked there.', 'Jane Doe'],
    ['a verb before', 'Jane Doe said the mill was “not fit for work”.', 'Jane Doe'],
    ['a verb before with a colon', 'Jane Doe said: “The mill is closed.”', 'Jane Doe'],
    ['according to, before', 'According to Jane Doe, “the mill is closed for good”.', 'Jane Doe'],
    ['according to, after it', 'The mill was “closed for good”, according to Jane Doe.', 'Jane Doe'],
    [
      'a description between name and verb',
      'Jane Doe, a weaver of 30 years, said the mill was “a ruin”.',
      'Jane Doe',
    ],
    [
      'a name between two commas',
      'The council’s director, Jane Doe, said: “The mill is closed.”',
      'Jane Doe',
    ],
    ['a clause between', 'Jane Doe, who had worked there, said it was “a ruin of a mill”.', 'Jane Doe'],
    ['another verb first', 'Jane Doe went on to say that it was “a ruin”.', 'Jane Doe'],
    ['a group', '“The mill is closed,” Amnesty International said in a statement.', 'Amnesty International'],
    [
      'a group that no file knows',
      '“The mill is closed,” the Valley Mill Council said.',
      'Valley Mill Council',
    ],
    ['a passive with its agent', 'The mill was described by Jane Doe as “a ruin”.', 'Jane Doe'],
    ['quoted as saying', 'Jane Doe was quoted as saying the mill was “a ruin”.', 'Jane Doe'],
    ['a title with a stop', '“The mill is closed,” Sen. Jane Doe said.', 'Jane Doe'],
    ['a question', '“Is the mill closed?” asked Jane Doe.', 'Jane Doe'],
    ['a name followed by a party in brackets', '“The mill is closed,” Jane Doe (Greens) said.', 'Jane Doe'],
    [
      'a name followed by a clause',
      'Jane Doe, standing in the mill, called it “a ruin of a mill”.',
      'Jane Doe',
    ],
    ['a name with a party and a seat', 'Jane Doe, D-Ohio, said the mill was “a ruin of a mill”.', 'Jane Doe'],
    ['someone who goes on speaking', '“The mill is closed,” Jane Doe continued.', 'Jane Doe'],
    ['a lone name after a comma inside the marks', '“The mill is closed,” Roe recalled.', 'Roe'],
    ['words woven into a judgement', 'Jane Doe said little but attacked “the greed of owners”.', 'Jane Doe'],
    [
      'a description that ends in brackets',
      'Jane Doe, spokeswoman for the Doe Mill Union (DMU), told us it was “a ruin of a mill”.',
      'Jane Doe',
    ],
    ['a group with the day it spoke', 'The city council on Friday called it “a lie”.', 'The city council'],
    ['a country', 'Kenya condemned what it called “an act of war”.', 'Kenya'],
  ])('finds %s', (_, text, expected) => {
    expect(speaker(text)?.name).toBe(expected)
  })

  it.each([
    ['a signature after a dash', '“The mill was our life and is gone.” — Jane Doe', 'Jane Doe'],
    ['a name and a colon', 'Jane Doe: “The mill was our life and is gone.”', 'Jane Doe'],
    ['a verb at the end', '“The mill is closed” for all of us, said Jane Doe, a teacher.', 'Jane Doe'],
    [
      'a person right before the verb',
      'A film showed Mrs. Jane Doe saying “the mill is closed for good”.',
      'Jane Doe',
    ],
    [
      'a question, with a description before the verb',
      '“Is it closed?” Jane Doe, a weaver, asked the owner.',
      'Jane Doe',
    ],
  ])('reads %s', (_, text, expected) => {
    expect(speaker(text)?.name).toBe(expected)
  })

  it('does not take a clause for the agent of a passive', () => {
    expect(speaker('The mill, she protested by painting Jane Doe, was “a ruin of a mill”.')?.name).not.toBe(
      'Jane Doe',
    )
  })

  it('attributes a paragraph that is only a quotation to the person who spoke last, unless that was a question', () => {
    const below = '“It was our life for thirty years.”'
    expect(names('“The mill is closed,” Jane Doe said. “It is gone.”', below)).toEqual(
      Array(3).fill('Jane Doe'),
    )
    expect(names('“Is the mill closed for us all?” asked Jane Doe.', below)).toEqual(['Jane Doe', null])
    expect(names('Jane Doe said the mill was closed.', below)).toEqual([null])
  })

  it('leaves a last name that two persons have as worded, unless a title or the other mentions decide', () => {
    const both = 'Mr. Tom Doe and Mrs. Jane Doe ran the mill.'
    expect(names(both, '“The mill is closed,” Doe said.')).toEqual(['Doe'])
    expect(names(both, '“The mill is closed,” Mrs. Doe said.')).toEqual(['Jane Doe'])
    const one = '“The mill was ours,” Jane Doe said.'
    expect(names(both, one, '“The mill is closed,” Doe said.')).toEqual(['Jane Doe', 'Jane Doe'])
  })

  it('does not take a word for a name if the document also writes it without a capital', () => {
    const heading = 'Mr. Tom Roe spoke of the mill in Milling said to be the last.'
    expect(names(heading, 'There is no milling now.', '“It was our life,” he said.')).toEqual(['Tom Roe'])
  })

  it('resolves a last name if the full name occurs elsewhere without a title or an occupation', () => {
    expect(names('The mill was shown to Jane Doe.', '“The mill is closed,” Doe said.')).toEqual(['Jane Doe'])
    expect(names('The mill was shown to Jane Doe.', 'Doe says it is “a ruin of a mill”.')).toEqual([
      'Jane Doe',
    ])
  })

  it.each([
    ['nobody', 'The sign read “closed until further notice” for years.'],
    ['a passive', 'The mill was described as “a ruin” for years.'],
    ['what was not said', 'Jane Doe did not say “sorry” to anyone.'],
    ['what had not been said', 'Jane Doe had not said “sorry” to anyone.'],
    ['what something is called', 'The mill is known as “Old Clapper” to everyone.'],
    ['it, when that is a thing', 'A film of the mill was shown in what it called “a first”.'],
    [
      'a verb whose subject is not understood',
      'Jane Doe said the weir sang and one of the gulls said “go home”.',
    ],
    ['somebody whom others talk about', 'The weaver Ngaio, of Doeton, says Roe will “leave the mill”.'],
    ['what is broadcast', 'Jane Doe told the BBC’s “Mill Today” of it.'],
    ['he, when nobody was named', '“The mill is closed,” he said.'],
  ])('leaves the speaker unknown for %s', (_, text) => {
    expect(speaker(text)).toBeNull()
  })

  it.each([
    ['“The mill is closed,” said a resident of Baniyas over the phone.', 'a resident of Baniyas'],
    ['“The mill is closed,” a police officer told reporters.', 'a police officer'],
    ['“The mill is closed,” the letter read.', 'the letter'],
    ['“The mill is closed,” said another Kenyan voter.', 'another Kenyan voter'],
    ['Two witnesses said the mill was “a ruin”.', 'Two witnesses'],
    ['“The mill is closed,” said an official in the mayor’s office.', 'an official'],
    ['“The mill is closed,” said a person close to the owners.', 'a person close to the owners'],
    ['“The mill is closed,” the film’s narrator said.', 'the film’s narrator'],
  ])('describes an unnamed source as worded: %s', (text, description) => {
    expect(speaker(text)).toMatchObject({ key: 'unnamed', kind: 'unnamed', name: description })
  })

  it('keeps role and affiliation where they are stated', () => {
    expect(
      speaker('Jane Doe, deputy director at Amnesty International, said it was “a ruin”.'),
    ).toMatchObject({
      role: 'deputy director',
      affiliation: 'Amnesty International',
    })
    expect(speaker('Kenya’s interior minister Jane Doe said it was “a ruin”.')).toMatchObject({
      role: 'interior minister',
      affiliation: 'Kenya',
    })
    expect(speaker('The UN envoy for Kenya, Jane Doe, called it “a ruin”.')).toMatchObject({
      role: 'envoy for Kenya',
      affiliation: 'United Nations',
    })
  })

  it.each([
    ['Jane Doe, author of Mills, said it was “a ruin”.', { role: 'author of Mills' }],
    ['Jane Doe, a lawyer who left in May, said it was “a ruin”.', { role: 'lawyer' }],
    ['Jane Doe, the former secretary of State, said it was “a ruin”.', { role: 'former secretary of State' }],
    ['Her rival Sen. Jane Doe said it was “a ruin”.', { role: 'Sen' }],
    ['The campaign spokeswoman Jane Doe said it was “a ruin”.', { role: 'campaign spokeswoman' }],
  ])('reads a role only up to its end: %s', (text, role) => {
    const { role: found, affiliation } = speaker(text) ?? {}
    expect({ role: found, affiliation }).toEqual({ affiliation: undefined, ...role })
  })

  it('does not take a clause for a role', () => {
    expect(
      speaker('Since the director left, Jane Doe, along with Judge Roe, said it was “a ruin”.')?.role,
    ).toBe(undefined)
  })

  it('keeps the verb as written', () => {
    expect(tagged('According to Jane Doe, “it is a ruin”.').quotations[0]?.cue).toBe('According to')
    expect(tagged('“It is a ruin,” Jane Doe told us.').quotations[0]?.cue).toBe('told')
  })
})

describe('what kind of quotation it is', () => {
  it.each([
    ['“The mill is closed,” she said.', 'speech'],
    ['She called it “a ruin”.', 'fragment'],
    ['She wrote the novel “The Last Miller” there.', 'title'],
    ['They sang “The River Runs Away With Me” at night.', 'title'],
    ['She said that it “was never going to be what it had been before”.', 'speech'],
  ])('%s is a %s', (text, kind) => {
    expect(tagged(text).quotations[0]?.kind).toBe(kind)
  })
})

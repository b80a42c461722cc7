import { describe, expect, it } from 'vitest'
import { english } from '../../../languages/en/index.ts'
import { type Example, shown } from '../examples/example.ts'
import { CLOSED, RUIN } from '../examples/example-sentences.ts'

const speakers = (text: Example['text']) => shown({ text, shows: { speakers: [] } }, english).speakers

describe('words are those of the subject of their clause', () => {
  it('past a few words between marks', () => {
    const text = `${CLOSED} Mayor Jane Doe, wearing a “Roe Mill” badge, said.`
    expect(speakers(text)?.[0]).toBe('Jane Doe')
  })

  it.each<[string, Example['text'], string | null]>([
    [
      'what is sent, and not whom it is sent to',
      `A letter to Mr. Tom Roe says it was ${RUIN}.`,
      'A letter to Mr. Tom Roe',
    ],
    ['a source for a company', `${CLOSED} a spokesman for Roebuck said.`, 'a spokesman for Roebuck'],
    ['the head of a phrase with two complements', `${CLOSED} the weavers of Doe and Roe said.`, null],
    ['someone of somewhere', `${CLOSED} Mr. Doe of the Roe Club said.`, 'Doe'],
    [
      'a second verb of the subject',
      `Mayor Jane Doe met Sheriff Tom Roe and said it was ${RUIN}.`,
      'Jane Doe',
    ],
    [
      'the subject before an aside',
      `Mayor Jane Doe, in a letter to the owners, said it was ${RUIN}.`,
      'Jane Doe',
    ],
    ['the subject before an adverb', `Mayor Jane Doe, meanwhile, said it was ${RUIN}.`, 'Jane Doe'],
    ['the subject of a relative clause', `Mayor Jane Doe, who said it was ${RUIN}, left.`, 'Jane Doe'],
    [
      'a source with a clause of its own',
      `A guard who asked not to be named said it was ${RUIN}.`,
      'A guard who asked not to be named',
    ],
    [
      'a source behind a dateline',
      `DOEFORD - A guard who asked not to be named said it was ${RUIN}.`,
      'A guard who asked not to be named',
    ],
    [
      'a source whose clause has a clause',
      `A guard who asked that his name be withheld said it was ${RUIN}.`,
      'A guard who asked that his name be withheld',
    ],
    [
      'the name before a description that no second comma ends',
      `${CLOSED} Jane Doe, head of the old mission in Kenya told us.`,
      'Jane Doe',
    ],
    [
      'who calls it so, behind what they are',
      `The plan, which the mayor, Ms. Jane Doe, called ${RUIN}, passed.`,
      'Jane Doe',
    ],
    [
      'the name before a relative clause with an address',
      `${CLOSED} Jane Doe, the old hand who founded roemill.com said.`,
      'Jane Doe',
    ],
    [
      'the name before what it is doing too',
      `Front-runner Jane Doe, also working in Kenya, said it was ${RUIN}.`,
      'Jane Doe',
    ],
    [
      'the name before an adverb that no second comma follows',
      `Jane Doe, who built it, once said it was ${RUIN}.`,
      'Jane Doe',
    ],
    [
      'the name behind a description that *and* joins to the sentence before',
      `And Kenya’s old mayor, Jane Doe, said it was ${RUIN}.`,
      'Jane Doe',
    ],
    [
      'a given name that ends as a verb does',
      `Mayor Thomas Doe used to support Roe, but now said it was ${RUIN}.`,
      'Thomas Doe',
    ],
    ['a source between commas', `${CLOSED} a mill guard, who spoke in private, said.`, 'a mill guard'],
    ['whoever an article introduces beside the mark', `${CLOSED} a wheelwright said.`, 'a wheelwright'],
    [
      'whoever an article introduces at the beginning',
      `The wheelwright said it was ${RUIN}.`,
      'The wheelwright',
    ],
    [
      'the subject before a participle',
      `Mayor Jane Doe, asked about the mill, said it was ${RUIN}.`,
      'Jane Doe',
    ],
    ['a surname that is a verb', `${CLOSED} Edward Said wrote.`, 'Edward Said'],
    ['a verb that may be a noun, beside the mark', `${CLOSED} Mayor Jane Doe notes.`, 'Jane Doe'],
  ])('%s', (_, text, expected) => {
    expect(speakers(text)).toEqual([expected])
  })

  it.each<[string, string]>([
    ['a participle without an object', `The weaver labelled ${RUIN} left.`],
    ['someone accused', `A weaver accused of being ${RUIN} was freed.`],
    [
      'a participle right behind someone else',
      `Mayor Jane Doe thanked Sheriff Tom Roe saying it was ${RUIN}.`,
    ],
    [
      'a participle behind the clause of another',
      `Ms. Jane Doe wept when Tom Roe left the hall, shouting ${RUIN}.`,
    ],
    ['someone whom others also threatened', `Mayor Jane Doe was released and threatened with ${RUIN}.`],
    [
      'someone whom others warned last of all',
      `Mayor Jane Doe was arrested, beaten and warned: “It closed.”`,
    ],
    ['someone who was told', `Mayor Jane Doe was detained in May and told that “it closed”.`],
  ])('nobody for %s', (_, text) => {
    expect(speakers(text)).toEqual([null])
  })

  it.each<[string, string]>([
    ['with whom it is said to', 'Mayor Jane Doe was elected and told reporters that “it closed”.'],
    ['that says nothing of whom it is said to', 'Mayor Jane Doe was elected in May and said: “It closed.”'],
    ['behind a quality', `Mayor Jane Doe was angry and warned: “It closed.”`],
  ])('but somebody behind a passive for a verb %s', (_, text) => {
    expect(speakers(text)).toEqual(['Jane Doe'])
  })

  it('and not those of whoever was quoted before another clause began', () => {
    const text = `${CLOSED} she said, but Sheriff Tom Roe left, and as Roe went on about ${RUIN}, she slept.`
    expect(speakers(['Mayor Jane Doe left.', text])).toEqual(['Jane Doe', null])
  })
})

describe('words that others report', () => {
  it.each<[string, string, string | null]>([
    ['quoted by someone', `The paper quoted a guard as saying it was ${RUIN}.`, 'a guard'],
    ['quoted with a title', `The paper quoted Mayor Jane Doe as telling it that it was ${RUIN}.`, 'Jane Doe'],
    ['quoted in the passive', `Mayor Jane Doe was quoted by the paper as saying it was ${RUIN}.`, 'Jane Doe'],
    ['quoted behind the words', `${CLOSED} the paper quoted Mayor Jane Doe as saying.`, 'Jane Doe'],
    ['quoted, and not understood', `The paper quoted it as saying it was ${RUIN}.`, null],
    ['heard', `Mr. Tom Roe recalled his mother telling him it was ${RUIN}.`, 'his mother'],
    ['shown', `The film has footage of Mayor Jane Doe saying it was ${RUIN}.`, 'Jane Doe'],
  ])('are those of the one who is %s', (_, text, expected) => {
    expect(speakers(text)).toEqual([expected])
  })
})

describe('two who speak together', () => {
  it('leave it open which of them she is', () => {
    expect(speakers(`Amira Doe and Rana Roe left. ${CLOSED} she said.`)).toEqual([null])
  })

  it.each<[string, string, string | null]>([
    ['before the verb', `Jane Doe and Mr. Tom Roe said it was ${RUIN}.`, 'Jane Doe and Tom Roe'],
    ['behind the verb', `${CLOSED} said Mayor Jane Doe and Sheriff Tom Roe.`, 'Jane Doe and Tom Roe'],
    ['described', `Guards and weavers’ leaders said it was ${RUIN}.`, 'Guards and weavers’ leaders'],
    ['and not with one who does something else', `${CLOSED} said Jane Doe and Mr. Tom Roe left.`, 'Jane Doe'],
    [
      'and not where each is described',
      `The mayor, Ms. Jane Doe, and the sheriff, Mr. Tom Roe, said it was ${RUIN}.`,
      null,
    ],
    ['and not one with two offices', `Former guard and mayor Jane Doe said it was ${RUIN}.`, 'Jane Doe'],
    [
      'and not where another verb comes first',
      `The mill hired Jane Doe and Mr. Tom Roe said it was ${RUIN}.`,
      null,
    ],
  ])('%s', (_, text, expected) => {
    expect(speakers(text)).toEqual([expected])
  })
})

describe('beside their marks, words are those of', () => {
  it.each<[string, string, string | null]>([
    ['who barked them', '“The mill is closed!” barked a guard.', 'a guard'],
    ['a name before a verb that is not listed', '“The mill is closed,” Mayor Jane Doe lied.', 'Jane Doe'],
    ['a name behind such a verb', '“The mill is closed,” lied Mayor Jane Doe.', 'Jane Doe'],
    [
      'a name before a verb with a particle',
      '“The mill is closed,” Mayor Jane Doe hit back at them.',
      'Jane Doe',
    ],
    ['a name before such a verb and a colon', 'Mayor Jane Doe resisted: “The mill is closed.”', 'Jane Doe'],
    ['who is said to be something', 'Mayor Jane Doe was adamant: “The mill is closed.”', 'Jane Doe'],
    ['a name with a description', 'Jane Doe, Roe Mills: “The mill is closed.”', 'Jane Doe'],
    ['a name behind a link', 'More from Mayor Jane Doe: “The mill is closed.”', 'Jane Doe'],
    ['nobody where the verb has an object', '“The mill is closed,” Mayor Jane Doe left the mill.', null],
    ['nobody where someone only heard them', 'Mayor Jane Doe heard: “The mill is closed.”', null],
  ])('%s', (_, text, expected) => {
    expect(speakers(text)).toEqual([expected])
  })
})

describe('behind the verb, the speaker is found past', () => {
  it.each<[string, string]>([
    ['whose director it is', `${CLOSED} said Amnesty International’s Ngaio Roe.`],
    ['an office', `${CLOSED} said House Speaker Ngaio Roe.`],
    ['a place with a suffix', `${CLOSED} said Doeford-based farmer Ngaio Roe.`],
    ['an age', `${CLOSED} said 12-year-old Ngaio Roe.`],
    ['a phrase and a comma', `${CLOSED} said the head of its mission in Kenya, Ngaio Roe, on Friday.`],
  ])('%s', (_, text) => {
    expect(speakers(text)).toEqual(['Ngaio Roe'])
  })

  it('and what is said of an office with its name is of the one who holds it', () => {
    const above = `${CLOSED} a mill official, who spoke in private, said.`
    const text = `An expert at the mill, Ngaio Roe, looked at it. It was, he said, ${RUIN}.`
    expect(speakers([above, text])).toEqual(['a mill official', 'Ngaio Roe'])
  })

  it('and before it past a description, with a rank', () => {
    expect(speakers(`A spokesman for the mill, Colonel Ngaio Roe, told us it was ${RUIN}.`)).toEqual([
      'Ngaio Roe',
    ])
    expect(speakers([`A mill official, Ngaio Roe, looked at it. It was, he said, ${RUIN}.`])).toEqual([
      'Ngaio Roe',
    ])
  })
})

describe('a name of which nothing shows that it is a person’s', () => {
  it.each<[string, Example['text'], string | null]>([
    ['is nobody’s where it is a place', `${CLOSED} Damascus said.`, null],
    ['is nobody’s where it speaks as bodies do', `${CLOSED} Roebuck said in a statement.`, null],
    ['is that of a group if it has a capital inside', `${CLOSED} RiverBooks said.`, 'RiverBooks'],
    [
      'is a person’s if a given name stands before it elsewhere',
      ['Jane and John Roebuck left.', `${CLOSED} Roebuck said in a statement.`],
      'John Roebuck',
    ],
    ['is a person’s with an age', `${CLOSED} said Zozana, 34, in a statement.`, 'Zozana'],
    [
      'is a person’s if it is not the real one',
      `${CLOSED} said Zozana (not her real name), a nurse.`,
      'Zozana',
    ],
  ])('%s', (_, text, expected) => {
    expect(speakers(text)).toEqual([expected])
  })
})

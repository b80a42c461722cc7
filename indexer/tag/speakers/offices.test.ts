import { describe, expect, it } from 'vitest'
import { english } from '../../../languages/en/index.ts'
import { type Example, shown } from '../examples/example.ts'
import { CLOSED, RUIN } from '../examples/example-sentences.ts'

const speakers = (text: Example['text']) => shown({ text, shows: { speakers: [] } }, english).speakers

describe('somebody described by an office', () => {
  it.each<[string, string, string]>([
    ['which a body ends', 'Ellen Roe, Director of Weaving and Dyeing, Roe Mills (RM) said', 'Ellen Roe'],
    ['in brackets too', 'Ms Ellen Roe, Senior Director (Dyeing), Roe Mills said', 'Ellen Roe'],
    [
      'in two offices',
      'Ms Ellen Roe, Chairman of the Wool Board and Deputy Head, Roe Mills said',
      'Ellen Roe',
    ],
    ['with a clause', 'Ellen Roe, deputy head of the Ministry of Wool, who weaves, said', 'Ellen Roe'],
    ['at a place', 'Ellen Roe, a weaver at the Institute of Wool, Santa Barbara, said', 'Ellen Roe'],
    ['before a form of address', 'Minister for Foreign Affairs Dr Ellen Roe said', 'Ellen Roe'],
    ['with another one', 'Minister for Wool and Minister for Dyes Ms Ellen Roe SC said', 'Ellen Roe'],
    [
      'after which they are named',
      'As former president of Roe Mills, the late Ms Ellen Roe, said',
      'Ellen Roe',
    ],
    ['while they concede', 'Ellen Roe, while conceding that it was old, said', 'Ellen Roe'],
    ['who was asked', 'Ellen Roe, when asked about the mill, said', 'Ellen Roe'],
    ['at work', 'Officials at Roe Mills said', 'Officials at Roe Mills'],
  ])('speaks %s', (_, opening, name) => {
    expect(speakers(`${opening} it was ${RUIN}.`)).toEqual([name])
  })

  it('speaks behind the words, between two parts of an office and a comma', () => {
    const text = `${CLOSED} stated Minister of Wool and Dyes, Ellen Roe, when we called.`
    expect(speakers(text)).toEqual(['Ellen Roe'])
  })

  it('does not speak where another clause comes between', () => {
    expect(
      speakers(`Ellen Roe, director of weaving, left when Roe Mills said it was ${RUIN}.`),
    ).not.toContain('Ellen Roe')
    expect(speakers(`After Ellen Roe, director of weaving, Roe Mills said it was ${RUIN}.`)).not.toContain(
      'Ellen Roe',
    )
  })
})

describe('letters behind a name', () => {
  it.each<[string, Example['text'], string]>([
    ['are no part of it', `Ms Ellen Roe SC said it was ${RUIN}.`, 'Ellen Roe'],
    ['stand behind the words too', `${CLOSED} says Ms Ellen Roe MP in the hall.`, 'Ellen Roe'],
    ['are a noun alone', `Then the MP said it was ${RUIN}.`, 'the MP'],
    ['are those of a judge', `Ellen Anna Roe J held (at [54]) that it was ${RUIN}.`, 'Ellen Anna Roe'],
    ['stand behind a last name', `Lord Roe MR observed that it was ${RUIN}.`, 'Roe'],
  ])('%s', (_, text, name) => {
    expect(speakers(text)).toEqual([name])
  })
})

describe('somebody who is called by a letter or a number', () => {
  it.each<[string, Example['text'], string]>([
    ['behind a noun', `Witness 12 said it was ${RUIN}.`, 'Witness 12'],
    ['behind a form of address', `Ms A told us it was ${RUIN}.`, 'Ms A'],
    ['alone', `P3 stated that it was ${RUIN}.`, 'P3'],
    ['behind the words', `${CLOSED} said Witness C.`, 'Witness C'],
  ])('speaks as worded, %s', (_, text, name) => {
    expect(speakers(text)).toEqual([name])
  })
})

describe('a quotation that a verb does not reach', () => {
  it.each<[string, string]>([
    [
      'is another predicate beside it',
      `The mill says Mr Roe asked for time, but later “went away for good”.`,
    ],
    ['is one beside an infinitive', `By then Mr Roe had decided to sell, and “just needed an excuse”.`],
    [
      'is in a clause behind its colon',
      `Mr Roe voiced doubts: The other miller gave evidence that “it was a ruin of a mill”.`,
    ],
  ])('%s', (_, text) => {
    expect(speakers(text)).toEqual([null])
  })

  it('is still its own where it has a clause', () => {
    expect(speakers('Mr Roe said that it was old, and “just needed an excuse”.')).toEqual(['Roe'])
  })
})

describe('the only person of a passage whom a pronoun fits', () => {
  it('speaks, although no subject', () => {
    expect(speakers(`The hall was opened by Ms Ellen Roe. She said it was ${RUIN}.`)).toEqual(['Ellen Roe'])
  })

  it('does not where another name stands in between', () => {
    const text = `The hall was opened by Ms Ellen Roe. Then Towa Looney left. She said it was ${RUIN}.`
    expect(speakers(text)).toEqual([null])
  })

  it('does not where there are two', () => {
    const text = `The hall was opened by Ms Ellen Roe and Ms Anna Doe. She said it was ${RUIN}.`
    expect(speakers(text)).toEqual([null])
  })
})

describe('a verb that begins the sentence', () => {
  it.each(['Said', 'Adds'])('%s: has its subject behind it', (verb) => {
    expect(speakers(`${verb} Ellen Roe, director of weaving: “The mill is a ruin.”`)).toEqual(['Ellen Roe'])
  })
})

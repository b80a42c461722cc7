import { describe, expect, it } from 'vitest'
import { english } from '../../../languages/en/index.ts'
import { type Example, shown } from '../examples/example.ts'
import { CLOSED, RUIN } from '../examples/example-sentences.ts'

const speakers = (text: Example['text']) => shown({ text, shows: { speakers: [] } }, english).speakers

describe('an attribution', () => {
  it.each<[string, Example['text'], (string | null)[]]>([
    [
      'by a name after brackets that belong to a place',
      `In Doetown (Ohio) Jane Doe said it was ${RUIN}.`,
      ['Jane Doe'],
    ],
    ['past an age', `Jane Doe, 45, said it was ${RUIN}.`, ['Jane Doe']],
    [
      'by the person of a relative clause',
      ['Mr. Tom Doe left.', `Doe, who spoke at the mill, chanting it was ${RUIN}.`],
      ['Tom Doe'],
    ],
    [
      'past words that are quoted',
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
    ['whoever stands before a semicolon', `Jane Doe, a weaver; the farm, old, said it was ${RUIN}.`],
    ['a place before a description', `In Kenya, a farm, old, said it was ${RUIN}.`],
    [
      'a noun in the middle of a sentence before a description',
      `At the mill of the farmer, a man, said it was ${RUIN}.`,
    ],
    ['an unnamed source after a verb without a mark', `It is, says a farmer, ${RUIN}.`],
    ['whoever has made claims', `The claims by Amnesty International were ${RUIN}.`],
  ])('is not found for %s', (_, text) => {
    expect(speakers(text)).toEqual([null])
  })

  it('is not found for a name that is quoted', () => {
    expect(speakers(`“We are Amnesty International” called it ${RUIN}.`)).toEqual([null, null])
    expect(speakers(`Added Amnesty International: ${CLOSED}`)).toEqual([null])
  })
})

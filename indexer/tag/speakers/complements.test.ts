import { describe, expect, it } from 'vitest'
import { english } from '../../../languages/en/index.ts'
import { type Example, shown } from '../examples/example.ts'
import { CLOSED, RUIN } from '../examples/example-sentences.ts'

const speakers = (text: Example['text']) => shown({ text, shows: { speakers: [] } }, english).speakers

describe('what a verb is followed by', () => {
  it.each<[string, Example['text'], (string | null)[]]>([
    [
      'a clause, so that the words before it are not its subject’s',
      `After Mr. Tom Roe told Mayor Jane Doe to close it because it was ${RUIN.replace(/”$/, ',”')} Doe wrote to Roe that the weir was open.`,
      ['Tom Roe'],
    ],
    [
      'the words behind its colon, so that those before it are another’s',
      'Sheriff Tom Roe wrote to Doe: “Keep the mill shut until I.” Mayor Jane Doe replied: “I do not like it.”',
      ['Tom Roe', 'Jane Doe'],
    ],
    ['a time, which is no clause', `${CLOSED} Mayor Jane Doe said that morning.`, ['Jane Doe']],
  ])('is %s', (_, text, expected) => {
    expect(speakers(text)).toEqual(expected)
  })
})

describe('the words of a main clause', () => {
  it.each<[string, string]>([
    [
      'after what somebody found',
      `After Mayor Jane Doe found a letter in the mill, the owners had to leave what was ${RUIN}.`,
    ],
    ['after what somebody raised', `Because Mayor Jane Doe raised the matter, ${RUIN} was the only way.`],
    ['about those who are accused', `Guards held seven men accused of ${RUIN}.`],
    ['about those who are called something', `Guards held seven men labelled ${RUIN}.`],
    [
      'about what somebody found to be something',
      `The locks found by Mayor Jane Doe to be safe fall within ${RUIN}.`,
    ],
    [
      'whose subject is a participle with its object',
      `Reading the letter of Mayor Jane Doe to close it would be ${RUIN}.`,
    ],
    [
      'that somebody else claims',
      `Mayor Jane Doe concluded that the claim that it was ${RUIN} had no ground.`,
    ],
    ['by which something is known', `Mayor Jane Doe said the owners sold what is commonly known as ${RUIN}.`],
    ['as which something is referred to', `Mayor Jane Doe sold what is often referred to as the ${RUIN}.`],
    ['that somebody speaks about', `Mayor Jane Doe argued that in the deed the words ${RUIN} have no sense.`],
    ['of a decision in brackets', `Mayor Jane Doe read the ruling (rejecting that it was ${RUIN}).`],
    ['that something is so-called', `Mayor Jane Doe closed a so-called ${RUIN}.`],
    [
      'nearer to a pronoun that nobody fits',
      `Mayor Jane Doe said in the hall that in a letter he called it ${RUIN}.`,
    ],
  ])('are nobody’s %s', (_, text) => {
    expect(speakers(text)).toEqual([null])
  })

  it('are those of the subject that says them in the subordinate one', () => {
    expect(speakers(`After Mayor Jane Doe found that the mill was ${RUIN}, the owners left.`)).toEqual([
      'Jane Doe',
    ])
    expect(speakers(`As Mayor Jane Doe said, the mill was ${RUIN}.`)).toEqual(['Jane Doe'])
  })
})

it('the words that somebody says are not words about words', () => {
  expect(speakers(`Then Mayor Jane Doe said the words ${RUIN}.`)).toEqual(['Jane Doe'])
})

it('a conjunction is no part of a description of several people', () => {
  expect(speakers(`It is clear that officers say it was ${RUIN}.`)).toEqual(['officers'])
})

describe('`he`', () => {
  it('is the subject of the sentence before, whatever its verb', () => {
    const text = [
      'Sheriff Tom Roe said the mill was old.',
      `Judge Doebuck filed a long letter. In it, he noted it was ${RUIN}.`,
    ]
    expect(speakers(text)).toEqual(['Doebuck'])
  })
})

describe('`she`', () => {
  it('is the one who is described right before, and not somebody named farther back', () => {
    const text = [
      'Mayor Jane Doe said the mill was old.',
      `The widow lives by the river. She asked if it was ${RUIN}.`,
    ]
    expect(speakers(text)).toEqual(['The widow'])
  })
})

describe('`it` in a report', () => {
  it('is a body that was the subject right before', () => {
    const text = ['Amnesty International visited the mill.', `It said the mill was ${RUIN}.`]
    expect(speakers(text)).toEqual(['Amnesty International'])
  })

  it('is that body behind words that are woven into a sentence with another subject', () => {
    const text = [
      'Amnesty International visited the mill.',
      `The doors “must be opened”, it said in a report.`,
    ]
    expect(speakers(text)).toEqual(['Amnesty International'])
  })

  it.each<[string, Example['text']]>([
    [
      'farther back',
      ['Amnesty International said the mill was old.', 'The lock is new.', `It says the weir is ${RUIN}.`],
    ],
    [
      'before another subject in the same sentence',
      [
        'Amnesty International said the mill was old.',
        `The old lock of the valley is new, and it says ${RUIN}.`,
      ],
    ],
  ])('is no body that spoke %s', (_, text) => {
    expect(speakers(text)).toEqual([null])
  })
})

describe('a name of one word', () => {
  it('is no person where it is that of a case or of a state', () => {
    expect(
      speakers(['The rule is in Roebuck v. Doeford, 12 U. S. 34.', `According to Roebuck, it was ${RUIN}.`]),
    ).toEqual([null])
    expect(
      speakers(['The rule is in Roebuck v Doeford [1999] 2 DLR 44.', `Clearly Roebuck held it was ${RUIN}.`]),
    ).toEqual([null])
    expect(speakers(`In its complaint, Florida alleged the weir was ${RUIN}.`)).toEqual([null])
  })

  it('is a person whom the document calls so', () => {
    const text = [
      'The rule is in Roebuck v. Doeford, 12 U. S. 34.',
      `Yesterday Mr. Roebuck said it was ${RUIN}.`,
    ]
    expect(speakers(text)).toEqual(['Roebuck'])
  })
})

describe('an adverb', () => {
  it('is no part of who speaks', () => {
    expect(speakers(`Sometimes people say it was ${RUIN}.`)).toEqual(['people'])
    expect(speakers([`Maybe Roebuck wrote it was ${RUIN}.`, 'Perhaps Mr. Roebuck left.'])).toEqual([
      'Roebuck',
    ])
  })
})

describe('a colon at the end of a paragraph', () => {
  it('introduces words of whoever its own sentence names, or of nobody', () => {
    const above = 'Mayor Jane Doe said the mill was old. These are the three reasons of the owners:'
    expect(speakers([above, '“The mill was old, and the weir was open.”'])).toEqual([null])
    expect(speakers(['The mill is old. Mayor Jane Doe said of it:', '“The mill was old.”'])).toEqual([
      'Jane Doe',
    ])
  })
})

describe('a party to a case', () => {
  it('is nobody of that name', () => {
    expect(speakers(`Later, Appellant stated that it was ${RUIN}.`)).toEqual([null])
  })
})

import { describe, expect, it } from 'vitest'
import { type Piece, spokenDocument } from '../../sample-spoken.ts'

const quotationsOf = (pieces: readonly Piece[], fields = {}) =>
  spokenDocument(pieces, fields).passages.flatMap((it) => it.quotations)

/** The speaker of each turn, with the basis. */
const speakersOf = (pieces: readonly Piece[], fields = {}) =>
  quotationsOf(pieces, fields).map(({ speaker }) => speaker && [speaker.name, speaker.kind, speaker.basis])

const INTRODUCTION = 'Salma Idris, a doctor, runs the forensic unit in Tripoli. She was met there on Friday.'

describe('a turn', () => {
  it('is not of whoever its own words call `he`', () => {
    const says = 'He said, “You will not leave this room.” Then he left.'
    const told = [
      INTRODUCTION.replaceAll('Salma Idris', 'Omar Nasser').replace('She', 'He'),
      { by: 'Q', says: 'What did the captain say?' },
    ]
    expect(speakersOf([...told, { by: 'A', says }])).toEqual([
      ['Q', 'unnamed', 'text'],
      ['Omar Nasser', 'person', 'inferred:interviewed'],
      null,
    ])
  })

  it.each(['Antwort', 'R', 'س', 'Réponse'])('has no person for a speaker whom the file calls %s', (by) => {
    expect(speakersOf([{ by, says: 'Nobody came.' }])).toEqual([[by, 'unnamed', 'text']])
  })

  it('is a quotation of exactly the words that the file marks, without the label', () => {
    const { passages } = spokenDocument([{ by: 'Jane Doe', says: 'The mill  closed, and I left.' }])
    const [turn] = passages[0]?.quotations ?? []
    expect(turn).toMatchObject({ kind: 'turn', text: 'The mill  closed, and I left.', cue: null })
    expect(passages[0]?.text.slice(turn?.start, turn?.end)).toBe(turn?.text)
  })

  it('leaves out a label that the file counts to it', () => {
    const text = 'Jane Doe: The mill closed.'
    const pieces = [{ by: 'Jane Doe', says: text, unlabelled: true as const }]
    expect(quotationsOf(pieces).map((it) => it.text)).toEqual(['The mill closed.'])
  })

  it('goes on over several passages, and leaves out notes on the scene', () => {
    const says = 'The mill closed.\n\n(Applause.)\n\nForty people had to leave it on that day.'
    expect(quotationsOf([{ by: 'Jane Doe', says }]).map((it) => [it.text, it.continues])).toEqual([
      ['The mill closed.', true],
      ['Forty people had to leave it on that day.', undefined],
    ])
  })

  it('goes on in the next paragraph where the file names the same speaker again, without a label', () => {
    const again = { by: 'Jane Doe', says: 'Forty people had to leave it.', unlabelled: true as const }
    const all = quotationsOf([
      { by: 'Jane Doe', says: 'The mill closed.' },
      again,
      { by: 'Jane Doe', says: 'Yes.' },
    ])
    expect(all.map((it) => it.continues)).toEqual([true, undefined, undefined])
  })

  it('contains what its speaker quotes, as a quotation of whom it quotes', () => {
    const says = 'Mayor Jane Roe came at noon. She said, “Nobody will be paid,” and I went home.'
    expect(quotationsOf([{ by: 'Ann Doe', says }]).map((it) => [it.kind, it.text, it.speaker?.name])).toEqual(
      [
        ['turn', says, 'Ann Doe'],
        ['speech', 'Nobody will be paid,', 'Jane Roe'],
      ],
    )
  })

  it('means its speaker by “I”', () => {
    const says = 'I said, “Nobody will be paid,” and I went home.'
    expect(speakersOf([{ by: 'Ann Doe', says }])).toEqual([
      ['Ann Doe', 'person', 'text'],
      ['Ann Doe', 'person', 'inferred:pronoun'],
    ])
  })

  it('that is all between marks is one quotation, without them', () => {
    const all = quotationsOf([{ by: 'Ann Doe', says: '“Nobody will be paid this year.”' }])
    expect(all.map((it) => [it.kind, it.text, it.speaker?.name])).toEqual([
      ['speech', 'Nobody will be paid this year.', 'Ann Doe'],
    ])
  })

  it('takes no speaker from the turn before', () => {
    const all = speakersOf([
      { by: 'Ann Doe', says: 'As she told me, “we had nothing to eat.”' },
      { says: '“Nobody will be paid.”' },
    ])
    expect(all.at(-1)).toBeNull()
  })
})

describe('the speaker of a turn', () => {
  const words = 'We counted sixty of them that night.'
  const by = (label: string, ...before: string[]) =>
    speakersOf([...before, { by: label, says: words }]).at(-1)

  it.each([
    ['a name in full', 'Salma Idris', ['Salma Idris', 'person', 'text']],
    ['a name in capitals', 'SALMA IDRIS', ['Salma Idris', 'person', 'text']],
    ['a last name', 'IDRIS', ['Salma Idris', 'person', 'inferred:last-name']],
    ['a title and a last name', 'DR. IDRIS', ['Salma Idris', 'person', 'inferred:last-name']],
    ['an initial and a last name', 'S. IDRIS', ['Salma Idris', 'person', 'inferred:last-name']],
    ['a first name', 'Salma', ['Salma Idris', 'person', 'inferred:first-name']],
    ['initials', 'SI', ['Salma Idris', 'person', 'inferred:initials']],
    ['initials with stops', 'S.I.', ['Salma Idris', 'person', 'inferred:initials']],
    ['a role', 'THE DOCTOR', ['Salma Idris', 'person', 'inferred:role']],
    ['an answer', 'A', ['Salma Idris', 'person', 'inferred:interviewed']],
  ])('is known by %s', (_, label, expected) => {
    expect(by(label, INTRODUCTION)).toEqual(expected)
  })

  it('is the organisation that the label names', () => {
    expect(by('Human Rights Watch')).toEqual(['Human Rights Watch', 'group', 'text'])
    expect(by('HRW', 'Human Rights Watch met her.')).toEqual(['Human Rights Watch', 'group', 'text'])
  })

  it('is the name as written, without titles, if nobody else in the document has it', () => {
    expect(by('MR. PRICE')).toEqual(['PRICE', 'person', 'text'])
    expect(by('Jane Doe, CNN')).toEqual(['Jane Doe', 'person', 'text'])
  })

  it('is known from a label that has the whole name', () => {
    const all = speakersOf([
      { by: 'NED PRICE', says: words },
      { by: 'MR. PRICE', says: words },
    ])
    expect(all[1]).toEqual(['NED PRICE', 'person', 'inferred:last-name'])
  })

  it('is not chosen between two who share what the label says', () => {
    const two = 'Ned Price, a minister, met Jane Price, a doctor.'
    expect(by('PRICE', two)).toEqual(['PRICE', 'person', 'text'])
    expect(by('MS. PRICE', two, 'Ms. Jane Price left, and Mr. Ned Price stayed.')?.[0]).toBe('Jane Price')
    expect(by('THE MINISTER', 'Ned Price, a minister, met Ann Roe, a minister.')).toEqual([
      'THE MINISTER',
      'unnamed',
      'text',
    ])
  })

  it('is unnamed, as described, where the label describes someone', () => {
    for (const label of ['THE WITNESS', 'Reporter', 'QUESTION', 'Q', 'XY'])
      expect(by(label, INTRODUCTION)).toEqual([label, 'unnamed', 'text'])
  })

  it('is the interviewer of a question, if the text names one', () => {
    for (const label of ['Q', 'QUESTION', 'Interviewer'])
      expect(by(label, 'Salma Idris was interviewed by Omar Sample in Tripoli.')).toEqual([
        'Omar Sample',
        'person',
        'inferred:interviewer',
      ])
  })

  it('of an answer is nobody if the document names two, the author and the interviewer aside', () => {
    const about = 'Salma Idris, a doctor, was interviewed by Omar Sample.'
    expect(by('A', `${INTRODUCTION} Her brother Adam Idris, a lawyer, left.`)).toBeNull()
    expect(by('A', about)).toEqual(['Salma Idris', 'person', 'inferred:interviewed'])
    const written = speakersOf([`${INTRODUCTION} Jane Doe, a writer, met her.`, { by: 'A', says: words }], {
      authors: ['Jane Doe'],
    })
    expect(written).toEqual([['Salma Idris', 'person', 'inferred:interviewed']])
  })

  it('of an answer is whom the title names, if no paragraph names anyone', () => {
    const answer = (title: string) => speakersOf([{ by: 'A', says: words }], { title })
    expect(answer('A conversation with Jane Doe')).toEqual([['Jane Doe', 'person', 'inferred:interviewed']])
    expect(answer('Jane Doe and John Roe on the market')).toEqual([null])
  })

  it('of an answer is whom a sentence introduces whom a pronoun then shows to be a person', () => {
    const below = (above: string) => by('A', above)?.[0]
    expect(below('Salma Idris runs the unit in Tripoli. We met her on Friday.')).toBe('Salma Idris')
    expect(below('Upper Lauris runs along the river. We went there on Friday.')).toBeUndefined()
    expect(below('Salma Idris met Adam Roe. He left. Upper Idris met her.')).toBeUndefined()
  })

  it('without a label is the one interviewed where the turn answers a question', () => {
    const turns = [{ says: 'Who brought them?' }, { says: 'The Red Crescent did.' }]
    expect(speakersOf([INTRODUCTION, ...turns])).toEqual([
      null,
      ['Salma Idris', 'person', 'inferred:interviewed'],
    ])
    expect(speakersOf(['Salma Idris, a doctor, was interviewed by Omar Sample.', ...turns])).toEqual([
      ['Omar Sample', 'person', 'inferred:interviewer'],
      ['Salma Idris', 'person', 'inferred:interviewed'],
    ])
    // Where subtitles end says nothing about who speaks.
    const timed = turns.map((it, at) => ({ ...it, time: `00:00:0${at}` }))
    expect(speakersOf([INTRODUCTION, ...timed])).toEqual([null, null])
  })
})

import { describe, expect, it } from 'vitest'
import { loadAuthority } from '../authority/load.ts'
import { analyse } from '../pipeline/prepare.ts'
import type { StructureHint } from '../read/raw-document.ts'
import { read } from '../read/read.ts'
import { rawText } from '../sample-documents.ts'
import { type Piece, spokenDocument } from '../sample-spoken.ts'

const { authority } = loadAuthority()

const INTRODUCTION = 'Salma Idris, a doctor, runs the forensic unit in Tripoli. We spoke to her on Friday.'
const EXCHANGES = [
  ['What did you see when you came?', 'I saw what was left of the market. My car was there too.'],
  ['Did you know any of them?', 'I knew three.\n\nMy neighbour was one of them, and so I had to leave.'],
  ['What did the ministry say?', 'They said nothing. They asked me to say nothing too.'],
] as const
const ANSWERS = EXCHANGES.flatMap(([, answer]) => answer.split('\n\n'))

function analysed(pieces: readonly string[], headings: readonly string[] = []) {
  const text = pieces.join('\n\n')
  const hints = headings.map((it): StructureHint => {
    const start = text.indexOf(it)
    return { start, end: start + it.length, role: 'heading' }
  })
  const document = read(rawText(text, { language: 'en', title: 'The market' }), new Date('2025-06-01'))
  return analyse({ ...document, hints }, authority)
}

const turnsOf = ({ passages }: ReturnType<typeof analysed>) =>
  passages.flatMap(({ quotations }) =>
    quotations.map(({ kind, text, speaker }) => [kind, text, speaker && [speaker.name, speaker.basis]]),
  )

const EXPECTED = EXCHANGES.flatMap(([question, answer]) => [
  ['turn', question, null],
  ...answer.split('\n\n').map((it) => ['turn', it, ['Salma Idris', 'inferred:interviewed']]),
])

describe('an interview whose questions have no label', () => {
  it('has its questions and answers as text, and as turns', () => {
    const document = analysed([INTRODUCTION, ...EXCHANGES.flat()])
    expect(document.headings).toEqual([])
    expect(turnsOf(document)).toEqual(EXPECTED)
  })

  it('may print its questions as headings', () => {
    const questions = EXCHANGES.map(([question]) => question)
    const document = analysed([INTRODUCTION, ...EXCHANGES.flat()], questions)
    expect(document.headings).toEqual([])
    expect(turnsOf(document)).toEqual(EXPECTED)
  })

  it('is of nobody who is known if it introduces two', () => {
    const two = `${INTRODUCTION} Her brother Adam Idris, a lawyer, came with her.`
    const speakers = turnsOf(analysed([two, ...EXCHANGES.flat()])).map(([, , speaker]) => speaker)
    expect(speakers).toEqual(Array(3 + ANSWERS.length).fill(null))
  })

  it('ends where nobody speaks of themselves any more', () => {
    const after = 'The ministry did not answer the letter that was sent to it in March.'
    expect(turnsOf(analysed([INTRODUCTION, ...EXCHANGES.flat(), after]))).toEqual(EXPECTED)
  })

  it('goes on below questions and answers with labels, from the first question on', () => {
    const pieces: Piece[] = [
      INTRODUCTION,
      { by: 'Q', says: 'We heard of many. How many were there?' },
      { by: 'A', says: 'We stopped counting at sixty.' },
      'What did the ministry say?',
      'They said nothing. They asked me to say nothing too.',
    ]
    const all = spokenDocument(pieces).passages.flatMap(({ quotations }) => quotations)
    expect(all.map(({ speaker }) => speaker?.name)).toEqual(['Q', 'Salma Idris', undefined, 'Salma Idris'])
  })
})

describe('questions that are no interview', () => {
  const ESSAY = 'The market burned in March, and nobody has rebuilt it. The council meets again in May.'

  it.each([
    [
      'in a text that does not call itself one',
      ['Salma Idris, a doctor, runs the forensic unit in Tripoli.', ...EXCHANGES.flat()],
    ],
    [
      'to which nobody answers of themselves',
      [INTRODUCTION, ...EXCHANGES.flatMap(([question]) => [question, ESSAY])],
    ],
    [
      'to nobody',
      [INTRODUCTION, ...EXCHANGES.flatMap(([, answer]) => ['What happened to the market?', answer])],
    ],
    ['of which there are two', [INTRODUCTION, ...EXCHANGES.slice(0, 2).flat()]],
  ])('%s', (_, pieces) => {
    expect(turnsOf(analysed(pieces))).toEqual([])
  })

  it('stay headings where they are', () => {
    const document = analysed([ESSAY, 'Who will rebuild it?', ESSAY.replace('May', 'June')])
    expect(document.headings).toHaveLength(1)
  })
})

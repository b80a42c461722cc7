import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Cluster } from '../../model/copies.ts'
import { copiesAmong } from './among.ts'
import { sampleDocument } from './sample.ts'

const document = (key: string, published: string, ...paragraphs: string[]) =>
  sampleDocument({ key, published, paragraphs, speaker: 'Ilse Brandt' })

const SAID = 'The old mill on the Varna burned because nobody had looked after its wheel for twenty winters'
const TRIMMED = 'The old mill on the Varna burned because nobody had looked after its wheel'
const FILLER = {
  morning: 'Snow fell over the upper valley in the morning, and both passes were closed until noon.',
  harbour: 'In the harbour the boats stayed tied up while their owners argued about the price of ice.',
  school: 'Pupils of the village school planted forty lime trees along the road to the cemetery.',
  bridge: 'A lorry with a broken axle stood on the narrow bridge, so that drivers had to turn round.',
}

const documents = [
  document('herald', '2024-05-01', FILLER.morning, `“${SAID},” said Mayor Ilse Brandt.`),
  document('courier', '2024-05-03', FILLER.harbour, `Mayor Ilse Brandt said: “${TRIMMED}.”`),
  document('post', '2024-05-04', FILLER.school, `“${SAID.replace('winters', 'years')},” Ilse Brandt said.`),
  document(
    'speech',
    '2024-04-30',
    FILLER.bridge,
    `Dear friends, thank you. ${SAID}. Let us rebuild it together.`,
  ),
]

const textsOf = ({ members }: Cluster) =>
  members.map(({ document: id, start, end }) =>
    documents
      .find(({ documentId }) => documentId === id)
      ?.text.slice(start, end)
      .replace(/[.,]$/, ''),
  )

describe('copies among documents', () => {
  it('are one quotation as it is printed, cut and changed, and the speech that it is from, the earliest first', () => {
    const [quotation, ...others] = copiesAmong(documents).filter(({ kind }) => kind === 'quotation')
    expect(others).toEqual([])
    expect(quotation && textsOf(quotation)).toEqual([SAID, SAID, TRIMMED, SAID.replace('winters', 'years')])
    expect(quotation?.earliest).toEqual({ member: 0, reason: 'first' })
    expect(quotation?.members[0]?.places).toMatchObject([{ quotation: null, whole: false }])
  })

  it('do not depend on the order in which documents came', () => {
    const inOrder = copiesAmong(documents)
    fc.assert(
      fc.property(fc.shuffledSubarray(documents, { minLength: documents.length }), (shuffled) => {
        expect(sorted(copiesAmong(shuffled))).toEqual(sorted(inOrder))
      }),
      { numRuns: 10 },
    )
  })

  it('are in two documents at least', () => {
    fc.assert(
      fc.property(fc.subarray(documents), (some) => {
        for (const it of copiesAmong(some)) {
          const found = new Set(it.members.map((member) => member.document)).size
          expect(found).toBeGreaterThan(1)
          expect(it.documents).toBe(found)
        }
      }),
    )
  })
})

const sorted = (clusters: readonly Cluster[]) => [...clusters].sort((a, b) => (a.id < b.id ? -1 : 1))

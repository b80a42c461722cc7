import { describe, expect, it } from 'vitest'
import { copiesAmong } from './among.ts'
import { noticeOf } from './notice.ts'
import { type Given, sampleDocument } from './sample.ts'

const SAID = 'nobody in this valley will forget how the old mill burned while the river stood two metres away'

const printed = (key: string, published: string | null, given: Partial<Given> = {}) =>
  sampleDocument({ key, published, paragraphs: [`“${SAID},” said the mayor.`], ...given })

/** Where the quotation was certainly printed first, by key, and why. */
function earliest(documents: Parameters<typeof copiesAmong>[0]) {
  const [cluster] = copiesAmong(documents).filter(({ kind }) => kind === 'quotation')
  if (!cluster?.earliest) return null
  const { member, reason } = cluster.earliest
  const id = cluster.members[member]?.document
  return `${documents.find(({ documentId }) => documentId === id)?.documentKey}: ${reason}`
}

describe('the earliest source', () => {
  it('is the one whose last day is before the first day of all others', () => {
    expect(earliest([printed('a', '2024-05-02'), printed('b', '2024-05-01')])).toBe('b: first')
    expect(earliest([printed('a', '2024-05'), printed('b', '2024-04')])).toBe('b: first')
  })

  it('is none where intervals overlap, or where one is not known or only inferred', () => {
    expect(earliest([printed('a', '2024-05-01'), printed('b', '2024-05-01')])).toBeNull()
    expect(earliest([printed('a', '2024-05-02'), printed('b', '2024-05')])).toBeNull()
    expect(earliest([printed('a', '2024-05-02'), printed('b', null)])).toBeNull()
    const inferred = { publishedBasis: 'inferred:heading' as const }
    expect(earliest([printed('a', '2024-05-02'), printed('b', '2024-05-01', inferred)])).toBeNull()
  })

  it('is the one that all others credit which may be as old', () => {
    const wire = printed('wire', '2024-05-01', { source: 'Summit News' })
    const agency = printed('b', '2024-05-01', { agency: 'Summit News' })
    const told = printed('c', '2024-05-01', {
      paragraphs: [`“${SAID},” the mayor told Summit News.`],
      groups: ['Summit News'],
    })
    const dateline = printed('d', '2024-05-01', {
      paragraphs: [`TELLIN (Summit News) — The mayor spoke. “${SAID},” said the mayor.`],
    })
    expect(earliest([wire, agency, told, dateline])).toBe('wire: credited')
    expect(earliest([wire, agency, told, dateline, printed('e', '2024-05-01')])).toBeNull()
  })
})

describe('a credit', () => {
  const wire = (published: string) => printed('wire', published, { source: 'Summit News' })
  const naming = (paragraphs: string[], published = '2024-05-01') =>
    printed('b', published, { paragraphs, groups: ['Summit News'] })

  it('counts beside the words that are credited, because a source is named for other things elsewhere', () => {
    const elsewhere = naming([`“${SAID},” said the mayor.`, 'He closed the office of Summit News in May.'])
    expect(earliest([wire('2024-05-01'), elsewhere])).toBeNull()
    const spoken = naming([`“Summit News saw it, and ${SAID},” said the mayor.`])
    expect(earliest([wire('2024-05-01'), spoken])).toBeNull()
  })

  it('makes nobody the first who certainly printed the words later', () => {
    const told = naming([`“${SAID},” the mayor told Summit News.`])
    const other = printed('c', '2024-05-01', { agency: 'Summit News' })
    expect(earliest([wire('2024-05-03'), told, other])).toBeNull()
    expect(earliest([wire('2024-05'), told, other])).toBe('wire: credited')
  })
})

describe('a notice', () => {
  it.each([
    ['en', 'UPDATE 2-Mill burns down in the valley', 'The mill burned.', 'update'],
    ['en', 'Mill burns down', 'CORRECTION: The fire began at dawn.', 'correction'],
    ['en', 'Mill burns down', 'This story has been updated with the words of the mayor.', 'update'],
    ['de', 'Korrektur: Mühle abgebrannt', 'Die Mühle brannte.', 'correction'],
    [
      'de',
      'Mühle abgebrannt',
      'In einer früheren Version dieses Artikels stand ein falscher Ort.',
      'correction',
    ],
    ['ar', 'تصحيح: احتراق الطاحونة', 'احترقت الطاحونة.', 'correction'],
    ['en', 'Update of the land register begins', 'Owners may look at it.', undefined],
    ['en', 'The correction of rivers', 'An editor may correct a report.', undefined],
  ])('%s: %s / %s', (language, title, text, notice) => {
    expect(noticeOf(sampleDocument({ key: 'a', language, title, paragraphs: [text] }))).toBe(notice)
  })
})

import { expect, it } from 'vitest'
import { passageWith, speech } from './passage.fixture.ts'
import { toCsl } from './to-csl.ts'

it('marks what a rule inferred', () => {
  const found = passageWith({ sourceBasis: 'inferred:url-host', publishedBasis: 'inferred:file-date' })
  const { inferred, item } = toCsl(found)
  expect(inferred).toEqual(['date', 'source', 'type'])
  expect(item.custom.inferred).toEqual(['date', 'source', 'type'])
})

it('marks every fact that a rule inferred: of the work, its author and whom it quotes', () => {
  const rule = <Value>(value: Value) => ({ value, basis: 'inferred:header' as const })
  const text = '“Nor I,” he said.'
  const speaker = { key: 'x', name: 'Omar Khalil', kind: 'person', basis: 'inferred:last-named' } as const
  const issued = passageWith({
    source: 'Amnesty International',
    sourceBasis: 'inferred:url-host',
    authors: [],
    text,
    quotations: [speech(text, 'Nor I,', { speaker })],
    work: {
      type: rule('report' as const),
      genre: rule('Press release'),
      number: rule('MDE 24/9021/2025'),
      doi: rule('10.1000/182'),
      page: { value: '3', basis: 'manifest' },
    },
  })
  expect(toCsl(issued).inferred).toEqual(['author', 'source', 'type', 'genre', 'number', 'doi', 'speaker'])
  const given = { type: { value: 'report', basis: 'manifest' } } as const
  expect(toCsl(passageWith({ work: given })).inferred).toEqual([])
  const bare = { source: null, url: null, path: null, agency: null, authors: [], work: undefined }
  expect(toCsl(passageWith(bare)).item.type).toBe('document')
  expect(toCsl(passageWith(bare)).inferred).toEqual([])
})

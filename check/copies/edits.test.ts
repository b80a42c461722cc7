import { expect, test } from 'vitest'
import { story } from './copies.fixture.ts'
import { editsBetween } from './edits.ts'

const FIRST = 'The ferry left the harbour at dawn with forty people on board.'
const SECOND = 'Nobody saw it arrive on the other side of the bay.'
const OLD = story('old.txt', { source: 'A', paragraphs: [FIRST, SECOND, 'It was the last one that winter.'] })

test('changed paragraphs say which words are others, and what is told by them', () => {
  const young = story('young.txt', {
    ...{ source: 'A', paragraphs: [FIRST.replace('forty', 'fifty'), SECOND.toUpperCase(), 'More to come.'] },
  })
  const edits = editsBetween(OLD, young)
  expect(edits.map(({ kind }) => kind)).toEqual(['changed', 'same', 'removed', 'added'])
  const [changed] = edits
  const differences = changed?.kind === 'changed' ? changed.differences : null
  expect(differences?.filter(({ kind }) => kind !== 'same')).toEqual([
    expect.objectContaining({ quoteText: 'forty', sourceText: 'fifty', telling: ['number'] }),
  ])
})

test('a paragraph with the same words and another sign is changed', () => {
  const [dear, cheap] = ['$', '€'].map((sign) =>
    story(`${sign}.txt`, { source: 'A', paragraphs: [`The repairs cost ${sign}5 million in all.`] }),
  )
  if (dear === undefined || cheap === undefined) throw new Error('two stories')
  expect(editsBetween(dear, cheap).map(({ kind }) => kind)).toEqual(['changed'])
})

test('paragraphs that are too long to be compared in words are told as changed, whole', () => {
  const long = (last: string) =>
    story('long.txt', {
      source: 'A',
      paragraphs: [`${Array.from({ length: 3_000 }, (_, at) => `word${at}`).join(' ')} ${last}`],
    })
  const [edit] = editsBetween(long('here'), long('there'))
  expect(edit).toMatchObject({ kind: 'changed', differences: null })
})

test('what is set aside in a paragraph is no difference', () => {
  const noted = story('noted.txt', { source: 'A', paragraphs: [`${FIRST}12`], aside: '12' })
  const plain = story('plain.txt', { source: 'B', paragraphs: [FIRST] })
  expect(editsBetween(noted, plain).map(({ kind }) => kind)).toEqual(['same'])
})

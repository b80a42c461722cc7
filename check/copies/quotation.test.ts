import { expect, test } from 'vitest'
import { quotationAnswer } from '../../model/quotation-answer.ts'
import { CLUSTER, clusterOf, kept, passageOf, story } from './copies.fixture.ts'
import { quotationOf } from './index.ts'

const WORDS = 'We shall not leave the harbour before the ice has gone'

const harbour = story('harbour.txt', {
  ...{ source: 'The Harbour Post', published: '2025-03-04' },
  paragraphs: [`“${WORDS},” said Ada Holm.`],
  said: [{ words: WORDS, by: 'Ada Holm' }],
})
const island = story('island.txt', {
  ...{ source: 'The Island Mail', published: '2025-03-05', agency: 'Northern Wire' },
  paragraphs: ['The crews are waiting.', `A skipper told us: “${WORDS.replace('ice', 'fog')}.”`],
  said: [{ words: WORDS.replace('ice', 'fog'), by: null }],
})
const coast = story('coast.txt', {
  ...{ source: 'Coast Weekly', published: '2025-03-06' },
  paragraphs: [`“${WORDS.toUpperCase()}!”`],
  said: [{ words: WORDS.toUpperCase(), by: 'Ada Holm' }],
})
const all = [harbour, island, coast]
const three = clusterOf(
  [
    { document: harbour, words: WORDS },
    { document: island, words: WORDS.replace('ice', 'fog') },
    { document: coast, words: WORDS.toUpperCase() },
  ],
  { earliest: { member: 0, reason: 'first' } },
)

async function answered(engine = kept(all, [three]), id = CLUSTER) {
  const answer = await quotationOf(engine, id)
  if (answer === null) throw new Error('nothing was found')
  return quotationAnswer.parse(answer)
}

test('members with the same words are one wording, whatever their case and punctuation; others say what differs', async () => {
  const { wordings, comparedWith } = await answered()
  expect(comparedWith).toBe('earliest')
  expect(wordings.map((it) => it.members)).toEqual([[0, 2], [1]])
  expect(wordings[0]).toMatchObject({ documents: 2, sources: 2, differences: [], wordsChanged: 0 })
  const changed = wordings[1]?.differences?.filter(({ kind }) => kind !== 'same')
  expect(changed).toEqual([
    expect.objectContaining({ kind: 'replaced', quoteText: 'ice', sourceText: 'fog' }),
  ])
  const { start = 0, end = 0 } = changed?.[0]?.source ?? {}
  expect(wordings[1]?.text.slice(start, end)).toBe('fog')
})

test('a sign that is another one makes another wording, though the words are the same', async () => {
  const dear = story('dear.txt', { source: 'A', paragraphs: ['“It will cost $5 million to rebuild.”'] })
  const cheap = story('cheap.txt', { source: 'B', paragraphs: ['“It will cost €5 million to rebuild.”'] })
  const both = clusterOf([
    { document: dear, words: 'It will cost $5 million to rebuild' },
    { document: cheap, words: 'It will cost €5 million to rebuild' },
  ])
  const { wordings } = await answered(kept([dear, cheap], [both]))
  expect(wordings).toHaveLength(2)
  expect(wordings[1]?.differences?.flatMap(({ telling = [] }) => telling)).toContain('sign')
})

test('without an earliest one, all are compared with the wording that most documents have', async () => {
  const { wordings, comparedWith, earliest } = await answered(
    kept(all, [{ ...three, earliest: null, members: [...three.members].reverse() }]),
  )
  expect(comparedWith).toBe('most-frequent')
  expect(wordings[0]?.documents).toBe(2)
  expect(earliest).toEqual({ state: 'unknown', because: 'overlap' })
})

test('a document without a date, or with one that is only inferred, is why none is the earliest', async () => {
  const undated = story('undated.txt', { source: 'C', published: null, paragraphs: [WORDS] })
  const guessed = story('guessed.txt', { source: 'D', publishedBasis: 'inferred:path', paragraphs: [WORDS] })
  const because = async (other: typeof undated) => {
    const cluster = clusterOf([harbour, other].map((it) => ({ document: it, words: WORDS })))
    return (await answered(kept([harbour, other], [cluster]))).earliest
  }
  expect(await because(undated)).toEqual({ state: 'unknown', because: 'undated' })
  expect(await because(guessed)).toEqual({ state: 'unknown', because: 'inferred' })
})

test('speakers are counted as each source gives them, and offered, marked as inferred, to those that name nobody', async () => {
  const { attributions, members } = await answered()
  expect(attributions.map(({ speaker, sources, documents }) => [speaker?.name, sources, documents])).toEqual([
    ['Ada Holm', 2, 2],
    [undefined, 1, 1],
  ])
  expect(members[1]?.speakers).toEqual([])
  expect(members[1]?.offered).toMatchObject({ name: 'Ada Holm', basis: 'inferred:same-words' })
  expect(members[0]?.offered).toBeUndefined()
})

test('where sources name different speakers, none of them is offered to the others', async () => {
  const other = story('other.txt', {
    ...{ source: 'E', paragraphs: [`“${WORDS},” said Per Lind.`], said: [{ words: WORDS, by: 'Per Lind' }] },
  })
  const nobody = story('nobody.txt', { source: 'F', paragraphs: [`“${WORDS}.”`] })
  const documents = [harbour, other, nobody]
  const cluster = clusterOf(documents.map((it) => ({ document: it, words: WORDS })))
  const { members, attributions } = await answered(kept(documents, [cluster]))
  expect(attributions).toHaveLength(3)
  expect(members.every(({ offered }) => offered === undefined)).toBe(true)
})

test('unnamed speakers are the same only by how they are described, and nobody is told from what is not read', async () => {
  const by = (source: string, name: string) =>
    story(`${source}.txt`, {
      ...{ source, paragraphs: [`“${WORDS}.”`], said: [{ words: WORDS, by: name, kind: 'unnamed' }] },
    })
  const unread = story('unread.txt', { source: 'Z', paragraphs: [`«${WORDS}»`], notRead: true })
  const documents = [by('A', 'a skipper'), by('B', 'a resident'), by('C', 'A skipper'), unread]
  const cluster = clusterOf(documents.map((it) => ({ document: it, words: WORDS })))
  const { attributions } = await answered(kept(documents, [cluster]))
  expect(attributions.map(({ speaker, notRead, sources }) => [speaker?.name, notRead, sources])).toEqual([
    ['a skipper', undefined, 2],
    ['a resident', undefined, 1],
    [undefined, true, 1],
  ])
})

test('a passage tells whom it quotes, and is attributed to nobody where it quotes nobody', async () => {
  const told = `“${WORDS},” said Ada Holm.`
  const [one, other] = ['A', 'B'].map((source) =>
    story(`${source}.txt`, {
      source,
      paragraphs: [told, 'The crews are waiting.'],
      said: [{ words: WORDS, by: 'Ada Holm' }],
    }),
  )
  if (one === undefined || other === undefined) throw new Error('two stories')
  const passages = (words: string) =>
    clusterOf(
      [one, other].map((document) => ({ document, words })),
      { kind: 'passage' },
    )
  const of = async (cluster: ReturnType<typeof passages>) =>
    answered(kept([one, other], [cluster]), cluster.id)
  const quoting = await of(passages(told))
  expect(quoting.attributions.map(({ speaker, sources }) => [speaker?.name, sources])).toEqual([
    ['Ada Holm', 2],
  ])
  const plain = await of(passages('The crews are waiting.'))
  expect(plain.attributions).toEqual([])
})

test('the timeline has days within some weeks, else months, and counts what is less precise or has no date', async () => {
  const { timeline } = await answered()
  expect(timeline).toEqual({
    ...{ unit: 'day', lessPrecise: 0, undated: 0 },
    buckets: [
      { value: '2025-03-04', documents: 1 },
      { value: '2025-03-05', documents: 1 },
      { value: '2025-03-06', documents: 1 },
    ],
  })
  const dates = ['2024-01-02', '2024-01-30', '2025-06', '2023', null]
  const documents = dates.map((published, at) =>
    story(`${at}.txt`, { source: `S${at}`, published, paragraphs: [WORDS] }),
  )
  const cluster = clusterOf(documents.map((it) => ({ document: it, words: WORDS })))
  expect((await answered(kept(documents, [cluster]))).timeline).toEqual({
    ...{ unit: 'month', lessPrecise: 1, undated: 1 },
    buckets: [
      { value: '2024-01', documents: 2 },
      { value: '2025-06', documents: 1 },
    ],
  })
})

test('the way has an edge only where a document names the agency, and else an order in time', async () => {
  const { way } = await answered()
  expect(way.nodes.map(({ name, kind, members }) => [name, kind, members])).toEqual([
    ['Northern Wire', 'agency', []],
    ['The Harbour Post', 'source', [0]],
    ['The Island Mail', 'source', [1]],
    ['Coast Weekly', 'source', [2]],
  ])
  expect(way.edges).toEqual([{ from: 2, to: 0, basis: 'agency', members: [1] }])
})

test('an agency that printed the words itself is one node, and credits nobody by naming itself', async () => {
  const wire = story('wire.txt', {
    ...{ source: 'Northern Wire', agency: 'NORTHERN WIRE', published: '2025-03-03', paragraphs: [WORDS] },
  })
  const paper = story('paper.txt', { source: 'A', agency: 'Northern Wire', paragraphs: [WORDS] })
  const cluster = clusterOf([wire, paper].map((it) => ({ document: it, words: WORDS })))
  const { way } = await answered(kept([wire, paper], [cluster]))
  expect(way.nodes.map(({ name, members }) => [name, members])).toEqual([
    ['Northern Wire', [0]],
    ['A', [1]],
  ])
  expect(way.edges).toEqual([{ from: 1, to: 0, basis: 'agency', members: [1] }])
})

test('those that may be as old name the source that is the earliest because it is credited', async () => {
  const days = ['2025-03-04', '2025-03-04', '2025-03-05']
  const documents = days.map((published, at) =>
    story(`${at}.txt`, { source: `S${at}`, published, paragraphs: [WORDS] }),
  )
  const cluster = clusterOf(
    documents.map((document) => ({ document, words: WORDS })),
    { earliest: { member: 1, reason: 'credited' } },
  )
  const { way, earliest } = await answered(kept(documents, [cluster]))
  expect(earliest).toEqual({ state: 'known', member: 1, reason: 'credited' })
  expect(way.edges).toEqual([{ from: 0, to: 1, basis: 'text', members: [0] }])
})

test('any member opens its cluster, by its passage or by the number of its quotation', async () => {
  const engine = kept(all, [three])
  const passage = await passageOf(island, 1)
  for (const quotation of [null, 0]) {
    expect((await quotationOf(engine, { passage, quotation }))?.id).toBe(CLUSTER)
  }
})

test('a quotation without copies is its own only wording, and a passage that quotes nobody is one whole', async () => {
  const engine = kept([harbour, island], [])
  const lone = await quotationOf(engine, { passage: await passageOf(harbour), quotation: null })
  expect(lone).toMatchObject({
    ...{ id: null, kind: 'quotation', comparedWith: 'only', documents: 1 },
    earliest: { state: 'unknown', because: 'alone' },
  })
  expect(lone?.wordings.map(({ text }) => text)).toEqual([WORDS])
  const plain = await quotationOf(engine, { passage: await passageOf(island), quotation: null })
  expect(plain).toMatchObject({ kind: 'passage', wordings: [{ text: 'The crews are waiting.' }] })
})

test('a cluster that is gone, and one of documents, are no quotation', async () => {
  expect(await quotationOf(kept(all, []), CLUSTER)).toBeNull()
  const documents = clusterOf(
    [
      { document: harbour, words: WORDS },
      { document: coast, words: WORDS.toUpperCase() },
    ],
    {
      kind: 'document',
    },
  )
  expect(await quotationOf(kept(all, [documents]), documents.id)).toBeNull()
})

test('words over two paragraphs are read as one, and what is set aside in them is left out', async () => {
  const first = 'Nobody came to the harbour that winter'
  const second = 'and nobody asked us why we stayed behind'
  const report = story('report.txt', {
    source: 'A',
    paragraphs: [`“${first}12`, `“${second}.”`],
    aside: '12',
  })
  const paper = story('paper.txt', { source: 'B', paragraphs: [`“${first} ${second}.”`] })
  const cluster = clusterOf([
    { document: report, words: [`${first}12`, second] },
    { document: paper, words: `${first} ${second}` },
  ])
  const { wordings } = await answered(kept([report, paper], [cluster]))
  expect(wordings).toHaveLength(1)
  expect(wordings[0]?.text).toBe(`${first}\n\n${second}`)
})

test('members of which a passage is gone are not listed', async () => {
  const { members, earliest } = await answered(kept([island, coast], [three]))
  expect(members.map(({ source }) => source)).toEqual(['The Island Mail', 'Coast Weekly'])
  expect(earliest.state).toBe('unknown')
})

test('it stops soon when the one who asked leaves', async () => {
  const asked = quotationOf(kept(all, [three]), CLUSTER, { signal: AbortSignal.abort() })
  await expect(asked).rejects.toMatchObject({ code: 'cancelled' })
})

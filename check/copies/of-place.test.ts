import { expect, test } from 'vitest'
import { clusterOf, kept, passageOf, story } from './copies.fixture.ts'
import { copiesOfDocument, copiesOfPassage } from './index.ts'

const WORDS = 'We shall not leave the harbour before the ice has gone'
const told = (key: string, source: string | null, published: string | null = '2025-03-08') =>
  story(key, { source, published, paragraphs: [`“${WORDS},” she said.`], said: [{ words: WORDS, by: null }] })

const [post, mail, late, nameless] = [
  told('post.txt', 'The Harbour Post', '2025-03-04'),
  told('mail.txt', 'The Island Mail'),
  told('late.txt', 'The Harbour Post', '2025-03-09'),
  told('nameless.txt', null),
]
const all = [post, mail, late, nameless]
const quotations = clusterOf(
  all.map((document) => ({ document, words: WORDS })),
  { earliest: { member: 0, reason: 'first' } },
)

test('a passage tells in how many other documents and known sources its quotation is, and where it was first', async () => {
  const [copies] = await copiesOfPassage(kept(all, [quotations]), await passageOf(mail))
  expect(copies).toMatchObject({ quotation: 0, whole: false, otherDocuments: 3, otherSources: 1 })
  expect(copies?.first).toMatchObject({ of: { source: 'The Harbour Post', publishedAt: '2025-03-04' } })
})

test('the passage where it was first says that it was here', async () => {
  const [copies] = await copiesOfPassage(kept(all, [quotations]), await passageOf(post))
  expect(copies).toMatchObject({ first: 'here', otherSources: 1 })
})

test('the passage itself comes before its quotations, and a cluster of documents is no copy of a passage', async () => {
  const whole = clusterOf(
    [post, mail].map((document) => ({ document, words: `“${WORDS},” she said.` })),
    { kind: 'passage' },
  )
  const story = { ...whole, kind: 'document' as const }
  const engine = kept(all, [story, quotations, whole])
  const copies = await copiesOfPassage(engine, await passageOf(post))
  expect(copies.map((it) => [it.cluster.charAt(0), it.whole])).toEqual([
    ['p', true],
    ['q', false],
  ])
})

test('a document lists the others that tell its story, with what they say of themselves', async () => {
  const cluster = clusterOf(
    all.map((document) => ({ document, words: WORDS })),
    { kind: 'document' },
  )
  const members = cluster.members.map((it, at) => (at === 2 ? { ...it, notice: 'correction' as const } : it))
  const copies = await copiesOfDocument(kept(all, [{ ...cluster, members }]), mail.documentId)
  expect(copies.documents.map(({ source, notice }) => [source, notice])).toEqual([
    ['The Harbour Post', null],
    ['The Island Mail', null],
    ['The Harbour Post', 'correction'],
    [null, null],
  ])
  expect(copies).toMatchObject({ earliest: { state: 'unknown', because: 'overlap' }, more: 0 })
})

test('a document of which only quotations stand elsewhere tells no story of others', async () => {
  expect(await copiesOfDocument(kept(all, [quotations]), mail.documentId)).toMatchObject({
    ...{ id: null, documents: [] },
    earliest: { because: 'alone' },
  })
})

test('a document far down a long list is on it', async () => {
  const many = Array.from({ length: 60 }, (_, at) => told(`${at}.txt`, `Paper ${at}`))
  const cluster = clusterOf(
    many.map((document) => ({ document, words: WORDS })),
    { kind: 'document' },
  )
  const last = many.at(-1)?.documentId ?? post.documentId
  const copies = await copiesOfDocument(kept(many, [cluster]), last)
  expect(copies).toMatchObject({ more: 9 })
  expect(copies.documents.at(-1)?.documentId).toBe(last)
})

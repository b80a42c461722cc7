import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openEngine } from '../../engine/open.ts'
import type { Engine, EngineStatus } from '../../engine/port.ts'
import type { Cluster } from '../../model/copies.ts'
import type { Document } from '../../model/document.ts'
import { copiesAmong } from '../../reuse/copies/among.ts'
import { sampleDocument } from '../../reuse/copies/sample.ts'
import { CopiesFile } from './file.ts'
import { findCopies } from './find-copies.ts'

let folder: string
let engine: Engine
let file: CopiesFile
let before: EngineStatus

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'copies-'))
  engine = await openEngine({ dataFolder: folder, env: {} })
  file = new CopiesFile(folder, 'sample', () => '1')
  before = await engine.status()
})
afterEach(async () => {
  file.close()
  await engine.close()
  await rm(folder, { recursive: true, force: true })
})

let version = 0
async function write(documents: readonly Document[], removed: readonly Document[] = []): Promise<void> {
  before = await engine.status()
  const writer = await engine.openWriter()
  for (const document of documents) {
    version += 1
    await writer.put({ document, entities: [], fingerprint: `${version}` })
  }
  await writer.remove(removed.map((it) => it.documentId))
  await writer.close()
}

/** @param stopsAfter so many reports of progress, with which it is aborted */
async function find(stopsAfter = Number.POSITIVE_INFINITY) {
  const writer = await engine.openWriter()
  const controller = new AbortController()
  let reports = 0
  const onProgress = () => {
    reports += 1
    if (reports >= stopsAfter) controller.abort()
  }
  try {
    const { signal } = controller
    return await findCopies({ engine, file, before, alone: (work) => work(writer), signal, onProgress })
  } finally {
    await writer.close()
  }
}

async function stored(): Promise<Cluster[]> {
  const found: Cluster[] = []
  for await (const it of engine.everyCluster()) found.push(it)
  return sorted(found)
}
const sorted = (clusters: readonly Cluster[]) => [...clusters].sort((a, b) => (a.id < b.id ? -1 : 1))

const SAID = [
  'The old mill on the Varna burned because nobody had looked after its wheel for twenty winters',
  'We will rebuild the bridge at Oster before the first snow, whatever the council decides',
  'Nobody asked the fishermen of Lund what the new harbour would cost them',
]
const OWN = [
  'Snow fell over the upper valley in the morning, and both passes were closed until noon.',
  'In the harbour the boats stayed tied up while their owners argued about the price of ice.',
  'Pupils of the village school planted forty lime trees along the road to the cemetery.',
  'A lorry with a broken axle stood on the narrow bridge, so that drivers had to turn round.',
]
const VARIANTS = [
  (said: string) => said,
  (said: string) => said.replace('the', 'this'),
  (said: string) => said.split(' ').slice(0, 9).join(' '),
]

/** A document made of numbers: which quotations it has, in which wording, and what else. */
type Plan = { key: number; own: number; said: { which: number; how: number }[]; day: number }
const documentOf = ({ key, own, said, day }: Plan): Document =>
  sampleDocument({
    key: `paper-${key}`,
    published: `2024-05-${String(day + 1).padStart(2, '0')}`,
    speaker: 'Ilse Brandt',
    paragraphs: [
      ...(said.length === 0 ? [] : [OWN[own] ?? '']),
      ...said.map(({ which, how }) => `“${VARIANTS[how]?.(SAID[which] ?? '')},” said Mayor Ilse Brandt.`),
      OWN[(own + 1) % OWN.length] ?? '',
    ],
  })

const plan: fc.Arbitrary<Plan> = fc.record({
  key: fc.nat(7),
  own: fc.nat(OWN.length - 1),
  said: fc.array(fc.record({ which: fc.nat(SAID.length - 1), how: fc.nat(VARIANTS.length - 1) }), {
    maxLength: 3,
  }),
  day: fc.nat(20),
})
/** What happens between two runs of the indexer, and after how many reports the second one is stopped, if it is. */
const step = fc.record({
  put: fc.array(plan, { maxLength: 4 }),
  remove: fc.array(fc.nat(7), { maxLength: 2 }),
  stopsAfter: fc.option(fc.integer({ min: 1, max: 4 }), { nil: undefined }),
})

it('gives the same clusters as finding them at once, however documents came, changed and went, and runs ended', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 4 }), async (steps) => {
      const there = new Map<string, Document>()
      for await (const { id } of engine.inventory()) {
        const document = await engine.document(id)
        if (document) there.set(id, document)
      }
      for (const { put, remove, stopsAfter } of steps) {
        const documents = [...new Map(put.map((it) => [it.key, documentOf(it)])).values()]
        const removed = remove.map((key) => documentOf({ key, own: 0, said: [], day: 0 }))
        await write(documents, removed)
        for (const it of documents) there.set(it.documentId, it)
        for (const it of removed) there.delete(it.documentId)
        await find(stopsAfter)
      }
      await find()
      expect(await stored()).toEqual(sorted(copiesAmong([...there.values()])))
    }),
    { numRuns: 12 },
  )
})

it('gives the same clusters where more texts hang together than are read at a time', async () => {
  const documents = Array.from({ length: 300 }, (_, key) =>
    documentOf({ key, own: 0, said: [{ which: 0, how: key % 2 }], day: key % 20 }),
  )
  await write(documents)
  await find()
  const found = await stored()
  expect(found.find(({ kind }) => kind === 'quotation')?.documents).toBe(documents.length)
  expect(found).toEqual(sorted(copiesAmong(documents)))
})

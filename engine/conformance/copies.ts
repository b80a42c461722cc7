import { describe, expect, test } from 'vitest'
import type { Cluster } from '../../model/copies.ts'
import { clusterId, documentId } from '../../model/ids.ts'
import type { Engine, MembersAsked } from '../port.ts'
import { indexed } from './articles.ts'
import { type NewStore, type Stage, stages } from './stage.ts'
import {
  AGENCY,
  ASKED_COPIES,
  CLOSED_CHANGED,
  CLOSED_COPIES,
  clusterWith,
  DOCK,
  documentIdOf,
  INTERVIEW,
  PILOT,
  passageIdOf,
  putClusters,
  STORY_COPIES,
} from './wire.ts'

const ALL = [CLOSED_COPIES, ASKED_COPIES, STORY_COPIES]
const NOBODY = clusterId.parse('p-0123456789abcdef')

async function every(engine: Engine): Promise<Cluster[]> {
  const found: Cluster[] = []
  for await (const it of engine.everyCluster()) found.push(it)
  return found.sort(byId)
}
async function findings(engine: Engine): Promise<[code: string, subject: string, detail: string | null][]> {
  const found: [string, string, string | null][] = []
  for await (const it of engine.verify()) {
    if (it.type === 'finding') found.push([it.finding.code, it.finding.subject, it.finding.detail])
  }
  return found.sort()
}

const byId = (one: Cluster, other: Cluster) => (one.id < other.id ? -1 : 1)
const inOrder = (all: readonly Cluster[]) => [...all].sort(byId)

/** A cluster without the members of one document. */
function without(it: Cluster, document: string, counts: Pick<Cluster, 'documents' | 'sources' | 'earliest'>) {
  return { ...it, members: it.members.filter((member) => member.document !== document), ...counts }
}

/** Texts that have the same words, as they are stored and given back. */
export function copiesConform(newStore: NewStore) {
  const given = stages(newStore)
  const setUp = async (): Promise<Stage> => {
    const stage = await given(AGENCY, PILOT, DOCK, INTERVIEW)
    await putClusters(stage.engine, ALL)
    return stage
  }

  describe('clusters', () => {
    test('an index without any answers as one without copies, and so does one that nothing was written to', async () => {
      for (const { engine } of [await given(), await given(AGENCY)]) {
        expect(await engine.clusters([NOBODY])).toEqual([])
        const members = { passages: [passageIdOf(AGENCY, 0)], documents: [documentIdOf(AGENCY)] }
        expect(await engine.clustersOf(members)).toEqual([])
        expect(await every(engine)).toEqual([])
      }
    })

    test('come back as they were put, by ID and each once; unknown ones are left out', async () => {
      const { engine, store } = await setUp()
      expect(await every(engine)).toEqual(inOrder(ALL))
      const ids = [NOBODY, ...ALL.map((it) => it.id)]
      expect(inOrder(await engine.clusters(ids))).toEqual(inOrder(ALL))
      expect(await engine.clusters([])).toEqual([])
      const other = await store.open()
      expect(await every(other)).toEqual(inOrder(ALL))
      await other.close()
    })

    test('are given by the passages and the whole documents that are their members', async () => {
      const { engine } = await setUp()
      const of = async (members: MembersAsked) => (await engine.clustersOf(members)).sort(byId)
      expect(await of({ passages: [passageIdOf(DOCK, 0)] })).toEqual([CLOSED_COPIES])
      expect(await of({ passages: [passageIdOf(INTERVIEW, 1)] })).toEqual([ASKED_COPIES])
      expect(await of({ passages: [passageIdOf(INTERVIEW, 0)] })).toEqual([])
      // Passages of it have copies, but it is none.
      expect(await of({ documents: [documentIdOf(PILOT)] })).toEqual([])
      expect(await of({ documents: [documentIdOf(DOCK)] })).toEqual([STORY_COPIES])
      const passages = [passageIdOf(AGENCY, 0), passageIdOf(PILOT, 1), passageIdOf(AGENCY, 1)]
      expect(await of({ passages, documents: [documentIdOf(AGENCY)] })).toEqual(inOrder(ALL))
      expect(await of({})).toEqual([])
    })

    test('are replaced as a whole, and taken away, by ID', async () => {
      const { engine } = await setUp()
      const fewer = {
        ...CLOSED_COPIES,
        ...clusterWith('passage', [
          { of: AGENCY, at: [0] },
          { of: PILOT, at: [1] },
        ]),
      }
      const changed = { ...fewer, id: CLOSED_COPIES.id }
      await putClusters(engine, [changed], [ASKED_COPIES.id, NOBODY])
      expect(await every(engine)).toEqual(inOrder([changed, STORY_COPIES]))
      expect(await engine.clustersOf({ passages: [passageIdOf(DOCK, 0)] })).toEqual([])
      expect(await engine.clustersOf({ passages: [passageIdOf(INTERVIEW, 1)] })).toEqual([])
      await putClusters(engine, [ASKED_COPIES, CLOSED_COPIES], [STORY_COPIES.id])
      expect(await every(engine)).toEqual(inOrder([ASKED_COPIES, CLOSED_COPIES]))
      expect(await engine.clustersOf({ passages: [passageIdOf(DOCK, 0)] })).toEqual([CLOSED_COPIES])
    })

    test('are visible after a flush, all together, with the documents that were put before', async () => {
      const { engine } = await given(AGENCY, PILOT, DOCK)
      const writer = await engine.openWriter()
      await writer.putClusters([CLOSED_COPIES], [])
      await writer.put(indexed(INTERVIEW))
      await writer.putClusters([ASKED_COPIES], [])
      expect(await every(engine)).toEqual([])
      await writer.flush()
      expect(await every(engine)).toEqual(inOrder([CLOSED_COPIES, ASKED_COPIES]))
      expect(await engine.clusters([ASKED_COPIES.id])).toEqual([ASKED_COPIES])
      await writer.close()
    })

    test('change the generation, so that a reader knows', async () => {
      const { engine } = await given(AGENCY, PILOT, DOCK)
      const before = (await engine.status()).generation
      await putClusters(engine, [CLOSED_COPIES])
      expect((await engine.status()).generation).toBeGreaterThan(before)
    })

    test('are given without members whose document is gone, and not at all with one document left', async () => {
      const { engine } = await setUp()
      const remove = async (...ids: ReturnType<typeof documentIdOf>[]) => {
        const writer = await engine.openWriter()
        await writer.remove(ids)
        await writer.close()
      }
      await remove(documentIdOf(DOCK))
      const two = without(CLOSED_COPIES, documentIdOf(DOCK), {
        ...{ documents: 2, sources: 2, earliest: CLOSED_COPIES.earliest },
      })
      expect(await engine.clusters([CLOSED_COPIES.id, STORY_COPIES.id])).toEqual([two])
      expect(await engine.clustersOf({ passages: [passageIdOf(PILOT, 1)] })).toEqual([two])
      expect(await engine.clustersOf({ passages: [passageIdOf(DOCK, 0)] })).toEqual([])
      // What an indexer compares is what was put.
      expect(await every(engine)).toEqual(inOrder(ALL))
      await remove(documentIdOf(AGENCY))
      expect(await engine.clusters(ALL.map((it) => it.id))).toEqual([])
      expect(await engine.clustersOf({ passages: [passageIdOf(PILOT, 1)] })).toEqual([])
    })

    test('do not tell which is the earliest once it is gone', async () => {
      const { engine } = await setUp()
      const writer = await engine.openWriter()
      await writer.remove([documentIdOf(AGENCY)])
      await writer.close()
      expect(await engine.clusters([CLOSED_COPIES.id])).toEqual([
        without(CLOSED_COPIES, documentIdOf(AGENCY), { documents: 2, sources: 2, earliest: null }),
      ])
    })

    test('keep the members of a document that is put again, by the words of their passages', async () => {
      const { engine, add } = await setUp()
      await add({ ...PILOT, title: 'At the quay', paragraphs: ['New at the top.', CLOSED_CHANGED] })
      expect(await engine.clusters([CLOSED_COPIES.id])).toEqual([CLOSED_COPIES])
      await add({ ...PILOT, paragraphs: ['The Pilot was there.'] })
      const left = without(CLOSED_COPIES, documentIdOf(PILOT), {
        ...{ documents: 2, sources: 2, earliest: CLOSED_COPIES.earliest },
      })
      expect(await engine.clusters([CLOSED_COPIES.id])).toEqual([left])
      // The words are there again, and with them the member.
      await add(PILOT)
      expect(await engine.clusters([CLOSED_COPIES.id])).toEqual([CLOSED_COPIES])
    })

    test('may name what the index does not have yet', async () => {
      const { engine, add } = await given(AGENCY)
      await putClusters(engine, [CLOSED_COPIES])
      expect(await engine.clusters([CLOSED_COPIES.id])).toEqual([])
      await add(PILOT, DOCK)
      expect(await engine.clusters([CLOSED_COPIES.id])).toEqual([CLOSED_COPIES])
      expect(await engine.clustersOf({ documents: [documentId.parse('0123456789abcdef')] })).toEqual([])
    })

    test('are refused by name where they are no longer what was stored, and left out of those to compare', async () => {
      const { engine, store, search } = await setUp()
      const credited = { ...ASKED_COPIES, earliest: { member: 0, reason: 'credited' as const } }
      await putClusters(engine, [credited])
      await store.alter('credited', 'creditee')
      const refused = { code: 'damaged', facts: { what: 'cluster', id: ASKED_COPIES.id } }
      await expect(engine.clusters([CLOSED_COPIES.id, ASKED_COPIES.id])).rejects.toMatchObject(refused)
      const passages = [passageIdOf(INTERVIEW, 1)]
      await expect(engine.clustersOf({ passages })).rejects.toMatchObject(refused)
      expect(await engine.clusters([CLOSED_COPIES.id])).toEqual([CLOSED_COPIES])
      expect(await every(engine)).toEqual(inOrder([CLOSED_COPIES, STORY_COPIES]))
      expect(await findings(engine)).toEqual([['cluster-damaged', ASKED_COPIES.id, null]])
      // What is found is the passages, which nobody has changed; of their copies it is told that they cannot be read.
      const { hits, damaged } = await search({ q: 'asked ', copies: 'folded' })
      expect(hits.map((it) => it.documentKey).sort()).toEqual(['agency', 'interview'])
      for (const it of hits) expect(it.damagedCopies).toEqual([ASKED_COPIES.id])
      expect([damaged, hits.flatMap((it) => it.copies ?? [])]).toEqual([[], []])
      await putClusters(engine, [credited])
      expect(await findings(engine)).toEqual([])
      expect(await engine.clusters([ASKED_COPIES.id])).toEqual([credited])
    })

    test('are compared with the index: members that it does not have, and what is in two of them', async () => {
      const { engine } = await setUp()
      expect(await findings(engine)).toEqual([])
      const writer = await engine.openWriter()
      await writer.remove([documentIdOf(DOCK)])
      await writer.close()
      expect(await findings(engine)).toEqual(
        [CLOSED_COPIES, STORY_COPIES].map((it) => ['copy-gone', it.id, documentIdOf(DOCK)]).sort(),
      )
      const second = clusterWith('passage', [
        { of: AGENCY, at: [0] },
        { of: INTERVIEW, at: [0] },
      ])
      await putClusters(engine, [{ ...second, id: NOBODY }], [CLOSED_COPIES.id, STORY_COPIES.id])
      expect(await findings(engine)).toEqual([])
      await putClusters(engine, [CLOSED_COPIES])
      const found = (await findings(engine)).filter(([code]) => code === 'copied-twice')
      expect(found).toEqual([['copied-twice', passageIdOf(AGENCY, 0), expect.any(String)]])
    })

    test('are many in one go', async () => {
      const { engine } = await given(AGENCY, PILOT)
      const one = clusterWith('passage', [
        { of: AGENCY, at: [0] },
        { of: PILOT, at: [1], partly: true },
      ])
      const many = Array.from({ length: 1_200 }, (_, nth) => ({
        ...one,
        id: clusterId.parse(`p-${String(nth).padStart(16, '0')}`),
      }))
      await putClusters(engine, many)
      expect(await every(engine)).toEqual(many)
      await putClusters(
        engine,
        [],
        many.slice(1).map((it) => it.id),
      )
      expect(await every(engine)).toEqual(many.slice(0, 1))
    })
  })
}

import { spawn } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { openEngine } from '../../engine/open.ts'
import {
  canStart,
  findCluster,
  hasCluster,
  startCluster,
  type TestCluster,
} from '../../engine/opensearch/testing/cluster.ts'
import type { OwnCluster } from '../../engine/opensearch/testing/own-cluster.ts'
import { newStore } from '../../engine/opensearch/testing/store.ts'
import { correctionRequest } from '../../model/correction.ts'
import { hasCode } from '../../model/errors.ts'
import { identifyDocument } from '../../model/identity.ts'
import { documentId } from '../../model/ids.ts'
import { openRecords } from '../../records/open.ts'
import { newRecords } from '../../records/opensearch/testing/records.ts'
import { authority } from '../sample-documents.ts'
import { correct, undoCorrection } from './ask.ts'
import { type CorrectionContext, listCorrections } from './correct.ts'

const ROOT = path.join(import.meta.dirname, '..', '..')
const FILES = 60

let root: string
let env: Record<string, string>
const open: (() => Promise<unknown>)[] = []

/** Papers, and a place on a cluster where nothing is yet. */
async function begin(urls: readonly string[], files: number): Promise<void> {
  root = await mkdtemp(path.join(tmpdir(), 'servers-'))
  const { options, drop } = newStore(urls)
  env = { OPENSEARCH_URL: urls.join(','), OPENSEARCH_INDEX: options.prefix }
  open.push(newRecords(urls, options.prefix).drop, drop, () => rm(root, { recursive: true, force: true }))
  await mkdir(path.join(root, 'papers'))
  await writeAll(files, 'by the river closed')
}
const writeAll = async (files: number, words: string) => {
  for (let at = 0; at < files; at += 1)
    await writeFile(path.join(root, 'papers', `${at}.txt`), `Mill closes\nMill ${at} ${words}.\n`)
}
afterEach(async () => {
  for (const close of open.splice(0).reverse()) await close()
})

/** A server with a data folder of its own, as on another machine. */
async function server(name: string): Promise<CorrectionContext> {
  const dataFolder = path.join(root, name)
  const engine = await openEngine({ dataFolder, env })
  const records = await openRecords({ dataFolder, env })
  open.push(
    () => engine.close(),
    () => records.close(),
  )
  return { engine, records, authority: () => authority }
}

/** An indexer in a process of its own, with a data folder of its own. Resolves with its exit code. */
function indexing(): Promise<number | null> {
  const args = ['--import', 'tsx', path.join(ROOT, 'indexer', 'cli.ts'), 'index', path.join(root, 'papers')]
  const VERBATIM_DATA = path.join(root, 'indexer')
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    env: { ...process.env, ...env, INIT_CWD: root, VERBATIM_DATA },
    stdio: 'ignore',
  })
  return new Promise((resolve) => child.once('exit', resolve))
}

async function untilLocked({ engine }: CorrectionContext): Promise<void> {
  for (;;) {
    try {
      await (await engine.openWriter()).close()
    } catch (error) {
      if (!hasCode(error, 'index-locked')) throw error
      return
    }
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

const idOf = (at: number) => identifyDocument('papers', `${at}.txt`)
const titled = (at: number, title: string, by: string) =>
  correctionRequest.parse({ target: idOf(at), what: 'title', new: title, by })

describe.skipIf(!hasCluster())('several servers on one cluster', () => {
  let cluster: TestCluster
  beforeAll(async () => {
    cluster = await findCluster()
  })
  afterAll(() => cluster?.end())

  test('corrections on two servers while a third indexes are all made, once, and seen by each', async () => {
    await begin(cluster.urls, FILES)
    const [ada, grace] = [await server('ada'), await server('grace')]
    expect(await indexing()).toBe(0)
    // Everything is read anew, so that the indexer is at work while they are asked for.
    await writeAll(FILES, 'closed in May')
    const running = indexing()
    await untilLocked(ada)
    const wanted = [0, 1, 2, 3, 4, 5, 6, 7].flatMap((nth) => [
      { place: ada, request: titled(nth, `Ada’s ${nth}`, 'Ada') },
      { place: grace, request: titled(FILES - 1 - nth, `Grace’s ${nth}`, 'Grace') },
    ])
    const made = await Promise.all(wanted.map(({ place, request }) => correct(place, request)))
    expect(new Set(made.map(({ state }) => state))).toEqual(new Set(['holds']))
    expect(await running).toBe(0)
    const titles = wanted.map(({ request }) => request.new).sort()
    for (const place of [ada, grace, await server('later')]) {
      const listed = await listCorrections(place, null)
      expect(listed.map(({ correction }) => correction.after).sort()).toEqual(titles)
      expect(listed.every(({ state }) => state === 'holds')).toBe(true)
      for (const { request } of wanted)
        expect((await place.engine.document(documentId.parse(request.target)))?.title).toBe(request.new)
      expect(await place.records.changes.waiting()).toEqual([])
    }
    // Another run finds everything as it is.
    expect(await indexing()).toBe(0)
    expect((await ada.engine.document(idOf(0)))?.title).toBe('Ada’s 0')
  })

  test('one correction of many passages is seen by every server, and undone by another', async () => {
    await begin(cluster.urls, 0)
    for (const nth of [0, 1, 2])
      await writeFile(
        path.join(root, 'papers', `${nth}.txt`),
        `Mill closes\n“Mill ${nth} was everything,” said Jane Doe in Damascus.\n`,
      )
    expect(await indexing()).toBe(0)
    const [ada, grace] = [await server('ada'), await server('grace')]
    const speakers = async ({ engine }: CorrectionContext) => {
      const found = await Promise.all([0, 1, 2].map((nth) => engine.document(idOf(nth))))
      return found.map((it) => it?.passages[0]?.quotations[0]?.speaker?.key)
    }
    const target = (await ada.engine.document(idOf(0)))?.passages[0]?.id
    const request = { target, what: 'speaker', new: 'Joan Roe', by: 'Ada', within: 'everywhere' }
    const { correction } = await correct(ada, correctionRequest.parse(request))
    expect(correction).toMatchObject({ what: 'rule', found: { passages: 3, documents: 3 } })
    expect(await speakers(grace)).toEqual(Array(3).fill('joan-roe'))
    // Nothing is made again for it.
    expect(await indexing()).toBe(0)
    await undoCorrection(grace, { id: correction.id, by: 'Grace' })
    expect(await speakers(ada)).toEqual(Array(3).fill('jane-doe'))
    expect(await listCorrections(ada, null)).toMatchObject([{ state: 'undone', undone: { by: 'Grace' } }])
  })
})

describe.skipIf(!canStart())('several servers on a cluster that loses a node', () => {
  let cluster: OwnCluster
  beforeAll(async () => {
    cluster = await startCluster({ nodes: 3 })
  })
  afterAll(() => cluster?.end())

  test('make every correction once, and tell whoever asked', async () => {
    await begin(cluster.urls, 2)
    expect(await indexing()).toBe(0)
    const servers = [await server('ada'), await server('grace')]
    const each = 20
    let killing: Promise<void> | null = null
    const made = await Promise.all(
      servers.map(async (place, at) => {
        const told: unknown[] = []
        for (let nth = 0; nth < each; nth += 1) {
          const { correction } = await correct(place, titled(at, `Title ${at} ${nth}`, `server ${at}`))
          told.push(correction.after)
          // In the middle of what either does.
          if (nth === each / 2) killing ??= cluster.kill(0)
        }
        return told
      }),
    )
    await killing
    const wanted = servers.map((_, at) => Array.from({ length: each }, (_, nth) => `Title ${at} ${nth}`))
    expect(made).toEqual(wanted)
    const later = await server('later')
    const recorded = (await later.records.corrections.all()).map((it) => 'after' in it && it.after)
    expect([...recorded].sort()).toEqual(wanted.flat().sort())
    for (const at of servers.keys())
      expect((await later.engine.document(idOf(at)))?.title).toBe(`Title ${at} ${each - 1}`)
  })
})

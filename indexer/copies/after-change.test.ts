import { rm, unlink, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Engine } from '../../engine/port.ts'
import type { Cluster } from '../../model/copies.ts'
import { correctionRequest } from '../../model/correction.ts'
import { identifyDocument } from '../../model/identity.ts'
import type { DocumentId } from '../../model/ids.ts'
import { correct, undoCorrection } from '../corrections/ask.ts'
import type { CorrectionContext } from '../corrections/correct.ts'
import { type RunEvent, run } from '../pipeline/run.ts'
import { placeOf } from '../read/gather.ts'
import { authority } from '../sample-documents.ts'
import { type Installation, newInstallation, removeInstallation, runOf } from '../sample-installation.ts'
import { CopiesFile } from './file.ts'

const SAID =
  'The old mill on the Varna burned because nobody in Lund had looked after its wheel for twenty winters'
const OWN = {
  herald: 'Snow fell over the upper valley on Monday, and both passes to Oster were closed until noon.',
  courier: 'In the harbour the boats stayed tied up while their owners argued about the price of ice.',
  post: 'Pupils of the village school planted forty lime trees along the road to the cemetery.',
}
type Paper = keyof typeof OWN

let made: Installation
let engine: Engine
let file: CopiesFile
let place: CorrectionContext

beforeEach(async () => {
  made = await newInstallation()
  engine = made.engine
  file = new CopiesFile(made.root, 'sample', () => '1')
  place = { engine, records: made.records, authority: () => authority, copies: file }
  await print('herald', '2024-05-01')
  await print('courier', '2024-05-03')
  await print('post', '2024-05-04')
  await indexed()
})
afterEach(async () => {
  file.close()
  await removeInstallation(made)
})

const print = (paper: Paper, day: string) =>
  writeFile(
    path.join(made.papers, `${paper}.txt`),
    `The ${paper}\nPublished on ${day}\n\n${OWN[paper]}\n\n“${SAID},” said Mayor Ilse Brandt of Lund on Monday.\n`,
  )
const idOf = (paper: Paper): DocumentId => identifyDocument('papers', `${paper}.txt`)

async function indexed(of: Engine = engine): Promise<RunEvent[]> {
  const events: RunEvent[] = []
  const options = runOf({ ...made, engine: of }, [await placeOf(made.papers)])
  for await (const event of run({ ...options, copies: { file, onProgress: () => undefined } })) {
    events.push(event)
  }
  return events
}

async function quotation(): Promise<Cluster | undefined> {
  for await (const it of engine.everyCluster()) if (it.kind === 'quotation') return it
}
const printed = async () => (await quotation())?.members.map(({ document }) => document)
const ask = (what: Record<string, unknown>) => correct(place, correctionRequest.parse({ by: 'Ada', ...what }))

describe('a run', () => {
  it('finds the quotation that three papers print, and of whom the first certainly is', async () => {
    expect(await printed()).toEqual([idOf('herald'), idOf('courier'), idOf('post')])
    expect((await quotation())?.earliest).toEqual({ member: 0, reason: 'first' })
  })

  it('reads nothing again where nothing has changed, and only what is new where something has', async () => {
    const read: DocumentId[] = []
    const watched: Engine = {
      ...engine,
      document: (id) => {
        read.push(id)
        return engine.document(id)
      },
      passagesOf: (parts, options) => {
        read.push(...parts.map(({ document }) => document))
        return engine.passagesOf(parts, options)
      },
    }
    expect((await indexed(watched)).map(({ type }) => type)).toEqual(Array(3).fill('unchanged'))
    expect(read).toEqual([])
    await writeFile(path.join(made.papers, 'other.txt'), `The other\n\n${'A hedgehog slept. '.repeat(20)}\n`)
    const events = await indexed(watched)
    expect(events.at(-1)).toEqual({ type: 'copies', clusters: 3, changed: 0, removed: 0 })
    const isNew = (id: DocumentId) => id === identifyDocument('papers', 'other.txt')
    expect(read.filter((id) => !isNew(id))).toEqual([])
  })

  it('takes a paper out of the cluster when its file is gone', async () => {
    await unlink(path.join(made.papers, 'courier.txt'))
    expect((await indexed()).at(-1)).toMatchObject({ type: 'copies', clusters: 3, changed: 3 })
    expect(await printed()).toEqual([idOf('herald'), idOf('post')])
  })

  it('finds the same after the file was lost, cannot be read, or another version has written it', async () => {
    const before = await quotation()
    const lose = async (work: () => Promise<unknown>) => {
      file.close()
      await work()
      const writer = await engine.openWriter()
      await writer.putClusters([], before ? [before.id] : [])
      await writer.close()
      await indexed()
      expect(await quotation()).toEqual(before)
    }
    const at = path.join(made.root, 'copies-sample.db')
    await lose(() => rm(at))
    await lose(() => writeFile(at, 'no database'.repeat(1_000)))
    await lose(async () => {
      file = new CopiesFile(made.root, 'sample', () => '2')
    })
  })

  it('puts again what somebody else has taken from the index', async () => {
    const before = await quotation()
    const writer = await engine.openWriter()
    await writer.putClusters([], before ? [before.id] : [])
    await writer.close()
    expect(await quotation()).toBe(undefined)
    await indexed()
    expect(await quotation()).toEqual(before)
  })
})

describe('after a correction', () => {
  it('of a date, the cluster has the new one and another earliest, and after its undo the old one', async () => {
    const before = await quotation()
    const { correction } = await ask({ target: idOf('post'), what: 'publishedAt', new: '2024-04-01' })
    expect((await printed())?.[0]).toBe(idOf('post'))
    expect((await quotation())?.earliest).toEqual({ member: 0, reason: 'first' })
    await undoCorrection(place, { id: correction.id, by: 'Ada' })
    expect(await quotation()).toEqual(before)
  })

  it('of a source, the cluster names the new one', async () => {
    await ask({ target: idOf('post'), what: 'source', new: 'The Evening Post' })
    expect((await quotation())?.members.map(({ source }) => source)).toContain('The Evening Post')
  })

  it('is nothing to do where the next run has to look at everything anyway', async () => {
    file.close()
    await rm(path.join(made.root, 'copies-sample.db'))
    await ask({ target: idOf('post'), what: 'publishedAt', new: '2024-04-01' })
    expect((await printed())?.[0]).toBe(idOf('herald'))
    await indexed()
    expect((await printed())?.[0]).toBe(idOf('post'))
  })

  it('is left to the next run where other code has kept what is needed for it, as by a newer version beside a server', async () => {
    file.close()
    const older = new CopiesFile(made.root, 'sample', () => '0')
    place = { ...place, copies: older }
    await ask({ target: idOf('post'), what: 'publishedAt', new: '2024-04-01' })
    expect((await printed())?.[0]).toBe(idOf('herald'))
    expect([older.openCurrent() !== null, file.openCurrent() !== null]).toEqual([false, true])
    await indexed()
    expect((await printed())?.[0]).toBe(idOf('post'))
  })
})

import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openEngine } from '../../engine/open.ts'
import type { Engine } from '../../engine/port.ts'
import { AppError } from '../../model/errors.ts'
import { placeOf } from '../read/gather.ts'
import { preparedHere } from '../sample-documents.ts'
import { HandedOver } from './handed-over.ts'
import { run } from './run.ts'

let root: string
let engine: Engine

beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'handed-over-'))
  await mkdir(path.join(root, 'papers'))
  engine = await openEngine({ dataFolder: path.join(root, 'data'), env: {} })
})
afterEach(async () => {
  await engine.close()
  await rm(root, { recursive: true, force: true })
})

const gone = new AppError('engine-unreachable', { engine: 'The engine', url: 'http://127.0.0.1:1' })

/** An engine that commits the first `commits` documents of a run, and then stops answering. */
function failing(commits: number): Engine {
  let put = 0
  return {
    ...engine,
    openWriter: async () => {
      const writer = await engine.openWriter()
      return {
        put: async (document) => {
          put += 1
          if (put <= commits) await writer.put(document)
        },
        remove: async () => undefined,
        putClusters: async () => undefined,
        flush: () => Promise.reject(gone),
        close: async () => {
          await writer.close()
          throw gone
        },
      }
    },
  }
}

async function failedRun(on: Engine): Promise<HandedOver> {
  const handedOver = new HandedOver()
  const places = [await placeOf(path.join(root, 'papers'))]
  const options = {
    places,
    prepare: preparedHere,
    corrections: async () => [],
    parts: new Map(),
    now: () => new Date(),
  }
  const going = async () => {
    for await (const event of run({ engine: on, ...options, signal: new AbortController().signal })) {
      handedOver.note(event)
    }
  }
  await expect(going()).rejects.toBe(gone)
  return handedOver
}

describe('after a run that failed', () => {
  beforeEach(async () => {
    for (const name of ['a', 'b', 'c']) {
      await writeFile(path.join(root, 'papers', `${name}.txt`), `The ${name} closed.`)
    }
  })

  it('only what the index contains is confirmed', async () => {
    const handedOver = await failedRun(failing(2))
    expect(await handedOver.confirmed(engine, ['papers'])).toEqual({
      indexed: 2,
      passages: 2,
      removed: 0,
      unconfirmed: 1,
    })
  })

  it('a document is not confirmed by its previous version, nor a removal by what is still there', async () => {
    await failedRun(failing(3))
    await writeFile(path.join(root, 'papers', 'a.txt'), 'The inn opened.')
    await rm(path.join(root, 'papers', 'b.txt'))
    const handedOver = await failedRun(failing(0))
    expect(await handedOver.confirmed(engine, ['papers'])).toEqual({
      indexed: 0,
      passages: 0,
      removed: 0,
      unconfirmed: 2,
    })
  })

  it('an engine that does not answer confirms nothing', async () => {
    const handedOver = await failedRun(failing(3))
    const silent: Engine = {
      ...engine,
      inventory: () => {
        throw gone
      },
    }
    expect(await handedOver.confirmed(silent, ['papers'])).toMatchObject({ indexed: 0, unconfirmed: 3 })
  })
})

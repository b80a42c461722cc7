import { createHash } from 'node:crypto'
import { openEngine } from '../../engine/open.ts'
import type { Engine } from '../../engine/port.ts'
import { AppError } from '../../model/errors.ts'
import type { PassageId } from '../../model/ids.ts'
import type { Passage } from '../../model/passage.ts'
import { emptyRequest, type SearchRequest } from '../../model/search-request.ts'

/**
 * Everything that a person can get out of an index. What is shown is kept as a digest of all of it: what a passage
 * or document was is compared with what the same index gave before it was changed.
 */
export type Read = {
  /** Each passage that was shown in any way, by its ID: exported, found, looked up; several digests if they differ. */
  shown: Record<string, string[]>
  documents: Record<string, string>
  exported: number
  /** Totals of the searches, in their order; -1 for one that failed. */
  totals: number[]
  /** How often each code of an error was given; an error without one is a fault of ours. */
  errors: Record<string, number>
  unexpected: string[]
}

const QUERIES = [
  'war ',
  'peace ',
  'the people ',
  '"united states"',
  'gover',
  'congress -war ',
  'amercia ',
  'year',
]

const FEW = 20

const digest = (value: unknown) =>
  createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 16)

/** @param ids passages to look up by their IDs */
export async function readAll(folder: string, ids: readonly PassageId[]): Promise<Read> {
  const read: Read = { shown: {}, documents: {}, exported: 0, totals: [], errors: {}, unexpected: [] }
  const engine = await openEngine({ dataFolder: folder, env: {} })
  const show = (passage: { id: string }) => {
    const before = read.shown[passage.id] ?? []
    const now = digest(passage)
    if (!before.includes(now)) read.shown[passage.id] = [...before, now]
  }
  const attempt = async (work: () => Promise<void>) => {
    try {
      await work()
    } catch (error) {
      const code = error instanceof AppError ? error.code : 'none'
      read.errors[code] = (read.errors[code] ?? 0) + 1
      if (code === 'none' || code === 'internal') read.unexpected.push(String((error as Error).stack))
    }
  }
  await attempt(async () => {
    for await (const passage of engine.scan(emptyRequest())) {
      show(passage)
      read.exported += 1
    }
  })
  for (const q of QUERIES) {
    for (const change of [{}, { in: 'quotations' }, { sort: 'oldest' }] as const) {
      const at = read.totals.push(-1) - 1
      await attempt(async () => {
        read.totals[at] = await found(engine, { ...emptyRequest(), ...change, q, limit: 100 }, show)
      })
    }
  }
  // An index that cannot be opened reads all of its parts again at each call, and refuses each in the same way.
  const opens = await engine.status().then(
    () => true,
    () => false,
  )
  for (const id of opens ? ids : ids.slice(0, FEW)) {
    await attempt(async () => {
      const lookup = await engine.passage(id)
      if (lookup.state === 'found') show(lookup.passage)
      if (lookup.state === 'gone') show({ ...lookup, id: `gone ${id}` })
    })
  }
  await attempt(async () => {
    for await (const { id } of engine.inventory()) {
      await attempt(async () => {
        const document = await engine.document(id)
        if (document !== null) read.documents[id] = digest(document)
      })
    }
  })
  await engine.close()
  return read
}

async function found(engine: Engine, request: SearchRequest, show: (passage: Passage) => void) {
  const { total, hits } = await engine.search(request)
  for (const it of hits) {
    const { highlights: _, titleHighlights: __, paragraphs: ___, ...passage } = it
    show(passage)
  }
  return total.value
}

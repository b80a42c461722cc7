import { hasCode } from '../../../model/errors.ts'
import type { Connection } from './connection.ts'
import { mayPass } from './explain.ts'
import { type Found, read, runAll, type Search } from './searches.ts'

/** How long a point in time is kept for the next part. */
const KEEP_ALIVE = '2m'
/** How often in a row a walk is taken up again after a node was lost. */
const ATTEMPTS = 5
const PAUSE_MS = 500

/**
 * All hits of a search in its order, in parts, as of one state. Where its sort ends in the key, each is met once. A point
 * in time lives on the nodes that hold it: if one is lost, the walk goes on from the last hit with another.
 */
export async function* walkPages(
  connection: Connection,
  { index, body }: Search,
  signal?: AbortSignal,
): AsyncGenerator<Found['hits']> {
  const size = Number(body.size)
  const [first] =
    (await runAll(connection, [{ index, body: { ...body, track_total_hits: false } }], signal)) ?? []
  if (first === undefined) return
  if (first.hits.length > 0 && first.hits.length < size) yield first.hits
  // What fits into one part needs no point in time.
  if (first.hits.length < size) return
  let point: string | null = null
  let after: unknown[] | null = null
  try {
    for (let failures = 0; ; ) {
      let hits: Found['hits']
      try {
        point ??= await begun(connection, index, signal)
        const found: Found = await part(connection, body, point, after, signal)
        hits = found.hits
        failures = 0
      } catch (error) {
        failures += 1
        if (failures === ATTEMPTS || !(mayPass(error) || hasCode(error, 'engine-failed'))) throw error
        point = null
        await new Promise((resolve) => setTimeout(resolve, PAUSE_MS * failures))
        continue
      }
      if (hits.length > 0) yield hits
      if (hits.length < size) return
      after = hits.at(-1)?.sort ?? null
    }
  } finally {
    if (point !== null) await ended(connection, point)
  }
}

async function begun(connection: Connection, index: Search['index'], signal?: AbortSignal): Promise<string> {
  const { client } = connection
  const { body } = await connection.ask(
    () =>
      client.createPit({
        index: [connection.alias(index)],
        keep_alive: KEEP_ALIVE,
        allow_partial_pit_creation: false,
      }),
    signal,
  )
  return String(body.pit_id)
}

async function part(
  connection: Connection,
  search: Search['body'],
  id: string,
  after: unknown[] | null,
  signal?: AbortSignal,
): Promise<Found> {
  const body = {
    ...search,
    ...{ track_total_hits: false, pit: { id, keep_alive: KEEP_ALIVE } },
    ...(after !== null && { search_after: after }),
  }
  const { client } = connection
  const answer = await connection.ask(
    () => client.search({ allow_partial_search_results: false, body: body as never }),
    signal,
  )
  return read(answer.body as never, connection.url)
}

/** It would end by itself, only later. */
async function ended(connection: Connection, id: string): Promise<void> {
  await connection.client.deletePit({ body: { pit_id: [id] } }).catch(() => undefined)
}

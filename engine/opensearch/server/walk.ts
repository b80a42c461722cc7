import { hasCode } from '../../../model/errors.ts'
import type { Connection } from './connection.ts'
import { mayPass } from './explain.ts'
import { type Found, read, runAll, type Search } from './searches.ts'

/** How long a point in time is kept for the next part. */
const KEEP_ALIVE = '2m'
/** How often in a row a walk is taken up again after a failure that is none of those that pass. */
const ATTEMPTS = 5
const PAUSE_MS = 500
const ENDS_WITHIN_MS = 2_000

/**
 * All hits of a search in its order, in parts, as of one state. Where its sort ends in the key, each is met once. A point
 * in time lives on the nodes that hold it: if one is lost, the walk goes on from the last hit with another.
 */
export async function* walkPages(
  connection: Connection,
  { index, body }: Search,
): AsyncGenerator<Found['hits']> {
  const size = Number(body.size)
  const [first] = (await runAll(connection, [{ index, body: { ...body, track_total_hits: false } }])) ?? []
  if (first === undefined) return
  if (first.hits.length > 0 && first.hits.length < size) yield first.hits
  // What fits into one part needs no point in time.
  if (first.hits.length < size) return
  let point: string | null = null
  let after: unknown[] | null = null
  try {
    for (let failures = 0, until = connection.until(); ; ) {
      let hits: Found['hits']
      try {
        point ??= await begun(connection, index)
        const found: Found = await part(connection, body, point, after)
        hits = found.hits
        failures = 0
        until = connection.until()
      } catch (error) {
        failures += 1
        const pause = PAUSE_MS * failures
        // A point in time that is lost is no failure that passes, and is made again.
        const maySucceed = mayPass(error) || (hasCode(error, 'engine-failed') && failures < ATTEMPTS)
        if (!maySucceed || performance.now() + pause > until) throw error
        point = null
        await new Promise((resolve) => setTimeout(resolve, pause))
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

async function begun(connection: Connection, index: Search['index']): Promise<string> {
  const { client } = connection
  const { body } = await connection.ask(() =>
    client.createPit({
      index: [connection.alias(index)],
      keep_alive: KEEP_ALIVE,
      allow_partial_pit_creation: false,
    }),
  )
  return String(body.pit_id)
}

async function part(
  connection: Connection,
  search: Search['body'],
  id: string,
  after: unknown[] | null,
): Promise<Found> {
  const body = {
    ...search,
    ...{ track_total_hits: false, pit: { id, keep_alive: KEEP_ALIVE } },
    ...(after !== null && { search_after: after }),
  }
  const { client } = connection
  const answer = await connection.ask(() =>
    client.search({ allow_partial_search_results: false, body: body as never }),
  )
  return read(answer.body as never, connection.url)
}

/** It would end by itself, only later: where a node that has a part of it hangs, nobody waits for that. */
async function ended({ client }: Connection, id: string): Promise<void> {
  const options = { requestTimeout: ENDS_WITHIN_MS, maxRetries: 0 }
  await client.deletePit({ body: { pit_id: [id] } }, options).catch(() => undefined)
}

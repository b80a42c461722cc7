import { FORMAT } from '../../served/records/format.ts'
import type { StateRecord } from '../../served/records/records.ts'
import { INDEXES, type IndexName } from '../../served/server.ts'
import type { Connection } from '../server/connection.ts'
import { typeOf } from '../server/explain.ts'
import { bodyOf, MAPPINGS_VERSION } from '../server/mappings.ts'
import type { KeptState } from './kept-state.ts'

/** The state before the first commit, with which it is stored. */
const FRESH: StateRecord = {
  key: 'state',
  type: 'state',
  generation: 0,
  purged: 0,
  changedAt: null,
  format: FORMAT,
  settings: MAPPINGS_VERSION,
}

/** Copying an index takes as long as it takes. */
const COPY_TIMEOUT_MS = 24 * 60 * 60_000

/**
 * Creates missing indexes; where mappings have changed, new ones are made beside the old ones.
 *
 * @param allowed resolves if this writer may still change anything
 */
export async function setUp(
  connection: Connection,
  kept: KeptState,
  allowed: () => Promise<void>,
): Promise<StateRecord> {
  const state = await kept.read()
  if (state === null) {
    const there = await indexesOf(connection)
    await Promise.all(
      INDEXES.filter((name) => !there.has(name)).map((name) => create(connection, name, 1, true)),
    )
    return FRESH
  }
  if (state.settings === MAPPINGS_VERSION) return state
  await rebuild(connection, state, allowed)
  return (await kept.read()) ?? FRESH
}

const nameOf = (connection: Connection, name: IndexName, number: number): string =>
  `${connection.alias(name)}-${number}`

async function create(
  connection: Connection,
  name: IndexName,
  number: number,
  named: boolean,
): Promise<void> {
  const index = nameOf(connection, name, number)
  const body = {
    ...bodyOf(name, connection.options.spread),
    ...(named && { aliases: { [connection.alias(name)]: {} } }),
  }
  await createIndex(connection, index, body)
}

/** Also resolves if it is there: a request that got no answer may have been carried out, and was sent again. */
export async function createIndex(connection: Connection, index: string, body: object): Promise<void> {
  try {
    await connection.ask(() => connection.client.indices.create({ index, body: body as never }))
  } catch (error) {
    if (typeOf(error) !== 'resource_already_exists_exception') throw error
  }
}

/** The number of the index behind each alias. */
async function indexesOf(connection: Connection): Promise<Map<IndexName, number>> {
  const found = new Map<IndexName, number>()
  for (const name of INDEXES) {
    const alias = connection.alias(name)
    const answer = await connection.again(() =>
      connection.ask(() => connection.client.indices.getAlias({ name: alias }, { ignore: [404] })),
    )
    for (const index of Object.keys(answer.body)) {
      const number = Number(index.slice(alias.length + 1))
      if (index.startsWith(`${alias}-`) && Number.isInteger(number)) found.set(name, number)
    }
  }
  return found
}

/**
 * Copies each index into a new one with the mappings of now; then the aliases change, all of them at once, and searches
 * go on with the new ones. If interrupted, the old ones stay as they were, and it starts again the next time.
 */
async function rebuild(
  connection: Connection,
  state: StateRecord,
  allowed: () => Promise<void>,
): Promise<void> {
  const { client } = connection
  const there = [...(await indexesOf(connection))]
  for (const [name, number] of there) {
    const dest = nameOf(connection, name, number + 1)
    // Another writer may have taken the lock and be using the new one.
    await allowed()
    await connection.ask(() => client.indices.delete({ index: dest, ignore_unavailable: true }))
    await create(connection, name, number + 1, false)
    const body = { source: { index: nameOf(connection, name, number) }, dest: { index: dest } }
    await connection.ask(
      () =>
        client.reindex(
          { body, refresh: true, wait_for_completion: true },
          { requestTimeout: COPY_TIMEOUT_MS },
        ),
      COPY_TIMEOUT_MS,
    )
  }
  await allowed()
  const made = { ...state, format: FORMAT, settings: MAPPINGS_VERSION }
  const records = there.find(([name]) => name === 'records')
  if (records !== undefined) {
    const index = nameOf(connection, 'records', records[1] + 1)
    await connection.ask(() => client.index({ index, id: made.key, body: made as never }))
  }
  const actions = there.flatMap(([name, number]) => {
    const alias = connection.alias(name)
    return [
      { add: { index: nameOf(connection, name, number + 1), alias } },
      { remove_index: { index: nameOf(connection, name, number) } },
    ]
  })
  await connection.ask(() => client.indices.updateAliases({ body: { actions } }))
}

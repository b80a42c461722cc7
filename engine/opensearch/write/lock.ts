import { createHash, randomUUID } from 'node:crypto'
import os from 'node:os'
import { errors } from '@opensearch-project/opensearch'
import { AppError } from '../../../model/errors.ts'
import { isRunning } from '../../../model/is-running.ts'
import type { Connection } from '../server/connection.ts'
import { typeOf } from '../server/explain.ts'

/** A writer renews its lock this often. */
const HEARTBEAT_MS = 30_000
const DEAD_AFTER_MS = 5 * 60_000
const ID = 'writer'

/** `at`: when the lock was last renewed, by the clock of the holder's machine. */
type Holder = { process: number; machine: string; writer: string; at: number }
type Version = { if_seq_no: number; if_primary_term: number }

/**
 * The lock of the one writer: a record on the cluster, so that it also works between machines, which is only made or
 * replaced as it was read. It expires with its writer: on the same machine at once (the process is gone), on another
 * machine after five minutes without a sign of life.
 */
export async function lockForWriting(connection: Connection): Promise<{ release(): Promise<void> }> {
  const index = `${connection.options.prefix}-writer`
  await createIndex(connection, index)
  const before = await held(connection, index)
  const writer = randomUUID()
  if (before !== null && isAlive(before.holder)) throw locked(connection)
  let version = await take(connection, index, writer, before?.version ?? null)
  heldHere.add(writer)
  const heart = setInterval(() => {
    // A missed heartbeat does no harm, and if the cluster is gone, the writer's own requests fail.
    take(connection, index, writer, version)
      .then((it) => {
        version = it
      })
      .catch(() => undefined)
  }, HEARTBEAT_MS)
  heart.unref()
  return {
    release: async () => {
      clearInterval(heart)
      heldHere.delete(writer)
      await connection.ask(() =>
        connection.client.delete({ index, id: ID, ...version }, { ignore: [404, 409] }),
      )
    },
  }
}

/**
 * The writers of this process. A writer whose cluster went away could not remove its lock, although the process is
 * still running. (On `globalThis`, because a bundler may load this module more than once.)
 */
const KEY = Symbol.for('verbatim.opensearch.writers')
const shared: typeof globalThis & { [KEY]?: Set<string> } = globalThis
shared[KEY] ??= new Set()
const heldHere = shared[KEY]

const machine = () => createHash('sha256').update(os.hostname()).digest('hex').slice(0, 16)

const locked = ({ url }: Connection, options?: { cause: unknown }) =>
  new AppError('index-locked', { folder: url }, options)

async function createIndex(connection: Connection, index: string): Promise<void> {
  const body = {
    settings: { number_of_shards: 1, auto_expand_replicas: '0-1' },
    mappings: {
      dynamic: 'strict' as const,
      properties: {
        process: { type: 'integer' as const },
        machine: { type: 'keyword' as const },
        writer: { type: 'keyword' as const },
        at: { type: 'long' as const },
      },
    },
  }
  await connection.ask(async () => {
    try {
      await connection.client.indices.create({ index, body })
    } catch (error) {
      if (typeOf(error) !== 'resource_already_exists_exception') throw error
    }
  })
}

async function held(
  connection: Connection,
  index: string,
): Promise<{ holder: Holder; version: Version } | null> {
  const { body } = await connection.ask(() => connection.client.get({ index, id: ID }, { ignore: [404] }))
  if (!body.found) return null
  const { _seq_no = 0, _primary_term = 0 } = body
  return {
    holder: body._source as unknown as Holder,
    version: { if_seq_no: _seq_no, if_primary_term: _primary_term },
  }
}

/** @param version what it replaces; null if there was none */
async function take(
  connection: Connection,
  index: string,
  writer: string,
  version: Version | null,
): Promise<Version> {
  const body: Holder = { process: process.pid, machine: machine(), writer, at: Date.now() }
  const { body: stored } = await connection.ask(async () => {
    try {
      return await connection.client.index({
        ...{ index, id: ID, body: body as never },
        ...(version === null ? { op_type: 'create' as const } : version),
      })
    } catch (error) {
      if (error instanceof errors.ResponseError && error.statusCode === 409)
        throw locked(connection, { cause: error })
      throw error
    }
  })
  return { if_seq_no: stored._seq_no ?? 0, if_primary_term: stored._primary_term ?? 0 }
}

function isAlive({ process: pid, machine: where, writer, at }: Holder): boolean {
  if (where === machine()) return pid === process.pid ? heldHere.has(writer) : isRunning(pid)
  return Date.now() - at < DEAD_AFTER_MS
}

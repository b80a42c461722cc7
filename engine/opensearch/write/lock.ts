import { AppError } from '../../../model/errors.ts'
import {
  beginsWork,
  DEAD_AFTER_MS,
  endsWork,
  HEARTBEAT_MS,
  type Holder,
  newHolder,
  whereaboutsOf,
} from '../../served/write/holder.ts'
import type { Connection, Version } from '../server/connection.ts'
import { CONFLICT } from '../server/explain.ts'
import { createIndex } from './indexes.ts'

/**
 * How long a writer may act on a lock that it has not renewed. What is left until others may take it is how far the clocks
 * of two machines may be apart.
 */
const LEASE_MS = 2 * 60_000
const ID = 'writer'

/** `at`: when the lock was last renewed, by the clock of the holder's machine. */
type Held = Holder & { at: number }

/**
 * The lock of the one writer: a record on the cluster, so that it also works between machines, which is only made or
 * replaced as it was read. It expires with its writer: on the same machine at once (the process is gone), on another
 * machine after five minutes without a sign of life. A writer that was asleep for so long finds that out before it
 * changes anything.
 */
export class Lock {
  private constructor(
    private readonly connection: Connection,
    private readonly index: string,
    private readonly holder: Holder,
    private version: Version,
    private renewedAt: number,
  ) {
    beginsWork(holder)
    // A missed heartbeat does no harm: whoever changes anything asks first.
    this.heart = setInterval(() => void this.renew().catch(() => undefined), HEARTBEAT_MS)
    this.heart.unref()
  }

  private readonly heart: NodeJS.Timeout
  private renewing: Promise<void> | null = null

  /** Rejects with `index-locked` if another writer has it. */
  static async take(connection: Connection): Promise<Lock> {
    const index = `${connection.options.prefix}-writer`
    await createIndexOfLock(connection, index)
    const before = await held(connection, index)
    if (before !== null && isAlive(before.holder)) throw locked(connection)
    const holder = newHolder()
    const at = Date.now()
    const version = await put(connection, index, holder, before?.version ?? null)
    return new Lock(connection, index, holder, version, at)
  }

  /** Rejects with `index-locked` if another writer has taken it meanwhile. */
  async held(): Promise<void> {
    if (Date.now() - this.renewedAt > LEASE_MS) await this.renew()
  }

  async release(): Promise<void> {
    clearInterval(this.heart)
    endsWork(this.holder)
    await this.renewing?.catch(() => undefined)
    const { connection, index, version } = this
    await connection.ask(() =>
      connection.client.delete({ index, id: ID, ...version }, { ignore: [404, 409] }),
    )
  }

  private renew(): Promise<void> {
    this.renewing ??= this.renewed().finally(() => {
      this.renewing = null
    })
    return this.renewing
  }

  private async renewed() {
    const at = Date.now()
    this.version = await put(this.connection, this.index, this.holder, this.version)
    this.renewedAt = at
  }
}

const locked = ({ url }: Connection) => new AppError('index-locked', { folder: url })

/** Only where there is none: a cluster whose disks are full refuses even to be asked for one that is there. */
async function createIndexOfLock(connection: Connection, index: string): Promise<void> {
  const { body: isThere } = await connection.ask(() => connection.client.indices.exists({ index }))
  if (isThere) return
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
  await createIndex(connection, index, body)
}

async function held(
  connection: Connection,
  index: string,
): Promise<{ holder: Held; version: Version } | null> {
  const { body } = await connection.ask(() => connection.client.get({ index, id: ID }, { ignore: [404] }))
  if (!body.found) return null
  const { _seq_no = 0, _primary_term = 0 } = body
  return {
    holder: body._source as unknown as Held,
    version: { if_seq_no: _seq_no, if_primary_term: _primary_term },
  }
}

/** @param version what it replaces; null if there was none */
async function put(
  connection: Connection,
  index: string,
  holder: Holder,
  version: Version | null,
): Promise<Version> {
  const body: Held = { ...holder, at: Date.now() }
  const { body: stored, statusCode } = await connection.ask(() =>
    connection.client.index(
      {
        ...{ index, id: ID, body: body as never },
        ...(version === null ? { op_type: 'create' as const } : version),
      },
      { ignore: [CONFLICT] },
    ),
  )
  if (statusCode !== CONFLICT)
    return { if_seq_no: stored._seq_no ?? 0, if_primary_term: stored._primary_term ?? 0 }
  // A request that got no answer may have been carried out, and was sent again: then it is this writer that is there.
  const now = await held(connection, index)
  if (now?.holder.writer !== holder.writer) throw locked(connection)
  return now.version
}

function isAlive(holder: Held): boolean {
  const where = whereaboutsOf(holder)
  if (where === 'at work' || where === 'gone') return where === 'at work'
  return Date.now() - holder.at < DEAD_AFTER_MS
}

import { AppError } from '../../../model/errors.ts'
import type { Expression } from '../../served/query/expression.ts'
import type { StateRecord } from '../../served/records/records.ts'
import { INDEXES, type IndexName, type Keyed, type Mode, type WritingServer } from '../../served/server.ts'
import { dslOf } from '../query/dsl.ts'
import type { Connection } from '../server/connection.ts'
import { ENGINE } from '../server/explain.ts'
import { OpenSearchServer } from '../server/server.ts'
import { Bulk } from './bulk.ts'
import { setUp } from './indexes.ts'
import { KeptState } from './kept-state.ts'
import { Lock } from './lock.ts'

const DELETE_TIMEOUT_MS = 60 * 60_000
/** How often records that something else has changed meanwhile are deleted again. */
const DELETE_ATTEMPTS = 5

/** What a writer needs of a cluster besides. */
export class WritingOpenSearch extends OpenSearchServer implements WritingServer {
  private readonly bulk: Bulk
  private readonly kept: KeptState
  private taken: Lock | null = null
  /** Of what was stored, where searches do not see all yet. */
  private readonly unseen = new Set<IndexName>()

  constructor(connection: Connection) {
    super(connection)
    this.bulk = new Bulk(connection, () => this.allowed())
    this.kept = new KeptState(connection)
  }

  async lock() {
    const lock = await Lock.take(this.connection).catch(async (error: unknown) => {
      await this.connection.close()
      throw error
    })
    this.taken = lock
    return { release: () => lock.release().finally(() => this.connection.close()) }
  }

  async setUp() {
    const state = await setUp(this.connection, this.kept, () => this.allowed())
    // What another writer has left behind is taken back, so all of it has to be seen.
    await this.refresh(INDEXES)
    return state
  }

  async add<Row extends Keyed>(index: IndexName, record: Row, document: string, mode: Mode = 'replace') {
    this.unseen.add(index)
    await this.bulk.add(index, record, document, mode)
  }

  async delete(index: IndexName, filter: Expression) {
    await this.settle()
    if (filter === false) return
    for (let attempt = 0; attempt < DELETE_ATTEMPTS; attempt += 1)
      if (await this.connection.again(() => this.deleteOnce(index, filter))) return
    throw this.notDeleted(index)
  }

  /** @returns whether all of it is gone: what something else has changed meanwhile is kept */
  private async deleteOnce(index: IndexName, filter: Expression): Promise<boolean> {
    const { client } = this.connection
    await this.allowed()
    const { body } = await this.connection.ask(
      () =>
        client.deleteByQuery(
          {
            ...{ index: this.connection.alias(index), conflicts: 'proceed', refresh: true },
            body: { query: dslOf(filter) as never },
          },
          // The client would send it again without asking whether that is still allowed.
          { requestTimeout: DELETE_TIMEOUT_MS, maxRetries: 0 },
        ),
      DELETE_TIMEOUT_MS,
    )
    const { version_conflicts: conflicts = 0, failures = [] } = body as {
      version_conflicts?: number
      failures?: unknown[]
    }
    return conflicts + failures.length === 0
  }

  async settle() {
    await this.bulk.settle()
    if (this.unseen.size === 0) return
    await this.refresh([...this.unseen])
    this.unseen.clear()
  }

  forget() {
    this.bulk.forget()
  }

  async storeState(state: StateRecord) {
    return this.connection.again(async () => {
      await this.allowed()
      return this.kept.store(state)
    })
  }

  /** Rejects with `index-locked` if another writer has taken the place of this one. */
  private async allowed() {
    await this.taken?.held()
  }

  private async refresh(names: readonly IndexName[]) {
    const { client } = this.connection
    const index = names.map((name) => this.connection.alias(name))
    await this.connection.again(async () => {
      const { body } = await this.connection.ask(() => client.indices.refresh({ index }))
      if ((body._shards?.failed ?? 0) > 0)
        throw new AppError('engine-busy', {
          engine: ENGINE,
          url: this.url,
          problem: { reason: 'shards-missing' },
        })
    })
  }

  private notDeleted(index: IndexName): AppError {
    const problem = {
      reason: 'task-failed',
      task: 'delete-records',
      indexes: [this.connection.alias(index)],
      serverCode: 'version_conflict_engine_exception',
    } as const
    return new AppError('engine-failed', { engine: ENGINE, url: this.url, problem })
  }
}

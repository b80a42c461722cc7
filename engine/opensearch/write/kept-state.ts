import { isDeepStrictEqual } from 'node:util'
import { AppError } from '../../../model/errors.ts'
import type { StateRecord } from '../../served/records/records.ts'
import type { Connection, Version } from '../server/connection.ts'
import { CONFLICT } from '../server/explain.ts'

/** The state as a writer has read or stored it last: nothing else is replaced by what it stores. */
export class KeptState {
  /** Null if there was none. */
  private version: Version | null = null

  constructor(private readonly connection: Connection) {}

  async read(): Promise<StateRecord | null> {
    const stored = await this.connection.stored()
    this.version = stored?.version ?? null
    return stored?.state ?? null
  }

  /**
   * Stored by its key: whoever reads it by its key sees it at once.
   * @throws AppError `index-locked` if another writer has stored one meanwhile
   */
  async store(state: StateRecord): Promise<StateRecord> {
    const { connection, version } = this
    const { body, statusCode } = await connection.ask(() =>
      connection.client.index(
        {
          ...{ index: connection.alias('records'), id: state.key, require_alias: true },
          ...(version === null ? { op_type: 'create' as const } : version),
          body: state as never,
        },
        { ignore: [CONFLICT] },
      ),
    )
    if (statusCode !== CONFLICT) {
      this.version = { if_seq_no: body._seq_no ?? 0, if_primary_term: body._primary_term ?? 0 }
      return state
    }
    // A request that got no answer may have been carried out, and was sent again: then it is this state that is there.
    const now = await connection.stored()
    if (now === null || !isDeepStrictEqual(now.state, state))
      throw new AppError('index-locked', { folder: connection.url })
    this.version = now.version
    return state
  }
}

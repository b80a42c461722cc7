import type { Expression } from '../../served/query/expression.ts'
import type { StateRecord } from '../../served/records/records.ts'
import type { IndexName, Keyed, Mode, StoringServer } from '../../served/server.ts'
import { written } from '../query/written.ts'
import { MeilisearchServer } from '../server/server.ts'
import type { Store } from '../server/store.ts'
import { Tasks } from '../server/tasks.ts'
import { storeState } from './indexes.ts'
import { Outbox } from './outbox.ts'

/** What stores records on a server. */
export class StoringMeilisearch extends MeilisearchServer implements StoringServer {
  private readonly tasks: Tasks
  private readonly outbox: Outbox

  constructor(store: Store) {
    super(store)
    this.tasks = new Tasks(store)
    this.outbox = new Outbox(store, this.tasks)
  }

  add<Row extends Keyed>(index: IndexName, record: Row, document: string, mode: Mode = 'replace') {
    return this.outbox.add(index, record, document, mode)
  }

  async delete(index: IndexName, filter: Expression) {
    await this.outbox.sendAll()
    const what = { task: 'delete-records', indexes: [this.store.uid(index)] } as const
    await this.tasks.add(what, () =>
      this.store.index(index).deleteDocuments({ filter: written(filter) ?? '' }),
    )
  }

  async settle() {
    await this.outbox.sendAll()
    await this.tasks.settle()
  }

  forget() {
    this.outbox.forget()
  }

  storeState(state: StateRecord) {
    return storeState(this.store, state)
  }
}

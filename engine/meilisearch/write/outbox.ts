import { AppError } from '../../../model/errors.ts'
import type { IndexName, Mode } from '../../served/server.ts'
import type { Store } from '../server/store.ts'
import type { Tasks } from '../server/tasks.ts'

/** Size of a request: far below the limit of servers (100 MB by default), large enough to be indexed efficiently. */
const BATCH_BYTES = 12 * 1024 * 1024
/** Below the default limit of a server. */
const LARGEST_RECORD = 90 * 1024 * 1024

/** How many documents of a failed batch the error names. */
const NAMED = 5

type Batch = { index: IndexName; mode: Mode; lines: string[]; bytes: number; documents: Set<string> }

/** Collects records by index, and sends them in batches by size. */
export class Outbox {
  private readonly batches = new Map<string, Batch>()

  constructor(
    private readonly store: Store,
    private readonly tasks: Tasks,
    private readonly batchBytes = BATCH_BYTES,
  ) {}

  /** `document`: to which the record belongs, for the message if the batch fails. */
  async add(index: IndexName, record: object, document: string, mode: Mode = 'replace'): Promise<void> {
    const line = JSON.stringify(record)
    const bytes = Buffer.byteLength(line)
    if (bytes > LARGEST_RECORD) {
      throw new AppError('document-refused', {
        documentKey: document,
        problem: { reason: 'too-long-for-engine' },
      })
    }
    const name = `${index} ${mode}`
    const batch = this.batches.get(name) ?? { index, mode, lines: [], bytes: 0, documents: new Set() }
    this.batches.set(name, batch)
    batch.lines.push(line)
    batch.bytes += bytes
    if (document !== '') batch.documents.add(document)
    if (batch.bytes >= this.batchBytes) await this.send(name)
  }

  async sendAll(): Promise<void> {
    for (const name of [...this.batches.keys()]) await this.send(name)
  }

  forget() {
    this.batches.clear()
  }

  private async send(name: string) {
    const batch = this.batches.get(name)
    this.batches.delete(name)
    if (!batch) return
    const index = this.store.index(batch.index)
    const lines = batch.lines.join('\n')
    const options = { primaryKey: 'key' }
    const documents = [...batch.documents]
    const what =
      documents.length > 0
        ? { documents: documents.slice(0, NAMED), count: documents.length }
        : { task: 'write-records' as const, indexes: [this.store.uid(batch.index)] }
    await this.tasks.add(what, () =>
      batch.mode === 'update'
        ? index.updateDocumentsFromString(lines, 'application/x-ndjson', options)
        : index.addDocumentsFromString(lines, 'application/x-ndjson', options),
    )
  }
}

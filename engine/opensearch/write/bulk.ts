import { AppError } from '../../../model/errors.ts'
import type { IndexName, Keyed, Mode } from '../../served/server.ts'
import type { Connection } from '../server/connection.ts'
import { ENGINE, errorIn, mayPass, ofType } from '../server/explain.ts'
import { packed } from '../server/searches.ts'

/** Size of a request: large enough to be stored efficiently, far below what a node takes (100 MB by default). */
const BATCH_BYTES = 6 * 1024 * 1024
const LARGEST_RECORD = 90 * 1024 * 1024
/** Requests at a time: enough to keep the cluster busy, few enough that none pile up. */
const IN_FLIGHT = 3
/** A cluster that is asked to store more than it can says so; then it is given time. */
const ATTEMPTS = 8
const FIRST_PAUSE_MS = 100
/** How many documents of a failed batch the error names. */
const NAMED = 5

type Action = { key: string; lines: string; document: string }
type Batch = { actions: Map<string, Action>; bytes: number }
type Item = { status: number; error?: { type?: string; reason?: string } }

/**
 * Sends records in batches. An answer of 200 says nothing of single records, so the status of each is read, and those
 * that the cluster had no room for are sent again. Each record has its key for an ID: what is sent twice is stored once.
 */
export class Bulk {
  private batch: Batch = { actions: new Map(), bytes: 0 }
  private readonly underway = new Map<Batch, Promise<void>>()
  private failure: unknown = null

  /** @param allowed resolves if this writer may still change anything */
  constructor(
    private readonly connection: Connection,
    private readonly allowed: () => Promise<void>,
  ) {}

  async add(index: IndexName, record: Keyed, document: string, mode: Mode): Promise<void> {
    const target = { _index: this.connection.alias(index), _id: record.key }
    const action = mode === 'update' ? { update: { ...target, retry_on_conflict: 3 } } : { index: target }
    const body = mode === 'update' ? { doc: packed(record) } : packed(record)
    const lines = `${JSON.stringify(action)}\n${JSON.stringify(body)}\n`
    const bytes = Buffer.byteLength(lines)
    if (bytes > LARGEST_RECORD)
      throw new AppError('document-refused', {
        documentKey: document,
        problem: { reason: 'too-long-for-engine' },
      })
    const key = `${index} ${record.key}`
    // What comes later has to be stored later.
    if (this.batch.actions.has(key)) await this.send()
    if ([...this.underway.keys()].some((it) => it.actions.has(key))) await this.allSent()
    this.batch.actions.set(key, { key, lines, document })
    this.batch.bytes += bytes
    if (this.batch.bytes >= BATCH_BYTES) await this.send()
  }

  /** Resolves once everything is stored; rejects with the first failure, after the others have ended too. */
  async settle(): Promise<void> {
    await this.send()
    await this.allSent()
    const { failure } = this
    this.failure = null
    if (failure !== null) throw failure
  }

  forget() {
    this.batch = { actions: new Map(), bytes: 0 }
  }

  private async allSent() {
    await Promise.all(this.underway.values())
  }

  private async send() {
    const { batch } = this
    if (batch.actions.size === 0) return
    this.forget()
    while (this.underway.size >= IN_FLIGHT) await Promise.race(this.underway.values())
    if (this.failure !== null) return
    const sent = this.store([...batch.actions.values()])
      .catch((error: unknown) => {
        this.failure ??= error
      })
      .finally(() => this.underway.delete(batch))
    this.underway.set(batch, sent)
  }

  private async store(actions: readonly Action[]): Promise<void> {
    let left = actions
    for (let attempt = 1; left.length > 0; attempt += 1) {
      const { waiting, refused } = await this.attempt(left, attempt < ATTEMPTS)
      if (refused !== null) throw this.failed(actions, refused)
      left = waiting
      if (left.length > 0) await new Promise((resolve) => setTimeout(resolve, FIRST_PAUSE_MS * 2 ** attempt))
    }
  }

  /** @param mayWait whether what the cluster has no room for may be sent again */
  private async attempt(
    actions: readonly Action[],
    mayWait: boolean,
  ): Promise<{ waiting: Action[]; refused: Item | null }> {
    const body = actions.map((it) => it.lines).join('')
    await this.allowed()
    const { client } = this.connection
    let items: Record<string, Item>[]
    try {
      const answer = await this.connection.ask(() =>
        client.bulk(
          { body: body as never, require_alias: true },
          // The client would send it again without asking whether that is still allowed.
          { maxRetries: 0 },
        ),
      )
      if (!answer.body.errors) return { waiting: [], refused: null }
      items = answer.body.items as unknown as Record<string, Item>[]
    } catch (error) {
      // All of it, or nobody knows what of it.
      if (!mayWait || !mayPass(error)) throw error
      return { waiting: [...actions], refused: null }
    }
    const waiting: Action[] = []
    for (const [at, item] of items.entries()) {
      const outcome = Object.values(item)[0]
      const action = actions[at]
      if (action === undefined || outcome === undefined || outcome.status < 300) continue
      if (!mayWait || !TOO_MUCH.has(outcome.status)) return { waiting: [], refused: outcome }
      waiting.push(action)
    }
    return { waiting, refused: null }
  }

  private failed(actions: readonly Action[], { status, error }: Item): AppError {
    const { url } = this.connection
    const { type, index } = errorIn(error)
    const serverCode = type || String(status)
    const documents = [...new Set(actions.map((it) => it.document))].filter((it) => it !== '')
    const options = { cause: new Error(error?.reason ?? serverCode) }
    const general = ofType({ type: serverCode, index }, status, url, options)
    if (general.code !== 'engine-failed' || documents.length === 0) return general
    const problem = {
      reason: 'documents-not-written',
      documents: documents.slice(0, NAMED),
      count: documents.length,
      serverCode,
    } as const
    return new AppError('engine-failed', { engine: ENGINE, url, problem }, options)
  }
}

const TOO_MUCH = new Set([429, 503])

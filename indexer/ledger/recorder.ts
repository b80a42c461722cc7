import { randomBytes } from 'node:crypto'
import { containersOf } from '../../model/member-path.ts'
import { type ToldError, told } from '../../model/told-error.ts'
import { RUNS, type Run } from '../../records/kind.ts'
import type { LedgerEntry, LedgerOutcome } from '../../records/ledger-entry.ts'
import type { Records } from '../../records/port.ts'
import { thisMachine } from '../../records/run-state.ts'
import { isWithin } from '../pipeline/lost.ts'
import type { RunEvent } from '../pipeline/run.ts'
import { type Account, emptyAccount } from '../read/account.ts'
import type { Place } from '../read/gather.ts'
import type { Rejection } from '../read/raw-document.ts'

/** Entries are written together, because each write waits for the disk; what a killed run loses of them is a second. */
const AT_ONCE = 500
const WAIT_MS = 1_000
/** However long it takes to read a document, servers on other machines see that the run goes on. */
const SIGN_OF_LIFE_MS = 30_000

type Noted = { how: 'note' | 'confirm'; entry: LedgerEntry }

/** Writes what a run meets into the ledger, while it goes on. */
export class LedgerRecorder {
  readonly #key: string
  readonly #records: Records
  readonly #places: readonly Place[]
  #run: Run
  #revision = 0
  #life: NodeJS.Timeout | undefined
  readonly #startedAt = performance.now()
  /** What writes waits for what has begun to write. */
  #turn: Promise<unknown> = Promise.resolve()
  #pending: Noted[] = []
  #writtenAt = performance.now()
  /** Problems with fields of a document that is met next, by path and key. */
  readonly #problems = new Map<string, ToldError[]>()
  /** By path, for a run over thousands of given files. */
  readonly #roots = new Map<string, Place>()
  /** What could not be looked into. */
  readonly #closed: string[] = []

  private constructor(records: Records, places: readonly Place[], startedAt: Date, isRetry: boolean) {
    this.#records = records
    this.#places = places
    this.#key = `${startedAt.toISOString()}-${randomBytes(3).toString('hex')}`
    for (const place of places) if (!place.folder) this.#roots.set(place.path, place)
    this.#run = {
      startedAt: startedAt.toISOString(),
      endedAt: null,
      process: process.pid,
      machine: thisMachine(),
      seenAt: startedAt.toISOString(),
      places: places.map(({ path, collection }) => ({ path, collection })),
      isRetry,
      ended: null,
      counts: { indexed: 0, unchanged: 0, removed: 0, failed: 0, passages: 0 },
      seconds: 0,
      doing: null,
    }
  }

  /** Notes that a run begins. */
  static async begin(records: Records, places: readonly Place[], isRetry: boolean): Promise<LedgerRecorder> {
    const recorder = new LedgerRecorder(records, places, new Date(), isRetry)
    recorder.#revision = await records.kept(RUNS).put(recorder.#key, recorder.#run, 0)
    recorder.#showLife()
    return recorder
  }

  #showLife(): void {
    // What could not be written is written at the end of the run, or told there.
    this.#life = setInterval(() => this.#write().catch(() => undefined), SIGN_OF_LIFE_MS)
    this.#life.unref()
  }

  /** To be called for every event, in order. */
  async note(event: RunEvent): Promise<void> {
    this.#take(event)
    this.#count(event)
    if (this.#isDue() || this.#pending.length >= AT_ONCE) await this.#write()
  }

  /** To be called while copies are looked for, however often. */
  findingCopies({ done, of }: { done: number; of: number }): void {
    this.#run = { ...this.#run, doing: { what: 'copies', done, of } }
    // What could not be written is written at the end of the run, or told there.
    if (this.#isDue()) this.#write().catch(() => undefined)
  }

  /** Writes what was noted so far, for a run that ends in a way that nobody expected. */
  async save(): Promise<void> {
    clearInterval(this.#life)
    await this.#write()
  }

  /** Notes how the run ended, and after a whole one what is no longer there. */
  async end(ended: NonNullable<Run['ended']>, counts: Run['counts'], seconds: number): Promise<void> {
    clearInterval(this.#life)
    await this.#write()
    if (ended === 'done') {
      for (const { path: root, collection, only } of this.#places) {
        await this.#records.ledger.markGone({
          ...{ collection, root, run: this.#key, except: this.#closed, onlyUnused: only !== undefined },
        })
      }
    }
    this.#run = { ...this.#run, ended, counts, seconds, endedAt: new Date().toISOString() }
    await this.#putRun()
  }

  #isDue(): boolean {
    return performance.now() - this.#writtenAt >= WAIT_MS
  }

  #count(event: RunEvent): void {
    if (event.type === 'furniture' || event.type === 'copies') return
    const { account } = event
    const counts = { ...this.#run.counts }
    if (event.type === 'rejected') counts.failed += account === null ? 0 : 1
    else if (event.type !== 'parts-read') counts[event.type] += 1
    if (event.type === 'indexed') counts.passages += event.passages
    const path = account?.path ?? null
    this.#run = { ...this.#run, counts, doing: { what: 'reading', path } }
  }

  async #putRun(): Promise<void> {
    this.#run = { ...this.#run, seenAt: new Date().toISOString() }
    this.#revision = await this.#records.kept(RUNS).put(this.#key, this.#run, this.#revision)
  }

  /** What is removed is found to be missing at the end, with everything else that this run has not met. */
  #take(event: RunEvent): void {
    if (event.type === 'rejected') this.#reject(event)
    else if (event.type === 'indexed') {
      this.#add('note', event.account, 'indexed', { fingerprint: event.fingerprint })
    } else if (event.type === 'unchanged') this.#add('confirm', event.account, 'indexed', {})
    else if (event.type === 'parts-read') this.#add('note', event.account, 'read', {})
  }

  #reject({ path, documentKey, error, account, refused }: Rejection): void {
    if (account === null) {
      const at = problemsKey(path, documentKey)
      this.#problems.set(at, [...(this.#problems.get(at) ?? []), told(error)])
      // A manifest, which is not met by itself.
      if (documentKey === null) this.#add('note', { ...emptyAccount(path), format: 'manifest' }, 'read', {})
      return
    }
    if (account.documentKey === null && account.line === null) this.#closed.push(path)
    const outcome = error.code === 'format-unknown' ? 'not-read' : 'failed'
    this.#add('note', account, outcome, { error: told(error), ...refused })
  }

  #add(
    how: Noted['how'],
    account: Account,
    outcome: LedgerOutcome,
    more: { error?: ToldError; fingerprint?: string; readAt?: string | null },
  ): void {
    const { error = null, fingerprint = null } = more
    const place = this.#placeOf(account)
    const at = problemsKey(account.path, account.documentKey)
    const problems = this.#problems.get(at) ?? []
    if (account.documentKey !== null) this.#problems.delete(at)
    const readAt = how === 'note' ? (more.readAt ?? new Date().toISOString()) : null
    const collection = account.collection ?? place?.collection ?? null
    const root = place?.path ?? account.path
    const entry = {
      ...account,
      collection,
      root,
      run: this.#key,
      outcome,
      error,
      problems,
      fingerprint,
      readAt,
    }
    this.#pending.push({ how, entry })
  }

  #placeOf({ path, collection }: Account): Place | undefined {
    for (const it of [path, ...containersOf(path)]) {
      const given = this.#roots.get(it)
      if (given) return given
    }
    const above = this.#places.filter((it) => it.folder && isWithin(path, it.path))
    return above.find((it) => it.collection === collection) ?? above[0]
  }

  #write(): Promise<void> {
    this.#writtenAt = performance.now()
    const mine = this.#turn.then(() => this.#writePending())
    this.#turn = mine.catch(() => undefined)
    return mine
  }

  /** What could not be written stays pending: at the end of the run it would otherwise be taken for gone. */
  async #writePending(): Promise<void> {
    const { ledger } = this.#records
    // In the order of the events: a document may be met twice.
    for (;;) {
      const how = this.#pending[0]?.how
      if (how === undefined) break
      const other = this.#pending.findIndex((it) => it.how !== how)
      const same = this.#pending.slice(0, other < 0 ? undefined : other)
      await ledger[how](same.map((it) => it.entry))
      this.#pending = this.#pending.slice(same.length)
    }
    const seconds = (performance.now() - this.#startedAt) / 1000
    this.#run = { ...this.#run, seconds }
    await this.#putRun()
  }
}

const problemsKey = (path: string, documentKey: string | null) => `${path}\0${documentKey ?? ''}`

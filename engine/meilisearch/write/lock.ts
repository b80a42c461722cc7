import { createHash, randomUUID } from 'node:crypto'
import os from 'node:os'
import { AppError } from '../../../model/errors.ts'
import { isRunning } from '../../../model/is-running.ts'
import type { Store } from '../server/store.ts'
import { Tasks } from '../server/tasks.ts'

/** A writer updates its lock this often; the server records when it last did. */
const HEARTBEAT_MS = 30_000
const DEAD_AFTER_MS = 5 * 60_000

/**
 * The lock of the one writer, kept on the server, so that it also works between machines: an index, which only one
 * writer can create, and whose primary key names its holder. It expires with its writer: on the same machine at
 * once (the process is gone), on another machine after five minutes without a heartbeat.
 */
export async function lockForWriting(store: Store): Promise<{ release(): Promise<void> }> {
  const tasks = new Tasks(store)
  const before = await locks(store)
  if (before.some(isAlive)) throw locked(store)
  const number = Math.max(0, ...before.map((it) => it.number)) + 1
  const uid = `${prefix(store)}${number}`
  const own = randomUUID().slice(0, 8)
  const created = await store.ask(() => store.client.createIndex(uid, { primaryKey: holder(own, 0) }))
  const outcome = await tasks.wait(created.taskUid)
  if (outcome.status !== 'succeeded') throw locked(store)
  heldHere.add(own)
  const drop = (name: string) => store.ask(() => store.client.deleteIndex(name))
  // Two writers may have replaced different dead ones at the same time: the first one keeps the lock.
  const now = await locks(store)
  if (now.some((it) => it.number < number && !before.some((dead) => dead.uid === it.uid) && isAlive(it))) {
    heldHere.delete(own)
    await drop(uid)
    throw locked(store)
  }
  for (const dead of before) await drop(dead.uid)
  let beats = 0
  const heart = setInterval(() => {
    beats += 1
    // A missed heartbeat does no harm, and if the server is gone, the writer's own requests fail.
    store.ask(() => store.client.updateIndex(uid, { primaryKey: holder(own, beats) })).catch(() => undefined)
  }, HEARTBEAT_MS)
  heart.unref()
  return {
    release: async () => {
      clearInterval(heart)
      heldHere.delete(own)
      await tasks.wait((await drop(uid)).taskUid)
    },
  }
}

/**
 * The writers of this process. A writer whose server went away could not remove its lock, although the process is
 * still running. (On `globalThis`, because a bundler may load this module more than once.)
 */
const KEY = Symbol.for('verbatim.meilisearch.writers')
const shared: typeof globalThis & { [KEY]?: Set<string> } = globalThis
shared[KEY] ??= new Set()
const heldHere = shared[KEY]

type Lock = { uid: string; number: number; holder: string; updatedAt: Date }

const prefix = (store: Store) => `${store.options.prefix}-writer-`

/** Process, machine, writer, and a number that changes with each heartbeat, so that the server records its time. */
export const holder = (own: string, beat: number, pid = process.pid) => [pid, machine(), own, beat].join('_')
const machine = () => createHash('sha256').update(os.hostname()).digest('hex').slice(0, 16)

const locked = (store: Store) => new AppError('index-locked', { folder: store.options.url })

async function locks(store: Store): Promise<Lock[]> {
  const { results } = await store.ask(() => store.client.getRawIndexes({ limit: 10_000 }))
  const begin = prefix(store)
  return results.flatMap(({ uid, primaryKey, updatedAt }) => {
    const number = Number(uid.slice(begin.length))
    if (!uid.startsWith(begin) || !Number.isInteger(number)) return []
    return [{ uid, number, holder: primaryKey ?? '', updatedAt: new Date(updatedAt) }]
  })
}

function isAlive({ holder: it, updatedAt }: Lock): boolean {
  const [pid, host, own = ''] = it.split('_')
  if (host === machine()) return Number(pid) === process.pid ? heldHere.has(own) : isRunning(Number(pid))
  return Date.now() - updatedAt.getTime() < DEAD_AFTER_MS
}

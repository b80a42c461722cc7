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
import type { Store } from '../server/store.ts'
import { Tasks } from '../server/tasks.ts'

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
  const own = newHolder()
  const created = await store.ask(() => store.client.createIndex(uid, { primaryKey: written(own, 0) }))
  const outcome = await tasks.wait(created.taskUid)
  if (outcome.status !== 'succeeded') throw locked(store)
  beginsWork(own)
  const drop = (name: string) => store.ask(() => store.client.deleteIndex(name))
  // Two writers may have replaced different dead ones at the same time: the first one keeps the lock.
  const now = await locks(store)
  if (now.some((it) => it.number < number && !before.some((dead) => dead.uid === it.uid) && isAlive(it))) {
    endsWork(own)
    await drop(uid)
    throw locked(store)
  }
  for (const dead of before) await drop(dead.uid)
  let beats = 0
  const heart = setInterval(() => {
    beats += 1
    // A missed heartbeat does no harm, and if the server is gone, the writer's own requests fail.
    store.ask(() => store.client.updateIndex(uid, { primaryKey: written(own, beats) })).catch(() => undefined)
  }, HEARTBEAT_MS)
  heart.unref()
  return {
    release: async () => {
      clearInterval(heart)
      endsWork(own)
      await tasks.wait((await drop(uid)).taskUid)
    },
  }
}

/** `updatedAt`: by the clock of the server. */
type Lock = { uid: string; number: number; holder: Holder; updatedAt: Date }

const prefix = (store: Store) => `${store.options.prefix}-writer-`

/** As a primary key, with a number that changes with each heartbeat, so that the server records its time. */
export const written = ({ process: pid, machine, writer }: Holder, beat: number): string =>
  [pid, machine, writer, beat].join('_')

function read(primaryKey: string): Holder {
  const [pid, machine = '', writer = ''] = primaryKey.split('_')
  return { process: Number(pid), machine, writer }
}

const locked = (store: Store) => new AppError('index-locked', { folder: store.options.url })

async function locks(store: Store): Promise<Lock[]> {
  const { results } = await store.ask(() => store.client.getRawIndexes({ limit: 10_000 }))
  const begin = prefix(store)
  return results.flatMap(({ uid, primaryKey, updatedAt }) => {
    const number = Number(uid.slice(begin.length))
    if (!uid.startsWith(begin) || !Number.isInteger(number)) return []
    return [{ uid, number, holder: read(primaryKey ?? ''), updatedAt: new Date(updatedAt) }]
  })
}

function isAlive({ holder, updatedAt }: Lock): boolean {
  const where = whereaboutsOf(holder)
  if (where === 'elsewhere') return Date.now() - updatedAt.getTime() < DEAD_AFTER_MS
  // A writer that was asleep with its machine would not notice that another one has taken its lock.
  return where !== 'gone'
}

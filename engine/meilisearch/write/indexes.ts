import type { StateRecord } from '../records/records.ts'
import { INDEXES, SETTINGS } from '../records/settings.ts'
import type { Store } from '../server/store.ts'
import { Tasks } from '../server/tasks.ts'

/** Indexes that are there already are left as they are, and get their settings. */
export async function createIndexes(store: Store): Promise<void> {
  const { results } = await store.ask(() => store.client.getRawIndexes({ limit: 10_000 }))
  const there = new Set(results.map((it) => it.uid))
  const tasks = new Tasks(store)
  for (const name of INDEXES) {
    const uid = store.uid(name)
    if (!there.has(uid))
      await tasks.add(`making the index ${uid}`, () => store.client.createIndex(uid, { primaryKey: 'key' }))
  }
  await tasks.settle()
  await applySettings(store)
}

/** Searches go on under the old settings until the new ones hold. */
export async function applySettings(store: Store): Promise<void> {
  const tasks = new Tasks(store)
  for (const name of INDEXES) {
    await tasks.add(`the settings of ${store.uid(name)}`, () =>
      store.index(name).updateSettings(SETTINGS[name]),
    )
  }
  await tasks.settle()
}

/** One small task: what it says holds for every reader at once. */
export async function keepState(store: Store, state: StateRecord): Promise<StateRecord> {
  const tasks = new Tasks(store)
  await tasks.add('the state of the index', () => store.index('records').addDocuments([state]))
  await tasks.settle()
  return state
}

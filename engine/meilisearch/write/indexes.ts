import type { StateRecord } from '../../served/records/records.ts'
import { INDEXES } from '../../served/server.ts'
import { SETTINGS } from '../server/settings.ts'
import type { Store } from '../server/store.ts'
import { Tasks } from '../server/tasks.ts'

/** Creates the indexes that do not exist yet, and applies the settings to all. */
export async function createIndexes(store: Store): Promise<void> {
  const { results } = await store.ask(() => store.client.getRawIndexes({ limit: 10_000 }))
  const there = new Set(results.map((it) => it.uid))
  const tasks = new Tasks(store)
  for (const name of INDEXES) {
    const uid = store.uid(name)
    if (!there.has(uid))
      await tasks.add({ task: 'create-index', indexes: [uid] }, () =>
        store.client.createIndex(uid, { primaryKey: 'key' }),
      )
  }
  await tasks.settle()
  await applySettings(store)
}

/** Searches use the old settings until the new ones are in effect. */
export async function applySettings(store: Store): Promise<void> {
  const tasks = new Tasks(store)
  for (const name of INDEXES) {
    await tasks.add({ task: 'change-settings', indexes: [store.uid(name)] }, () =>
      store.index(name).updateSettings(SETTINGS[name]),
    )
  }
  await tasks.settle()
}

/** One small task, which takes effect for all readers at once. */
export async function storeState(store: Store, state: StateRecord): Promise<StateRecord> {
  const tasks = new Tasks(store)
  await tasks.add({ task: 'write-state', indexes: [store.uid('records')] }, () =>
    store.index('records').addDocuments([state]),
  )
  await tasks.settle()
  return state
}

import { FORMAT } from '../../served/records/format.ts'
import type { StateRecord } from '../../served/records/records.ts'
import { SAME_RECORDS_SINCE, SETTINGS_VERSION } from '../server/settings.ts'
import type { Store } from '../server/store.ts'
import { applySettings, createIndexes, storeState } from './indexes.ts'
import { rebuild } from './rebuild.ts'

/** The state before the first commit, with which it is stored. */
const FRESH: StateRecord = {
  key: 'state',
  type: 'state',
  generation: 0,
  purged: 0,
  changedAt: null,
  format: FORMAT,
  settings: SETTINGS_VERSION,
}

/** Creates missing indexes, applies changed settings, and converts an older format. */
export async function setUp(store: Store): Promise<StateRecord> {
  const state = await store.state()
  if (state === null) {
    await createIndexes(store)
    return FRESH
  }
  if (Number(state.format) < SAME_RECORDS_SINCE) return rebuild(store, state)
  if (state.settings === SETTINGS_VERSION) return state
  await applySettings(store)
  return storeState(store, { ...state, settings: SETTINGS_VERSION })
}

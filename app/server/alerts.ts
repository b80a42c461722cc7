import {
  type AlertContext,
  type AlertsAsked,
  alertsOf,
  checkWatches,
  markRead,
  refuseTooLong,
  removeWatch,
  renameWatch,
  saveSearch,
  saveWatch,
} from '../../batch/index.ts'
import type { AlertsFound } from '../../model/alert.ts'
import type { AlertRequest } from '../../model/alert-request.ts'
import { parseSearch } from '../../model/parse-search.ts'
import { engine } from './engine.ts'
import { records } from './records.ts'

/** Watched lists and saved searches, and their alerts. */
export async function alertsFound(asked: AlertsAsked): Promise<AlertsFound> {
  return alertsOf(await records(), asked)
}

const work: {
  [Action in AlertRequest['action']]: (
    asked: Extract<AlertRequest, { action: Action }>,
    context: AlertContext,
  ) => Promise<unknown>
} = {
  watch: ({ name, as, filters, lines }, context) => {
    refuseTooLong(lines)
    const base = parseSearch(new URLSearchParams(filters))
    return saveWatch({ name, as, base, lines: lines.map((it) => ({ ...it, columns: {} })) }, context)
  },
  'save-search': ({ name, search }, context) =>
    saveSearch({ name, search: parseSearch(new URLSearchParams(search)) }, context),
  rename: ({ watch, name }, context) => renameWatch(watch, name, context),
  check: async ({ watches }, context) => {
    let failure: Error | null = null
    // The lines after one that fails are compared all the same.
    for await (const it of checkWatches(context, watches)) if (it.type === 'failed') failure ??= it.error
    if (failure !== null) throw failure
  },
  read: (read, context) => markRead(read, context),
  remove: ({ watch }, context) => removeWatch(watch, context),
}

/** Does what is asked for. @returns what there is afterwards */
export async function changeAlerts(asked: AlertRequest, signal: AbortSignal): Promise<AlertsFound> {
  const context = { engine: await engine(), records: await records(), signal }
  // Each action's function takes that action's facts; TypeScript cannot follow that through the union.
  const act = work[asked.action] as (asked: AlertRequest, context: AlertContext) => Promise<unknown>
  await act(asked, context)
  return alertsFound({ unread: false })
}

import { EXIT } from '../../cli/exit.ts'
import { requireKnownKeys } from '../../cli/known-keys.ts'
import { counted, say, writeLine } from '../../cli/output.ts'
import { dataFolder } from '../../cli/places.ts'
import { requireIndex } from '../../cli/require-index.ts'
import { usage } from '../../cli/usage.ts'
import { openEngine } from '../../engine/open.ts'
import type { KeptAlert, KeptWatch } from '../../model/alert.ts'
import { openRecords } from '../../records/open.ts'
import { type AlertContext, checkWatches } from '../alerts/check.ts'
import { alertsOf, markRead, removeWatch, saveWatch } from '../alerts/watches.ts'
import { type Asked, givenList, sayList } from './search-list.ts'

/** With the index and the records of this installation, which are closed afterwards. */
async function opened<Result>(
  signal: AbortSignal,
  work: (context: AlertContext) => Promise<Result>,
): Promise<Result> {
  const folder = dataFolder()
  const engine = await openEngine({ dataFolder: folder })
  try {
    await requireIndex(engine, folder)
    const records = await openRecords({ dataFolder: folder })
    try {
      return await work({ engine, records, signal })
    } finally {
      await records.close()
    }
  } finally {
    await engine.close()
  }
}

/** Saves a list, to be told what its lines find from now on. @returns the exit code */
export async function watchList(asked: Asked & { watch: string }, signal: AbortSignal): Promise<number> {
  const it = await givenList(asked)
  const { watch: name, as, base } = asked
  const id = await opened(signal, async (context) => {
    await requireKnownKeys(context.engine, base, 'batch')
    sayList(it, as)
    return saveWatch({ name, as, base, lines: it.list.lines }, context)
  })
  say(`"${name.trim()}" is watched as ${id}. What its lines find from now on: npm run -s batch -- --alerts`)
  return EXIT.done
}

const paragraph = ({ text, words, title, source, publishedAt, passage }: KeptAlert, name: string) =>
  [
    // A saved search may have no words of its own.
    text === '' ? name : `${name}: ${text}`,
    `  ${words.replace(/\s+/g, ' ')}`,
    `  ${[title ?? 'Untitled', source, publishedAt].filter((it) => it !== null).join(', ')} (${passage})`,
  ].join('\n')

/** Compares all lists, and prints what was not read yet. @returns the exit code */
export function printAlerts(
  { keep, format }: { keep: boolean; format: 'text' | 'jsonl' },
  signal: AbortSignal,
): Promise<number> {
  return opened(signal, async (context) => {
    let failed = 0
    for await (const it of checkWatches(context)) {
      if (it.type === 'alert') continue
      failed += 1
      say(`Line ${it.line} of "${it.name}" could not be compared: ${it.error.message} It is the next time.`)
    }
    const { watches, alerts } = await alertsOf(context.records, {
      unread: true,
      most: Number.POSITIVE_INFINITY,
    })
    const names = new Map(watches.map((it) => [it.id, it.name]))
    // Those that arrived first come first: they may be more than anybody wants to scroll back over.
    for (const it of alerts.reverse()) {
      await writeLine(format === 'jsonl' ? JSON.stringify(it) : paragraph(it, names.get(it.watch) ?? ''))
    }
    if (!keep) await markRead({ alerts: alerts.map((it) => it.id) }, context)
    say(
      watches.length === 0
        ? 'No list is watched. Save one with npm run -s batch -- LIST --watch NAME.'
        : `${counted(alerts.length, 'new alert')} from ${watchesOf(watches)}`,
    )
    return failed === 0 ? EXIT.done : EXIT.failed
  })
}

/** "2 watched lists and 1 saved search", without those of which there is none. */
function watchesOf(watches: readonly KeptWatch[]): string {
  const counts = [
    ['list', 'watched list', 'watched lists'],
    ['search', 'saved search', 'saved searches'],
  ] as const
  return counts
    .flatMap(([kind, one, several]) => {
      const count = watches.filter((it) => it.kind === kind).length
      return count === 0 ? [] : [`${count} ${count === 1 ? one : several}`]
    })
    .join(' and ')
}

const watchLine = ({ kind, id, name, as, lines, savedAt, unread }: KeptWatch) => {
  const what = kind === 'search' ? 'a search' : `${counted(lines.length, 'line')} as ${as}`
  return `${id}  ${name}: ${what}, saved ${savedAt.slice(0, 10)}, ${unread} unread`
}

/** @returns the exit code */
export function printWatches(signal: AbortSignal): Promise<number> {
  return opened(signal, async ({ records }) => {
    const { watches } = await alertsOf(records, { unread: true, most: 0 })
    for (const it of watches) await writeLine(watchLine(it))
    if (watches.length === 0) say('No list is watched. No search is saved either.')
    return EXIT.done
  })
}

/** @returns the exit code */
export function stopWatching(which: string, signal: AbortSignal): Promise<number> {
  return opened(signal, async (context) => {
    const { watches } = await alertsOf(context.records, { unread: true, most: 0 })
    const byId = watches.filter((it) => it.id === which)
    const found = byId.length > 0 ? byId : watches.filter((it) => it.name === which)
    const [watch, another] = found
    if (watch === undefined)
      throw usage(`No watched list is called "${which}"; --watches prints them.`, 'batch')
    if (another !== undefined) {
      throw usage(
        `${found.length} lists are called "${which}"; give the ID of one: ${found.map((it) => it.id).join(', ')}.`,
        'batch',
      )
    }
    await removeWatch(watch.id, context)
    say(`"${watch.name}" is no longer watched.`)
    return EXIT.done
  })
}

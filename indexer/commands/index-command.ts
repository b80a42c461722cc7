import { newAlerts } from '../../batch/new-alerts.ts'
import { errorLines } from '../../cli/error-lines.ts'
import { EXIT } from '../../cli/exit.ts'
import { endWithinASecond } from '../../cli/interruption.ts'
import { counted, say, writeLine } from '../../cli/output.ts'
import { dataFolder } from '../../cli/places.ts'
import { Progress } from '../../cli/progress.ts'
import { steadyClock, stopwatch } from '../../cli/stopwatch.ts'
import { openEngine } from '../../engine/open.ts'
import type { EngineWriter } from '../../engine/port.ts'
import type { Document } from '../../model/document.ts'
import { AppError } from '../../model/errors.ts'
import { type ToldError, told } from '../../model/told-error.ts'
import { littleKeptOf } from '../../records/ledger-entry.ts'
import { openRecords } from '../../records/open.ts'
import { authorityVersion } from '../authority/load.ts'
import { copiesFileOf } from '../copies/copies-file-of.ts'
import type { CopiesProgress } from '../copies/find-copies.ts'
import { makeWaiting } from '../corrections/ask.ts'
import { catchUpWithRules } from '../corrections/correct-again.ts'
import type { FetchCounts } from '../fetch/fetch-given.ts'
import { codeParts } from '../fingerprint/code-parts.ts'
import { givenPasswords } from '../given-passwords.ts'
import { describeCorrected, describeUndescribed } from '../ledger/describe.ts'
import { LedgerRecorder } from '../ledger/recorder.ts'
import { refusalsIn } from '../ledger/refusals.ts'
import { shareOf } from '../ledger/share.ts'
import { DOCUMENTS_AT_LEAST } from '../pipeline/furniture.ts'
import { HandedOver } from '../pipeline/handed-over.ts'
import { run } from '../pipeline/run.ts'
import type { Account } from '../read/account.ts'
import type { FileFields } from '../read/fields.ts'
import type { ReadingNote, Rejection } from '../read/raw-document.ts'
import { entitiesOf } from '../tag/entities.ts'
import { authorityWhenNeeded } from './authority-when-needed.ts'
import { placesOfGiven, sayFetched } from './fetched-places.ts'
import { sayIncomplete } from './incomplete-correction.ts'
import { sayLeftBehind } from './left-behind.ts'
import { markedCollections } from './marked-collections.ts'
import { placesToRetry } from './places-to-retry.ts'
import { ownAuthority, withWorkers } from './reading.ts'
import { isOfField, rejectionCounts, sayRejections } from './rejections.ts'

export type Summary = {
  indexed: number
  unchanged: number
  removed: number
  passages: number
  /** Different paragraphs that were found to be furniture of their collection. */
  furniture: number
  /** Clusters of copies that the index has, of all collections; null if none can have changed. */
  copies: { clusters: number; changed: number; removed: number } | null
  /** What became of the addresses that were given; null if none was. */
  fetched: FetchCounts | null
  /** After a failure: passed to the engine, but not known to be committed. */
  unconfirmed: number
  tookMs: number
  interrupted: boolean
  /** What ended the run is about no `place`. */
  failed: ({ place: string } & ToldError)[]
  notes: { place: string; code: string; message: string }[]
}

const NOTES_SHOWN = 20

/** What to index: what is at some paths, or what could not be used the last time. */
export type ToIndex = {
  collection: string | undefined
  fields: FileFields | undefined
  /** A file of passwords. */
  passwords: string | undefined
} & ({ paths: readonly string[]; repair: boolean } | { retry: true })

/** Brings the index up to date. @returns the exit code */
export async function updateIndex(what: ToIndex, json: boolean, signal: AbortSignal): Promise<number> {
  const seconds = stopwatch()
  const version = authorityVersion(ownAuthority())
  const passwords = await givenPasswords(what.passwords)
  const records = await openRecords({ dataFolder: dataFolder() })
  const isRetry = 'retry' in what
  const found = isRetry
    ? { ...(await placesToRetry(records.ledger, what)), fetched: null, notes: [] }
    : await placesOfGiven(what, signal)
  const { rejected, fetched, notes } = found
  const places = found.places.map((place) => ({ ...place, passwords }))
  if (fetched !== null) sayFetched(fetched)
  const summary: Summary = {
    indexed: 0,
    unchanged: 0,
    removed: 0,
    passages: 0,
    furniture: 0,
    copies: null,
    fetched,
    unconfirmed: 0,
    tookMs: 0,
    interrupted: false,
    failed: [],
    notes: [...notes],
  }
  if (isRetry && places.length + rejected.length === 0) {
    say(
      what.passwords === undefined
        ? 'Everything could be used the last time.'
        : 'Nothing needed a password the last time.',
    )
    await records.close()
    if (json) await writeLine(JSON.stringify(summary))
    return EXIT.done
  }
  endWithinASecond(signal, () => {
    say(
      'Interrupted while changes were being stored. What was stored is kept; run the same command again to continue.',
    )
  })
  const handedOver = new HandedOver()
  const progress = new Progress()
  const engine = await openEngine({ dataFolder: dataFolder() })
  const copiesFile = copiesFileOf(dataFolder())
  let ended: AppError | null = null
  let recorder: LedgerRecorder | null = null
  let watched = { alerts: 0, failed: 0 }
  try {
    recorder = await LedgerRecorder.begin(records, places, isRetry)
    const correctedBefore = (await records.corrections.all()).length
    const place = { engine, records, authority: authorityWhenNeeded() }
    const parts = new Map([...codeParts(), ['authority', version]])
    const given = {
      engine,
      places,
      corrections: () => records.corrections.all(),
      catchUp: (writer: () => Promise<EngineWriter>) => catchUpWithRules(place, writer),
      makeChanges: (writer: () => Promise<EngineWriter>) => makeWaiting(place, writer),
      parts,
      furniture: {
        entities: async (document: Document) => entitiesOf(document, await place.authority()),
        ...markedCollections(records),
      },
      copies: {
        file: copiesFile,
        onProgress: (it: CopiesProgress) => {
          progress.show(() => copiesLine(it))
          recorder?.findingCopies(it)
        },
      },
      repair: 'repair' in what && what.repair,
      ...(!isRetry && {
        refusals: await refusalsIn(
          records.ledger,
          places.map((it) => it.collection),
        ),
      }),
      signal,
      now: steadyClock(),
    }
    await sayIncomplete(records.corrections)
    await sayLeftBehind(records)
    const ledger = recorder
    await withWorkers(signal, async ({ prepare, outline }) => {
      for await (const event of run({ ...given, prepare, outline })) {
        if (event.type === 'rejected') rejected.push(event)
        else if (event.type === 'furniture') summary.furniture += event.paragraphs
        else if (event.type === 'copies') {
          const { type: _, ...found } = event
          summary.copies = found
        } else if (event.type === 'parts-read') {
          const { place, account } = event
          summary.notes.push(...account.notes.map((note) => ({ place, ...note })))
        } else summary[event.type] += 1
        if (event.type === 'indexed') {
          summary.passages += event.passages
          const { place, notes, account } = event
          summary.notes.push(...[...notes, ...littleKeptNote(account)].map((note) => ({ place, ...note })))
        }
        handedOver.note(event)
        await ledger.note(event)
        progress.show(() => progressLine(summary, rejected))
      }
    })
    await describeCorrected({ engine, records }, correctedBefore)
    if (!signal.aborted) await describeUndescribed({ engine, records })
    await recorder.end(signal.aborted ? 'interrupted' : 'done', countsOf(summary, rejected), seconds())
    if (!signal.aborted) watched = await newAlerts({ engine, records, signal })
  } catch (error) {
    if (!(error instanceof AppError)) {
      // A failure of its own must not hide this one.
      await recorder?.save().catch(() => undefined)
      throw error
    }
    ended = error
    const collections = new Set(places.map((place) => place.collection))
    Object.assign(summary, await handedOver.confirmed(engine, collections))
    // What ended the run is told below, and may keep the records from being written too.
    await recorder?.end('failed', countsOf(summary, rejected), seconds()).catch(() => undefined)
  } finally {
    progress.end()
    copiesFile.close()
    await engine.close()
    await records.close()
  }
  summary.tookMs = Math.round(seconds() * 1000)
  summary.interrupted = signal.aborted
  summary.failed = rejected.map(({ place, error }) => ({ place, ...told(error) }))
  if (ended) summary.failed.push({ place: '', ...told(ended) })
  if (json) await writeLine(JSON.stringify(summary))
  sayEnd(summary, rejected)
  sayAlerts(watched)
  const touched = summary.indexed + summary.unchanged + summary.removed + rejected.length
  if (touched === 0 && !isRetry && !ended && !signal.aborted) sayEmpty(places.map((place) => place.path))
  if (ended) errorLines(ended).forEach(say)
  if (summary.interrupted) return EXIT.interrupted
  return summary.failed.length > 0 ? EXIT.failed : EXIT.done
}

function littleKeptNote(account: Account): ReadingNote[] {
  const little = littleKeptOf(account)
  return little === null
    ? []
    : [{ code: 'little-kept', message: `little of it was kept: ${shareOf(little)}` }]
}

function countsOf({ indexed, unchanged, removed, passages }: Summary, rejected: readonly Rejection[]) {
  const failed = rejected.filter((it) => !isOfField(it)).length
  return { indexed, unchanged, removed, failed, passages }
}

function sayAlerts({ alerts, failed }: { alerts: number; failed: number }): void {
  const print = 'npm run -s batch -- --alerts'
  if (alerts > 0)
    say(`${counted(alerts, 'new alert')} from watched lists and saved searches: ${print} prints them.`)
  if (failed > 0)
    say(
      `${counted(failed, 'line')} of watched lists and saved searches could not be compared now: ${print} tries again.`,
    )
}

/** A folder without documents is not a failure, but most often the wrong folder. */
function sayEmpty(paths: readonly string[]): void {
  say(
    `There are no documents in ${paths.join(', ')}. Give a folder that contains .txt, .html or .jsonl files.`,
  )
}

function progressLine({ indexed, unchanged, passages }: Summary, rejected: readonly Rejection[]): string {
  return [
    `${counted(indexed, 'document')} indexed (${counted(passages, 'passage')})`,
    `${unchanged} unchanged`,
    ...rejectionCounts(rejected),
  ].join(', ')
}

const COPIES_WORK: Record<CopiesProgress['what'], string> = {
  read: 'documents read to find copies',
  compared: 'texts compared to find copies',
  clustered: 'places of copies put together',
}
const copiesLine = ({ what, done, of }: CopiesProgress) => `${done} of ${of} ${COPIES_WORK[what]}`

function sayEnd(summary: Summary, rejected: readonly Rejection[]): void {
  const {
    indexed,
    unchanged,
    removed,
    passages,
    unconfirmed,
    furniture,
    copies,
    tookMs,
    notes,
    interrupted,
  } = summary
  for (const { place, message } of notes.slice(0, NOTES_SHOWN)) say(`Note: ${place}: ${message}.`)
  if (notes.length > NOTES_SHOWN) say(`… and ${notes.length - NOTES_SHOWN} more notes; --json prints all.`)
  const parts = [
    `${counted(indexed, 'document')} indexed (${counted(passages, 'passage')})`,
    `${unchanged} unchanged`,
    `${removed} removed`,
  ]
  if (unconfirmed > 0) parts.push(`${unconfirmed} passed to the engine but not known to be committed`)
  parts.push(...rejectionCounts(rejected))
  say(`${interrupted ? 'Interrupted: ' : ''}${parts.join(', ')} in ${(tookMs / 1000).toFixed(1)} s.`)
  if (furniture > 0) {
    const stand = furniture === 1 ? 'stands' : 'stand'
    say(
      `${counted(furniture, 'paragraph')} ${stand} word for word in at least ${DOCUMENTS_AT_LEAST} documents of one collection. Searches leave them out unless they are asked for.`,
    )
  }
  if (copies !== null && copies.changed + copies.removed > 0) {
    const gone = copies.removed > 0 ? `, and ${copies.removed} gone` : ''
    say(
      `${counted(copies.clusters, 'group')} of copies in the index: ${copies.changed} new or changed${gone}.`,
    )
  }
  if (interrupted) say('What was indexed is kept; run the same command again to continue.')
  sayRejections(rejected)
}

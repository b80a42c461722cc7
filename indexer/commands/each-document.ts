import { EXIT } from '../../cli/exit.ts'
import { say } from '../../cli/output.ts'
import { steadyClock } from '../../cli/stopwatch.ts'
import type { CorrectionRecord } from '../../model/correction.ts'
import type { Document } from '../../model/document.ts'
import { AppError } from '../../model/errors.ts'
import { identifyDocument } from '../../model/identity.ts'
import { unpacked } from '../../model/packed-document.ts'
import { inForce } from '../corrections/in-force.ts'
import { givenPasswords } from '../given-passwords.ts'
import { ahead, type Pending, READ_AHEAD } from '../pipeline/ahead.ts'
import { TakenKeys } from '../pipeline/taken-keys.ts'
import type { Made, Outcome, OutlineRecord, Prepare } from '../pipeline/workers/protocol.ts'
import type { FileFields } from '../read/fields.ts'
import { gather, type Place } from '../read/gather.ts'
import { type RawDocument, type Rejection, rejectionOf } from '../read/raw-document.ts'
import { placesOf } from './given-paths.ts'
import { withWorkers } from './reading.ts'
import { sayRejections } from './rejections.ts'

/** What a command is to read. */
export type Read = {
  paths: readonly string[]
  collection: string | undefined
  /** Given for all files, where no manifest says otherwise. */
  fields: FileFields | undefined
  /** A file of passwords. */
  passwords: string | undefined
}

type Asked = Read & {
  corrections: readonly CorrectionRecord[]
  signal: AbortSignal
  /** What a document is read as, if not as what it was found. */
  as?: (raw: RawDocument) => Promise<RawDocument>
}

type Step = Pending &
  ({ rejected: Rejection } | { raw: RawDocument; seconds: number; ready: Promise<Outcome> })

const atOnce = (rejected: Rejection): Step => ({ rejected, bytes: 0, ready: Promise.resolve() })

/**
 * Passes on every document that `index` would make at the paths, in the order in which they are found; what cannot be
 * used is listed at the end.
 * @returns the exit code
 */
export async function eachDocument(
  asked: Asked,
  use: (document: Document, raw: RawDocument) => Promise<void>,
): Promise<number> {
  const { signal } = asked
  const passwords = await givenPasswords(asked.passwords)
  const { places: all, rejected } = await placesOf(asked.paths, asked.collection, asked.fields)
  const places = all.map((place) => ({ ...place, passwords }))
  await withWorkers(signal, async (pool) => {
    for await (const step of ahead(steps(asked, places, pool), READ_AHEAD, signal)) {
      if ('rejected' in step) {
        rejected.push(step.rejected)
        continue
      }
      const outcome = await step.ready
      if (outcome.ok) await use(documentOf(outcome.made), step.raw)
      else rejected.push(rejectionOf(step.raw, outcome.error, step.seconds + outcome.seconds))
    }
  })
  if (signal.aborted) {
    say('Interrupted.')
    return EXIT.interrupted
  }
  if (rejected.length === 0) return EXIT.done
  sayRejections(rejected)
  return EXIT.failed
}

const documentOf = ({ packed }: Made) => unpacked({ packed, fingerprint: '' }).document

async function* steps(
  { corrections, signal, as }: Asked,
  places: readonly Place[],
  { prepare, outline }: { prepare: Prepare; outline: OutlineRecord },
): AsyncGenerator<Step> {
  const taken = new TakenKeys()
  const now = steadyClock()
  for (const place of places) {
    for await (const found of gather(place, signal, outline)) {
      if (found.type === 'parts-read') continue
      if (found.type === 'rejected') {
        yield atOnce(found)
        continue
      }
      const { raw, seconds } = found
      const double = taken.take(raw)
      if (double) {
        yield atOnce(rejectionOf(raw, double, seconds))
        continue
      }
      try {
        const read = as ? await as(raw) : raw
        const id = identifyDocument(read.collection, read.documentKey)
        const ready = prepare({
          raw: read,
          readAt: now().toISOString(),
          corrections: inForce(corrections, { documentId: id, collection: read.collection }),
        })
        ready.catch(() => undefined)
        yield { raw, seconds, ready, bytes: raw.bytes.length }
      } catch (error) {
        if (!(error instanceof AppError)) throw error
        yield atOnce(rejectionOf(raw, error, seconds))
      }
    }
  }
}

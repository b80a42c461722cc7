import { EXIT } from '../../cli/exit.ts'
import { say } from '../../cli/output.ts'
import { AppError } from '../../model/errors.ts'
import { TakenKeys } from '../pipeline/taken-keys.ts'
import { gather } from '../read/gather.ts'
import { type RawDocument, rejectionOf } from '../read/raw-document.ts'
import { placesOf } from './given-paths.ts'
import { sayRejections } from './rejections.ts'

/**
 * Passes on every document that `index` would read at the paths, one after the other; what cannot be used is listed
 * at the end.
 * @returns the exit code
 */
export async function eachDocument(
  paths: readonly string[],
  collection: string | undefined,
  signal: AbortSignal,
  use: (raw: RawDocument) => Promise<void>,
): Promise<number> {
  const { places, rejected } = await placesOf(paths, collection)
  const taken = new TakenKeys()
  for (const place of places) {
    for await (const event of gather(place, signal)) {
      if (signal.aborted) {
        say('Interrupted.')
        return EXIT.interrupted
      }
      if (event.type === 'rejected') {
        rejected.push(event)
        continue
      }
      if (event.type === 'records-read') continue
      const duplicate = taken.take(event.raw)
      if (duplicate) {
        rejected.push(rejectionOf(event.raw, duplicate, event.seconds))
        continue
      }
      try {
        await use(event.raw)
      } catch (error) {
        if (!(error instanceof AppError)) throw error
        rejected.push(rejectionOf(event.raw, error, event.seconds))
      }
    }
  }
  if (rejected.length === 0) return EXIT.done
  sayRejections(rejected)
  return EXIT.failed
}

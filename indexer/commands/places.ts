import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { AppError } from '../../model/errors.ts'
import { type Place, placeOf } from '../read/gather.ts'
import type { Rejection } from '../read/raw-document.ts'

const ROOT = path.dirname(path.dirname(path.dirname(fileURLToPath(import.meta.url))))

/** npm moves to the project's folder before it runs a command; what the user typed is meant from where they stood. */
export const fromUser = (given: string) => path.resolve(process.env.INIT_CWD || process.cwd(), given)

/** Where the index and all other state are kept. */
export function dataFolder(): string {
  return process.env.VERBATIM_DATA ? fromUser(process.env.VERBATIM_DATA) : path.join(ROOT, '.verbatim')
}

/** The places to read, and for each path that leads nowhere the reason. */
export async function placesOf(
  paths: readonly string[],
  collection: string | undefined,
): Promise<{ places: Place[]; rejected: Rejection[] }> {
  const places: Place[] = []
  const rejected: Rejection[] = []
  for (const given of paths) {
    const at = fromUser(given)
    try {
      places.push(await placeOf(at, collection))
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      rejected.push({ type: 'rejected', place: at, path: at, error, documentKey: null, collection: null })
    }
  }
  return { places, rejected }
}

import { fromUser } from '../../cli/places.ts'
import { AppError } from '../../model/errors.ts'
import type { FileFields } from '../read/fields.ts'
import { type Place, placeOf } from '../read/gather.ts'
import type { Rejection } from '../read/raw-document.ts'
import { rejection } from '../read/rejections.ts'

/** The places to read, and for each path that leads nowhere the reason. */
export async function placesOf(
  paths: readonly string[],
  collection: string | undefined,
  fields: FileFields | undefined,
): Promise<{ places: Place[]; rejected: Rejection[] }> {
  const places: Place[] = []
  const rejected: Rejection[] = []
  for (const given of paths) {
    const at = fromUser(given)
    try {
      places.push({ ...(await placeOf(at, collection)), ...(fields && { fields }) })
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      rejected.push(rejection(at, error))
    }
  }
  return { places, rejected }
}

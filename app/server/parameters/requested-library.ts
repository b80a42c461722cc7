import {
  emptyLibraryRequest,
  FIRST_ORDER,
  type LibraryRequest,
  libraryRequest,
} from '../../../model/library.ts'
import { parameter } from './checked-parameters.ts'

const NUMBERS: readonly string[] = ['page', 'limit'] satisfies (keyof LibraryRequest)[]
const NAMES = Object.keys(libraryRequest.shape) as (keyof LibraryRequest)[]

/**
 * What an address asks of the library. An empty value counts as absent.
 * @throws AppError `bad-request` naming the first parameter that has no such value
 */
export function requestedLibrary(given: URLSearchParams): LibraryRequest {
  const asked: Record<string, unknown> = emptyLibraryRequest()
  for (const name of NAMES) {
    const value = given.get(name)
    if (value === null || value === '') continue
    asked[name] = parameter(name, NUMBERS.includes(name) ? Number(value) : value, libraryRequest.shape[name])
  }
  const { sort, order, ...rest } = libraryRequest.parse(asked)
  return { ...rest, sort, order: given.get('order') ? order : FIRST_ORDER[sort] }
}

/** The parameters that ask for it, without those that ask for nothing else than what is shown anyway. */
export function libraryParameters(asked: LibraryRequest): URLSearchParams {
  const usual = { ...emptyLibraryRequest(), order: FIRST_ORDER[asked.sort] }
  const parameters = new URLSearchParams()
  for (const name of NAMES) {
    if (asked[name] !== null && asked[name] !== usual[name]) parameters.set(name, String(asked[name]))
  }
  return parameters
}

import type { ParameterProblem } from '../../../model/error-reasons.ts'
import { AppError } from '../../../model/errors.ts'
import { TAKES_LISTS } from '../api-requests.ts'
import { PARAMETERS, type Parameter, SEARCH } from './described-parameters.ts'

type Known = { once: Set<string>; repeated: Set<string> }

const known: [path: RegExp, names: Known][] = Object.entries(PARAMETERS).map(([path, parameters]) => [
  new RegExp(
    `^${path
      .replace('.', '\\.')
      .replace('{path}', '.+')
      .replace(/\{\w+\}/g, '[^/]+')}$`,
  ),
  namesOf(parameters),
])

function namesOf(described: readonly Parameter[]): Known {
  // A search may be passed on whole: its order and page are accepted even where they have no effect.
  const isSearch = described.some((it) => it.name === 'q')
  const taken = [...described, ...(isSearch ? SEARCH : [])].filter((it) => it.in === 'query')
  const names = (repeated: boolean) =>
    new Set(taken.filter((it) => (it.schema.type === 'array') === repeated).map((it) => it.name))
  return { once: names(false), repeated: names(true) }
}

/**
 * The first parameter that an address of the API does not accept, or null. Ignored, a mistyped name would drop
 * a filter and answer with more than was asked for. Pages are lenient: links to them may carry foreign parameters,
 * but none is named like a property that every object has.
 */
export function refusedParameter(path: string, given: URLSearchParams): AppError | null {
  const names = known.find(([pattern]) => pattern.test(path))?.[1]
  const refused = (parameter: string, problem: ParameterProblem) =>
    new AppError('bad-request', { parameter, problem })
  if (!names) {
    const name = [...given.keys()].find((it) => Object.hasOwn(Object.prototype, it))
    return name === undefined ? null : refused(name, { reason: 'unknown-parameter', path })
  }
  for (const name of new Set(given.keys())) {
    if (names.repeated.has(name)) continue
    if (!names.once.has(name)) return refused(name, { reason: 'unknown-parameter', path })
    if (given.getAll(name).length > 1) return refused(name, { reason: 'given-twice' })
  }
  return null
}

/** The same for the address of a request: with POST, all parameters are in the body. */
export function refusedInAddress(method: string, path: string, given: URLSearchParams): AppError | null {
  const [first] = given.keys()
  // A list as a file has no place for its options but the address.
  if (method !== 'POST' || first === undefined || path === TAKES_LISTS) return refusedParameter(path, given)
  return new AppError('bad-request', { parameter: first, problem: { reason: 'belongs-in-body' } })
}

import { z } from 'zod'
import type { ValueProblem } from '../../../model/error-reasons.ts'
import { AppError } from '../../../model/errors.ts'
import { MAX_PAGE_SIZE } from '../../../model/search-request.ts'
import { check } from '../../../model/value-problem.ts'

/** A parameter, checked by its schema; a value that does not fit is the caller's error, which names the parameter. */
export function parameter<Schema extends z.ZodType>(
  name: string,
  value: unknown,
  schema: Schema,
): z.infer<Schema> {
  const result = check(schema, value)
  if (result.success) return result.data
  throw new AppError('bad-request', { parameter: name, problem: result.problem })
}

export const FIND_AT_MOST = 200
export const OFFSET_AT_MOST = 10_000_000
const USUAL_LIMIT = 20

/**
 * A page of a list: `find`, `offset`, `limit`. An empty field counts as absent.
 *
 * @param least the smallest `limit`: 0 where the total alone is a useful answer
 */
export function requestedPart(given: URLSearchParams, least: 0 | 1) {
  const whole = (name: string, usual: number, from: number, to: number) =>
    parameter(name, given.get(name) || usual, z.coerce.number().pipe(z.int().min(from).max(to)))
  return {
    find: parameter('find', given.get('find') ?? '', z.string().max(FIND_AT_MOST)),
    offset: whole('offset', 0, 0, OFFSET_AT_MOST),
    limit: whole('limit', USUAL_LIMIT, least, MAX_PAGE_SIZE),
  }
}

const BODY_AT_MOST = 64 * 1024
/** Copied with an object's other fields, a field of this name would replace what the object inherits. */
const PROTOTYPE = '__proto__'

const refused = (problem: ValueProblem) => new AppError('bad-request', { parameter: 'body', problem })

/** The body of a request, which is not read any further than it may be long. */
export async function bodyBytes(
  request: Request,
  maximum: number,
  problem: ValueProblem = { reason: 'too-many-bytes', maximum },
): Promise<Uint8Array> {
  const pieces: Uint8Array[] = []
  let length = 0
  const reader = request.body?.getReader()
  for (let next = await reader?.read(); next?.done === false; next = await reader?.read()) {
    length += next.value.length
    if (length > maximum) {
      await reader?.cancel()
      throw refused(problem)
    }
    pieces.push(next.value)
  }
  return Buffer.concat(pieces)
}

/** The value that a body states in JSON. */
export function jsonIn(text: string): unknown {
  let given: unknown
  let foreign = false
  try {
    given = JSON.parse(text, (name, value) => {
      foreign ||= name === PROTOTYPE
      return value
    })
  } catch {
    throw refused({ reason: 'not-json' })
  }
  if (foreign) throw refused({ reason: 'unknown-names', names: [PROTOTYPE] })
  return given
}

/** The JSON body of a request, checked by its schema. */
export async function body<Schema extends z.ZodType>(
  request: Request,
  schema: Schema,
  maximum = BODY_AT_MOST,
  problem: ValueProblem = { reason: 'too-many-bytes', maximum },
): Promise<z.infer<Schema>> {
  const text = new TextDecoder().decode(await bodyBytes(request, maximum, problem))
  const result = check(schema, jsonIn(text))
  if (result.success) return result.data
  throw new AppError('bad-request', { parameter: result.path.join('.') || 'body', problem: result.problem })
}

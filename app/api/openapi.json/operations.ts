import type { z } from 'zod'
import { errorBody } from '../../../model/error-body.ts'
import { PARAMETERS, type Parameter, schemaOf } from '../../server/parameters/described-parameters.ts'

export type Path = keyof typeof PARAMETERS

export const asJson = (schema: object) => ({ 'application/json': { schema } })
export const asText = (...types: string[]) =>
  Object.fromEntries(types.map((type) => [type, { schema: { type: 'string' } }]))

export const failure = {
  description: 'What went wrong, and what to do',
  content: asJson(schemaOf(errorBody)),
}

/** Refused before anything reads it, by the server that speaks HTTP. */
const TOO_LONG = {
  description: 'Address and headers have more than 16 KiB; /api/export takes a form instead',
}

/** A GET operation with the parameters of its address. */
export function read(path: Path, summary: string, content: Record<string, object>) {
  const parameters: readonly Parameter[] = PARAMETERS[path]
  const responses = { 200: { description: 'The answer', content }, 431: TOO_LONG, default: failure }
  return { get: { summary, parameters, responses } }
}

export const get = (...[path, ...facts]: Parameters<typeof read>) => ({ [path]: read(path, ...facts) })

/** A POST operation. Accepted only from the server's own pages, which name it as their `Origin`. */
export function change(path: Path, summary: string, request: z.ZodType, done: Record<number, object>) {
  const parameters: readonly Parameter[] = PARAMETERS[path]
  return {
    post: {
      summary,
      description:
        'Refused with 403 unless `Origin` is that of this server, scheme, host and port, and with 415 unless it is JSON.',
      parameters: parameters.filter((it) => it.in === 'path'),
      requestBody: { required: true, content: asJson(schemaOf(request)) },
      responses: { ...done, default: failure },
    },
  }
}

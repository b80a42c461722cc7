import { z } from 'zod'
import { findStyles } from '../../../citation/index.ts'
import { answering, json } from '../../server/answer.ts'
import { parameter } from '../../server/parameters.ts'

const count = (most: number) => z.coerce.number().pipe(z.int().min(0).max(most))

/** Citation styles by the words of their names; without any, all of them, those of the menu first. */
export function GET(request: Request): Promise<Response> {
  return answering(async () => {
    const given = new URL(request.url).searchParams
    const offset = parameter('offset', given.get('offset') || '0', count(100_000))
    const limit = parameter('limit', given.get('limit') || '20', count(100))
    const find = parameter('find', given.get('find') ?? '', z.string().max(200))
    return json(await findStyles(find, offset, limit))
  })
}

import { z } from 'zod'
import { citationFormat, formats } from '../../../citation/index.ts'
import { AppError } from '../../../model/errors.ts'
import { passageId } from '../../../model/ids.ts'
import { answering } from '../../server/answer.ts'
import { engine } from '../../server/engine.ts'
import { parameter } from '../../server/parameters.ts'

const styleName = z.literal('apa', { error: 'the only style so far is "apa"' })

/** One passage as a citation, as text in the format's own media type. */
export function GET(request: Request): Promise<Response> {
  return answering(async () => {
    const given = new URL(request.url).searchParams
    const id = given.get('id') ?? ''
    const known = passageId.safeParse(id)
    if (!known.success) throw new AppError('not-found', { what: 'passage', id })
    parameter('style', given.get('style') ?? 'apa', styleName)
    const name = parameter('format', given.get('format') ?? 'apa', citationFormat)
    const found = await (await engine()).passage(known.data)
    if (found.state !== 'found') throw new AppError('not-found', { what: 'passage', id })
    const { mime, extension, write } = formats[name]
    return new Response(write([found.passage]), {
      headers: {
        'content-type': `${mime}; charset=utf-8`,
        'content-disposition': `inline; filename="${known.data}.${extension}"`,
        'cache-control': 'no-store',
      },
    })
  })
}

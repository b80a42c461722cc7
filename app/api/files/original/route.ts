import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import { AppError } from '../../../../model/errors.ts'
import { adding } from '../../../server/adding/installed.ts'
import { answering } from '../../../server/answer.ts'

/**
 * A file as it was added, only ever to be saved: its bytes are a stranger's, and shown by a browser they would act as a
 * page of this server. What it may do then is in `content-security-policy.ts`.
 */
export function GET(request: Request): Promise<Response> {
  return answering(async () => {
    const { searchParams: given } = new URL(request.url)
    const [collection, name] = [given.get('collection') ?? '', given.get('path') ?? '']
    if (name === '') throw new AppError('bad-request', { parameter: 'path', problem: { reason: 'missing' } })
    const file = await adding().store.find(collection, name)
    const { size } = await stat(file)
    const body = Readable.toWeb(createReadStream(file)) as ReadableStream
    return new Response(body, {
      headers: {
        'cache-control': 'no-store',
        'content-type': 'application/octet-stream',
        'content-length': String(size),
        'content-disposition': `attachment; filename*=UTF-8''${extended(path.basename(file))}`,
      },
    })
  })
}

/** As an extended value, RFC 8187: these are no letters there, and `encodeURIComponent` leaves them as they are. */
const extended = (name: string): string =>
  encodeURIComponent(name).replace(/['()*]/g, (it) => `%${it.charCodeAt(0).toString(16).toUpperCase()}`)

import { openExport, parseExport } from '../../../export/index.ts'
import { answering } from '../../server/answer.ts'
import { askedForm } from '../../server/asked-form.ts'
import { originOf } from '../../server/citing.ts'
import { downloadOf, headersOf } from '../../server/download.ts'
import { engine } from '../../server/engine.ts'

/** Every match of a search, or the chosen quotes, as one file. */
export function GET(request: Request): Promise<Response> {
  return exported(request, () => Promise.resolve(new URL(request.url).searchParams))
}

/** The headers of GET. */
export function HEAD(request: Request): Promise<Response> {
  return headersOf(GET(request))
}

/** The same with its parameters in the body. */
export function POST(request: Request): Promise<Response> {
  return exported(request, () => askedForm(request))
}

function exported(request: Request, parameters: () => Promise<URLSearchParams>): Promise<Response> {
  return answering(async () => {
    const requested = parseExport(await parameters())
    return downloadOf(request, async (signal) => {
      const file = await openExport(await engine(), requested, { signal, origin: originOf(request) })
      const { name, mime, pieces, total, quotations, different } = file
      const headers = {
        ...(total !== null && { 'x-total-count': String(total) }),
        ...(quotations !== null && { 'x-total-quotations': String(quotations) }),
        ...(different !== null && {
          'x-total-matches': `${different.value}; different=${different.different}`,
        }),
      }
      return { name, mime, pieces, headers }
    })
  })
}

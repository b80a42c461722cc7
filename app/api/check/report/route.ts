import { checkReport, REPORT_MIME } from '../../../../check/index.ts'
import { reportRequest, SAVED_BODY_AT_MOST } from '../../../../model/saved-check.ts'
import { answering } from '../../../server/answer.ts'
import { body } from '../../../server/parameters/checked-parameters.ts'

/** A check, as it was answered and with what was decided of it, as one file. */
export function POST(request: Request): Promise<Response> {
  return answering(async () => {
    const { format, language, ...check } = await body(request, reportRequest, SAVED_BODY_AT_MOST)
    const pieces: Uint8Array[] = []
    for await (const it of checkReport(check, { format, language, made: new Date() })) pieces.push(it)
    return new Response(Buffer.concat(pieces), {
      headers: {
        'content-type': REPORT_MIME[format],
        'content-disposition': `attachment; filename="quote-check.${format}"`,
        'cache-control': 'no-store',
      },
    })
  })
}

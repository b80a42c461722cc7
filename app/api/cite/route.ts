import { z } from 'zod'
import {
  bibliographyIn,
  formatFacts,
  isRecordFormat,
  quoteWithCitation,
  toCsl,
  writeRecords,
} from '../../../citation/index.ts'
import { AppError } from '../../../model/errors.ts'
import { passageId } from '../../../model/ids.ts'
import type { Passage } from '../../../model/passage.ts'
import { answering } from '../../server/answer.ts'
import { engine } from '../../server/engine.ts'
import { parameter } from '../../server/parameters.ts'
import { CITE_FORMS } from './forms.ts'

const styleName = z.literal('apa', { error: 'the only style so far is "apa"' })

/** One passage as a citation, as text in the format's own media type. */
export function GET(request: Request): Promise<Response> {
  return answering(async () => {
    const { searchParams: given, protocol, host } = new URL(request.url)
    // Next puts the address it listens on into `url`; a permalink needs the one that was asked for.
    const origin = `${protocol}//${request.headers.get('host') ?? host}`
    const id = given.get('id') ?? ''
    const known = passageId.safeParse(id)
    if (!known.success) throw new AppError('not-found', { what: 'passage', id })
    parameter('style', given.get('style') ?? 'apa', styleName)
    const form = parameter('format', given.get('format') ?? 'apa', CITE_FORMS)
    const found = await (await engine()).passage(known.data)
    if (found.state !== 'found') throw new AppError('not-found', { what: 'passage', id })
    const { text, mime, extension } = write(form, found.passage, `${origin}/passages/${id}`)
    return new Response(text, {
      headers: {
        'content-type': `${mime}; charset=utf-8`,
        'content-disposition': `inline; filename="${known.data}.${extension}"`,
        'cache-control': 'no-store',
      },
    })
  })
}

function write(form: z.infer<typeof CITE_FORMS>, passage: Passage, permalink: string) {
  if (isRecordFormat(form)) {
    const { mime, extension } = formatFacts[form]
    return { text: writeRecords(form, [toCsl(passage, null, { permalink })]), mime, extension }
  }
  if (form === 'apa' || form === 'bibliography') {
    const { mime, extension } = formatFacts.bibliography
    return { text: `${bibliographyIn([passage], 'apa').join('\n')}\n`, mime, extension }
  }
  const { text, markdown } = quoteWithCitation(passage, null, { permalink })
  return form === 'markdown'
    ? { text: markdown, mime: 'text/markdown', extension: 'md' }
    : { text, mime: 'text/plain', extension: 'txt' }
}

import {
  bibliographyOf,
  type Citation,
  citationHtml,
  type DocumentWords,
  documentWords,
  formatFacts,
  inStyle,
  isRecordFormat,
  permalinkOf,
  quoteWithCitation,
  type StyleChoice,
  textOf,
  toCsl,
  writeRecords,
} from '../../../citation/index.ts'
import { labelLanguage } from '../../../export/index.ts'
import { AppError } from '../../../model/errors.ts'
import { answering } from '../../server/answer.ts'
import { originOf } from '../../server/citing.ts'
import { engine } from '../../server/engine.ts'
import type { CiteForm } from '../../server/parameters/cite-forms.ts'
import { requestedForm } from '../../server/parameters/requested-form.ts'
import { requestedPassage, requestedQuotation } from '../../server/passages.ts'

/** One passage, or one quotation of it, as a citation: text in the format's own media type. */
export function GET(request: Request): Promise<Response> {
  return answering(async () => {
    const given = new URL(request.url).searchParams
    const id = given.get('id') ?? ''
    if (id === '') throw new AppError('bad-request', { parameter: 'id', problem: { reason: 'missing' } })
    const { form, choice } = requestedForm(given)
    const passage = await requestedPassage(await engine(), id)
    const quotation = requestedQuotation(passage, 'quotation', given.get('quotation'))
    const permalink = permalinkOf(originOf(request), passage, quotation)
    const asked = { form, choice, words: documentWords(labelLanguage(given)) }
    const { text, mime, extension } = await write(asked, toCsl(passage, quotation, { permalink }))
    return new Response(text, {
      headers: {
        'content-type': `${mime}; charset=utf-8`,
        'content-disposition': `inline; filename="${passage.id}.${extension}"`,
        'cache-control': 'no-store',
      },
    })
  })
}

type Asked = { form: CiteForm; choice: StyleChoice; words: DocumentWords }
type Written = { text: string; mime: string; extension: string }

const PLAIN = { mime: 'text/plain', extension: 'txt' }

async function write(asked: Asked, citation: Citation): Promise<Written> {
  const { form, choice, words } = asked
  if (isRecordFormat(form)) {
    const { mime, extension } = formatFacts[form]
    return { text: writeRecords(form, [citation]), mime, extension }
  }
  if (form === 'quote' || form === 'html' || form === 'markdown') {
    const { text, html, markdown } = await quoteWithCitation(citation, choice, words)
    if (form === 'markdown') return { text: markdown, mime: 'text/markdown', extension: 'md' }
    // Not as `text/html`, here and below: a browser must not render a page made of a source's words.
    return { text: form === 'html' ? html : text, ...PLAIN }
  }
  const styled = await styledAs(asked, citation)
  if (form.endsWith('-html')) return { text: `${citationHtml(citation, styled)}\n`, ...PLAIN }
  return { text: styled.map((it) => `${textOf(it)}\n`).join(''), ...PLAIN }
}

/** The citation alone, in the form that is asked for. */
async function styledAs({ form, choice }: Asked, citation: Citation) {
  if (form === 'bibliography' || form === 'bibliography-html') {
    return bibliographyOf([citation], choice)
  }
  const [styled] = await inStyle([citation], choice)
  const isNote = form === 'footnote' || form === 'footnote-html'
  return [(isNote ? styled?.footnote : styled?.inText) ?? []]
}

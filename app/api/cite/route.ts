import {
  bibliographyOf,
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
import { styleChoice } from '../../../export/index.ts'
import type { ParameterProblem } from '../../../model/error-reasons.ts'
import { AppError } from '../../../model/errors.ts'
import type { Passage, Quotation } from '../../../model/passage.ts'
import { answering } from '../../server/answer.ts'
import { originOf } from '../../server/citing.ts'
import { engine } from '../../server/engine.ts'
import { type CiteForm, requestedForm } from '../../server/parameters/cite-forms.ts'
import { requestedPassage } from '../../server/passages.ts'

/** One passage, or one quotation of it, as a citation: text in the format's own media type. */
export function GET(request: Request): Promise<Response> {
  return answering(async () => {
    const given = new URL(request.url).searchParams
    const id = given.get('id') ?? ''
    if (id === '') throw new AppError('bad-request', { parameter: 'id', problem: { reason: 'missing' } })
    const choice = styleChoice(given)
    const form = requestedForm(given)
    const passage = await requestedPassage(await engine(), id)
    const quotation = quotationOf(passage, given.get('quotation'))
    const permalink = permalinkOf(originOf(request), passage, quotation)
    const { text, mime, extension } = await write(form, passage, quotation, choice, permalink)
    return new Response(text, {
      headers: {
        'content-type': `${mime}; charset=utf-8`,
        'content-disposition': `inline; filename="${passage.id}.${extension}"`,
        'cache-control': 'no-store',
      },
    })
  })
}

/** `quotation=2` is the second one of the passage. */
function quotationOf(passage: Passage, given: string | null): Quotation | null {
  if (given === null || given === '') return null
  const chosen = /^[1-9]\d{0,5}$/.test(given) ? passage.quotations[Number(given) - 1] : undefined
  if (chosen) return chosen
  const problem: ParameterProblem = {
    reason: 'no-such-quotation',
    id: passage.id,
    quotations: passage.quotations.length,
  }
  throw new AppError('bad-request', { parameter: 'quotation', problem })
}

type Written = { text: string; mime: string; extension: string }

async function write(
  form: CiteForm,
  passage: Passage,
  quotation: Quotation | null,
  choice: StyleChoice,
  permalink: string,
): Promise<Written> {
  const citation = toCsl(passage, quotation, { permalink })
  if (isRecordFormat(form)) {
    const { mime, extension } = formatFacts[form]
    return { text: writeRecords(form, [citation]), mime, extension }
  }
  const plain = { mime: 'text/plain', extension: 'txt' }
  if (form === 'apa' || form === 'bibliography') {
    const entries = await bibliographyOf([citation], choice)
    return { text: entries.map((it) => `${textOf(it)}\n`).join(''), ...plain }
  }
  if (form === 'intext' || form === 'footnote') {
    const [styled] = await inStyle([citation], choice)
    const runs = form === 'intext' ? styled?.inText : styled?.footnote
    return { text: `${textOf(runs ?? [])}\n`, ...plain }
  }
  const { text, html, markdown } = await quoteWithCitation(citation, choice)
  if (form === 'markdown') return { text: markdown, mime: 'text/markdown', extension: 'md' }
  // Not as `text/html`: a browser must not render a page made of a source's words.
  return form === 'html' ? { text: html, ...plain } : { text, ...plain }
}

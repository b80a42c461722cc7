import type { Metadata } from 'next'
import { parseSearch } from '../../model/parse-search.ts'
import { changed, formatSearch } from '../../model/url.ts'
import { filtersOf } from '../address/narrowed.ts'
import { BATCH_MESSAGES } from '../messages/batch.ts'
import { MessageText } from '../parts/MessageText.tsx'
import { Problem } from '../parts/Problem.tsx'
import { requestedLanguage, requestedMessages } from '../server/language.ts'
import { outcomeOf } from '../server/outcome.ts'
import { type PageParameters, urlParameters } from '../server/parameters/page-parameters.ts'
import { BatchView } from './BatchView.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: `${BATCH_MESSAGES[await requestedLanguage()].tab} · Verbatim` }
}

type Props = { searchParams: Promise<PageParameters> }

/** Many searches at once. The filters of a search that leads here hold for every line. */
export default async function Page({ searchParams }: Props) {
  const messages = BATCH_MESSAGES[await requestedLanguage()]
  const given = urlParameters(await searchParams)
  const found = await outcomeOf(async () => changed(parseSearch(given), { q: '', limit: 20 }))
  if (found.state === 'failed') {
    const { translateError } = await requestedMessages()
    return <Problem heading="h1" title={messages.failed} {...translateError(found.error)} />
  }
  const request = found.value
  return (
    <article className="batch">
      <h1 className="page-title">{messages.title}</h1>
      <p className="batch-lede">{messages.lede}</p>
      <noscript>
        <MessageText text={messages.withoutScripts} />
      </noscript>
      <BatchView filters={formatSearch(request).toString()} narrowed={filtersOf(request)} />
    </article>
  )
}

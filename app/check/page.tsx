import type { Metadata } from 'next'
import { CHECK_MESSAGES } from '../messages/check.ts'
import { MessageText } from '../parts/MessageText.tsx'
import { requestedLanguage } from '../server/language.ts'
import { type PageParameters, urlParameters } from '../server/parameters/page-parameters.ts'
import { CheckView } from './CheckView.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: `${CHECK_MESSAGES[await requestedLanguage()].tab} · Verbatim` }
}

type Props = { searchParams: Promise<PageParameters> }

/** Quotes and drafts held against the collection. `quote`: one to check at once; `saved`: a saved check. */
export default async function Page({ searchParams }: Props) {
  const messages = CHECK_MESSAGES[await requestedLanguage()]
  const given = urlParameters(await searchParams)
  return (
    <article className="check">
      <h1 className="page-title">{messages.title}</h1>
      <p className="lede">{messages.lede}</p>
      <noscript>
        <MessageText text={messages.withoutScripts} />
      </noscript>
      <CheckView quote={given.get('quote') ?? ''} savedId={given.get('saved')} />
    </article>
  )
}

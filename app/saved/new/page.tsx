import type { Metadata } from 'next'
import { parseSearch } from '../../../model/parse-search.ts'
import { changed, formatSearch } from '../../../model/url.ts'
import { SAVED_MESSAGES } from '../../messages/saved.ts'
import { Problem } from '../../parts/Problem.tsx'
import { engine } from '../../server/engine.ts'
import { requestedLanguage, requestedMessages } from '../../server/language.ts'
import { outcomeOf } from '../../server/outcome.ts'
import { type PageParameters, urlParameters } from '../../server/parameters/page-parameters.ts'
import { Asked } from '../Asked.tsx'
import { SaveForm } from '../SaveForm.tsx'

const NAME_AT_MOST = 200

export async function generateMetadata(): Promise<Metadata> {
  return { title: `${SAVED_MESSAGES[await requestedLanguage()].save.tab} · Verbatim` }
}

type Props = { searchParams: Promise<PageParameters> }

/** Gives the search in the address a name, to be saved under. */
export default async function Page({ searchParams }: Props) {
  const texts = SAVED_MESSAGES[await requestedLanguage()]
  const given = urlParameters(await searchParams)
  const found = await outcomeOf(async () => {
    const request = changed(parseSearch(given), { limit: 20 })
    return { request, total: (await (await engine()).search({ ...request, limit: 1 })).total }
  })
  if (found.state === 'failed') {
    const { translateError } = await requestedMessages()
    return <Problem heading="h1" title={texts.save.failed} {...translateError(found.error)} />
  }
  const { request, total } = found.value
  return (
    <article className="saved">
      <h1 className="page-title">{texts.save.title}</h1>
      <p className="lede">
        <Asked {...{ request, texts }} />
      </p>
      <p>{texts.save.now(total)}</p>
      <noscript>{texts.withoutScripts}</noscript>
      <SaveForm
        search={formatSearch(request).toString()}
        name={(request.q.trim() || texts.everything[request.in]).slice(0, NAME_AT_MOST)}
      />
      <p className="note">
        {texts.lede} <a href="/saved">{texts.title}</a>
      </p>
    </article>
  )
}

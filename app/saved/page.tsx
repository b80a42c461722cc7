import type { Metadata } from 'next'
import type { SavedMessages } from '../messages/en/saved.ts'
import type { Messages } from '../messages/messages.ts'
import { SAVED_MESSAGES } from '../messages/saved.ts'
import { Problem } from '../parts/Problem.tsx'
import { requestedLanguage, requestedMessages } from '../server/language.ts'
import { outcomeOf } from '../server/outcome.ts'
import { type SavedSearch, savedSearches } from '../server/saved-searches.ts'
import { AskedAndFound } from './Asked.tsx'
import { ChangeButton } from './ChangeButton.tsx'
import { News } from './News.tsx'
import { SavedTools } from './SavedTools.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: `${SAVED_MESSAGES[await requestedLanguage()].tab} · Verbatim` }
}

/** The searches that were saved, each with how much it finds and how much of that is new. */
export default async function Page() {
  const texts = SAVED_MESSAGES[await requestedLanguage()]
  const messages = await requestedMessages()
  const found = await outcomeOf(savedSearches)
  if (found.state === 'failed') {
    return <Problem heading="h1" title={texts.failed} {...messages.translateError(found.error)} />
  }
  const searches = found.value
  const ids = searches.map(({ watch }) => watch.id)
  return (
    <article className="saved">
      <h1 className="page-title">{texts.title}</h1>
      <p className="lede">{texts.lede}</p>
      <noscript>{texts.withoutScripts}</noscript>
      {searches.length === 0 && <p>{texts.none}</p>}
      {searches.some((it) => !it.isCurrent) && (
        <div className="line-up notice">
          {texts.someNotCompared}
          <ChangeButton
            asked={{ action: 'check', watches: ids }}
            label={texts.compare}
            working={texts.comparing}
          />
        </div>
      )}
      {searches.length > 0 && (
        <ul className="saved-list" aria-label={texts.list}>
          {searches.map((it) => (
            <Row key={it.watch.id} search={it} {...{ texts, messages }} />
          ))}
        </ul>
      )}
      <p className="line-up note">
        {searches.length > 0 && <a href="/api/alerts/feed">{texts.feed}</a>}
        <a href="/batch">{texts.lists}</a>
      </p>
    </article>
  )
}

type RowProps = { search: SavedSearch; texts: SavedMessages; messages: Messages }

function Row({ search, texts, messages }: RowProps) {
  const { watch } = search
  return (
    <li>
      <div className="line-up">
        <a className="saved-name" href={`/saved/${watch.id}`} dir="auto">
          {watch.name}
        </a>
        <News watch={watch} {...{ texts, messages }} />
        <span className="end">
          <SavedTools id={watch.id} name={watch.name} />
        </span>
      </div>
      <AskedAndFound {...{ search, texts }} />
    </li>
  )
}

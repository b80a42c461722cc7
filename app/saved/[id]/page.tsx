import type { Metadata } from 'next'
import { cache } from 'react'
import type { KeptAlert } from '../../../model/alert.ts'
import type { Messages } from '../../messages/messages.ts'
import { SAVED_MESSAGES } from '../../messages/saved.ts'
import { FoundHits } from '../../names/FoundHits.tsx'
import { Problem } from '../../parts/Problem.tsx'
import { requestedLanguage, requestedMessages } from '../../server/language.ts'
import { outcomeOf } from '../../server/outcome.ts'
import { openSavedSearch } from '../../server/saved-searches.ts'
import { AskedAndFound } from '../Asked.tsx'
import { ChangeButton } from '../ChangeButton.tsx'
import { News } from '../News.tsx'
import { SavedTools } from '../SavedTools.tsx'

type Props = { params: Promise<{ id: string }> }

/** Needed by the title and by the page, so read once. */
const load = cache((id: string) => outcomeOf(() => openSavedSearch(id)))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await load((await params).id)
  const { tab } = SAVED_MESSAGES[await requestedLanguage()]
  return { title: `${found.state === 'ready' ? found.value.watch.name : tab} · Verbatim` }
}

/** A saved search: what it has found since somebody looked last, and everything that it finds one step further. */
export default async function Page({ params }: Props) {
  const { id } = await params
  const texts = SAVED_MESSAGES[await requestedLanguage()]
  const messages = await requestedMessages()
  // What arrives while the page is read is not taken as seen with it.
  const until = new Date().toISOString()
  const found = await load(id)
  if (found.state === 'failed') {
    return <Problem heading="h1" title={texts.failed} {...messages.translateError(found.error)} />
  }
  const { watch, request, isCurrent, hits, gone, shown, more } = found.value
  const watches = [id]
  // Nothing that is not on the page; where it has all that is new, the search was looked at.
  const seen = { alerts: shown, ...(more === 0 && { watches, until }) }
  return (
    <article className="saved">
      <div className="line-up">
        <h1 className="page-title" dir="auto">
          {watch.name}
        </h1>
        <SavedTools {...{ id, name: watch.name }} whole />
      </div>
      <AskedAndFound {...{ search: found.value, texts }} />
      <p className="line-up">
        <News {...{ watch, texts, messages }} />
        {watch.unread > 0 && <ChangeButton asked={{ action: 'read', ...seen }} label={texts.seen} />}
        <a href={`/api/alerts/feed?watch=${id}`}>{texts.feed}</a>
        <a href="/saved">{texts.title}</a>
      </p>
      {!isCurrent && (
        <div className="line-up notice">
          {texts.notCompared}
          <ChangeButton
            asked={{ action: 'check', watches }}
            label={texts.compare}
            working={texts.comparing}
          />
        </div>
      )}
      {hits.length > 0 && (
        <section aria-labelledby="new">
          <h2 id="new" className="visually-hidden">
            {texts.newHeading}
          </h2>
          <FoundHits request={request} page={{ hits, damaged: [] }} />
        </section>
      )}
      {more > 0 && <p className="note">{texts.more(more)}</p>}
      {gone.length > 0 && <Gone {...{ gone, title: texts.gone, messages }} />}
    </article>
  )
}

type GoneProps = { gone: readonly KeptAlert[]; title: string; messages: Messages }

/** What it has found meanwhile and finds no more: the words as they were, and what became of them one step further. */
function Gone({ gone, title, messages: { search } }: GoneProps) {
  return (
    <section aria-labelledby="gone">
      <h2 id="gone">{title}</h2>
      <ul className="saved-gone">
        {gone.map(({ id, passage, words, title: of, source, publishedAt }) => (
          <li key={id}>
            <a href={`/passages/${passage}`} dir="auto">
              {words}
            </a>
            <p className="note">
              {[of, source, publishedAt === null ? null : search.date(publishedAt)]
                .filter((it) => it !== null)
                .map((it, at) => (
                  <bdi key={it}>
                    {at > 0 && ' · '}
                    {it}
                  </bdi>
                ))}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}

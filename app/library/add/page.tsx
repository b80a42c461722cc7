import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { AddedTable } from '../../adding/AddedTable.tsx'
import { AddForms } from '../../adding/AddForms.tsx'
import { Deleted } from '../../adding/Deleted.tsx'
import { Outcomes } from '../../adding/Outcomes.tsx'
import { seenIn } from '../../adding/seen.ts'
import { Watching } from '../../adding/Watching.tsx'
import { Work } from '../../adding/Work.tsx'
import { ADDING_MESSAGES } from '../../messages/adding.ts'
import type { AddingMessages } from '../../messages/en/adding.ts'
import type { Messages } from '../../messages/messages.ts'
import { Banner } from '../../parts/Banner.tsx'
import { MessageText } from '../../parts/MessageText.tsx'
import { Problem } from '../../parts/Problem.tsx'
import { addedLimits } from '../../server/adding/limits.ts'
import { addedNow } from '../../server/adding/now.ts'
import { sentOf } from '../../server/adding/sent.ts'
import { requestedLanguage, requestedMessages } from '../../server/language.ts'
import { outcomeOf } from '../../server/outcome.ts'
import { type PageParameters, urlParameters } from '../../server/parameters/page-parameters.ts'
import { refusedAdding } from '../../server/who-may-add.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: `${ADDING_MESSAGES[await requestedLanguage()].tab} · Verbatim` }
}

type Props = { searchParams: Promise<PageParameters> }

/** Files and texts that people add, and what became of each. `sent`: what a form without scripts has just sent. */
export default async function Page({ searchParams }: Props) {
  const given = urlParameters(await searchParams)
  const texts = ADDING_MESSAGES[await requestedLanguage()]
  const messages = await requestedMessages()
  const found = await outcomeOf(() => addedNow(given.get('collection')))
  if (found.state === 'failed') {
    return <Problem heading="h1" title={texts.failed} {...messages.translateError(found.error)} />
  }
  const answer = found.value
  const { collection, collections, counts, files, work } = answer
  const isAtWork = work.state === 'waiting' || work.state === 'indexing'
  const refused = refusedAdding('/api/files', (await headers()).get('host'), process.env)
  const { megabytes, files: maximum } = addedLimits(process.env)
  const all = Object.values(counts).reduce((sum, it) => sum + it, 0)
  const shared = { texts, messages }
  return (
    <article className="library adding">
      <div className="line-up">
        <h1 className="page-title">{texts.title}</h1>
        <a href="/library">{texts.back}</a>
      </div>
      {refused === null ? (
        <>
          <p className="lede">{texts.lede}</p>
          <JustSent sent={given.get('sent')} {...shared} />
          <AddForms key={collection} {...{ collection, collections, megabytes, files: maximum }} />
        </>
      ) : (
        <Refused {...messages.translateError(refused)} />
      )}
      <section aria-labelledby="added-files">
        <h2 id="added-files">{texts.list}</h2>
        <Deleted />
        <Watching collection={collection} seen={seenIn(answer)} isAtWork={isAtWork} />
        <Work answer={answer} mayChange={refused === null} {...shared} />
        <OtherCollections {...{ collection, collections, texts }} />
        <p role="status" className="note">
          {all === 0 ? texts.none : texts.counts(counts)}
        </p>
        {files.length > 0 && (
          <AddedTable collection={collection} files={files} mayDelete={refused === null} {...shared} />
        )}
        {all > files.length && (
          <p className="note">
            <a href={`/library?${new URLSearchParams({ collection })}`}>{texts.more(all - files.length)}</a>
          </p>
        )}
      </section>
    </article>
  )
}

function Refused({ message, fix }: { message: string; fix: string }) {
  return (
    <Banner kind="warn">
      <p dir="auto">
        <MessageText text={`${message} ${fix}`} />
      </p>
    </Banner>
  )
}

type Shared = { texts: AddingMessages; messages: Messages }

/** For a page without scripts, which has left the form. */
function JustSent({ sent: key, texts, messages }: Shared & { sent: string | null }) {
  const sent = key === null ? null : sentOf(key)
  if (sent === null) return null
  if ('error' in sent) return <Refused {...messages.translateError(sent.error)} />
  const outcomes = sent.files.map((it) =>
    it.state === 'refused' ? { state: it.state, name: it.name, ...messages.translateError(it.error) } : it,
  )
  return <Outcomes outcomes={outcomes} texts={texts} />
}

type Collections = { collection: string; collections: readonly string[]; texts: AddingMessages }

function OtherCollections({ collection, collections, texts }: Collections) {
  if (collections.every((it) => it === collection)) return null
  return (
    <nav aria-label={texts.which} className="adding-collections">
      {collections.map((it) => (
        <a
          key={it}
          href={`/library/add?${new URLSearchParams({ collection: it })}`}
          aria-current={it === collection ? 'page' : undefined}
        >
          <bdi>{it}</bdi>
        </a>
      ))}
    </nav>
  )
}

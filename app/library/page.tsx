import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { USUAL_COLLECTION } from '../../model/added.ts'
import { emptyLibraryRequest, type LibraryAnswer, type LibraryRequest } from '../../model/library.ts'
import { DropOnLibrary } from '../adding/DropOnLibrary.tsx'
import { ADDING_MESSAGES } from '../messages/adding.ts'
import type { LibraryMessages } from '../messages/en/library.ts'
import { LIBRARY_MESSAGES } from '../messages/library.ts'
import type { Messages } from '../messages/messages.ts'
import { Banner } from '../parts/Banner.tsx'
import { Icon } from '../parts/Icon.tsx'
import { MessageText } from '../parts/MessageText.tsx'
import { Problem } from '../parts/Problem.tsx'
import { engine } from '../server/engine.ts'
import { requestedLanguage, requestedMessages } from '../server/language.ts'
import { listLibrary, readLibrary } from '../server/library.ts'
import { outcomeOf } from '../server/outcome.ts'
import { type PageParameters, urlParameters } from '../server/parameters/page-parameters.ts'
import { libraryParameters, requestedLibrary } from '../server/parameters/requested-library.ts'
import { records } from '../server/records.ts'
import { refusedAdding } from '../server/who-may-add.ts'
import { Collections } from './Collections.tsx'
import { Documents } from './Documents.tsx'
import { Filters } from './Filters.tsx'
import { LastRuns } from './LastRuns.tsx'
import { Pages } from './Pages.tsx'
import { RunProgress } from './RunProgress.tsx'
import { Unused, UnusedTable } from './Unused.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: `${LIBRARY_MESSAGES[await requestedLanguage()].tab} · Verbatim` }
}

type Props = { searchParams: Promise<PageParameters> }

const UNUSED_SHOWN = 5

async function load(given: URLSearchParams) {
  const asked = requestedLibrary(given)
  const place = { engine, records: await records() }
  const answer = await readLibrary(place, asked)
  // Where nothing is asked for, what a person has to do something about comes first.
  const usual = emptyLibraryRequest()
  const isWhole = libraryParameters({ ...asked, limit: usual.limit }).size === 0
  const first = { ...usual, state: 'failed', limit: UNUSED_SHOWN } as const
  const hasUnused = isWhole && answer.counts.states.failed > 0
  return { asked, answer, unused: hasUnused ? (await listLibrary(place, first)).entries : [] }
}

/** What was indexed, what could not be and why, and what is to do. */
export default async function Page({ searchParams }: Props) {
  const given = urlParameters(await searchParams)
  const language = await requestedLanguage()
  const texts = LIBRARY_MESSAGES[language]
  const messages = await requestedMessages()
  const found = await outcomeOf(() => load(given))
  if (found.state === 'failed') {
    return <Problem heading="h1" title={texts.failed} {...messages.translateError(found.error)} />
  }
  const { asked, answer, unused } = found.value
  const mayAdd = refusedAdding('/api/files', (await headers()).get('host'), process.env) === null
  const shared = { texts, messages }
  return (
    <article className="library">
      <Head answer={answer} add={ADDING_MESSAGES[language].link} {...shared} />
      {mayAdd && <DropOnLibrary collection={USUAL_COLLECTION} />}
      <RunProgress runs={answer.runs} />
      {answer.runs.length === 0 && answer.collections.length === 0 ? (
        <Nothing texts={texts} />
      ) : (
        <>
          {unused.length > 0 && <Unused entries={unused} count={answer.counts.states.failed} {...shared} />}
          <List asked={asked} answer={answer} language={language} {...shared} />
          <Collections collections={answer.collections} {...shared} />
          <LastRuns runs={answer.runs} {...shared} />
          <p className="note">
            {texts.command} <code dir="ltr">npm run -s report</code>
          </p>
        </>
      )}
    </article>
  )
}

type HeadProps = { answer: LibraryAnswer; texts: LibraryMessages; messages: Messages }

function Head({ answer: { index, collections }, add, texts, messages }: HeadProps & { add: string }) {
  const inLedger = collections.reduce((sum, it) => sum + it.documents, 0)
  const isReady = !('error' in index)
  const { documents, passages } = isReady
    ? index
    : { documents: inLedger, passages: collections.reduce((sum, it) => sum + it.passages, 0) }
  return (
    <header>
      <div className="line-up">
        <h1 className="page-title">{texts.title}</h1>
        {documents > 0 && (
          <span className="library-size">{texts.size(documents, collections.length, passages)}</span>
        )}
        <a href="/library/add" className="btn btn-main library-add">
          <Icon name="upload" /> {add}
        </a>
      </div>
      {!isReady && (
        <Banner kind="warn">
          <p>{texts.engineFailed}</p>
          <EngineError error={index.error} messages={messages} />
        </Banner>
      )}
      {isReady && documents !== inLedger && (
        <Banner kind="plain">
          {texts.differs(documents, inLedger)} <code dir="ltr">npm run -s verify</code>
        </Banner>
      )}
    </header>
  )
}

type ErrorProps = { error: Extract<LibraryAnswer['index'], { error: unknown }>['error']; messages: Messages }

function EngineError({ error, messages }: ErrorProps) {
  const { message, fix } = messages.translateError(error)
  return (
    <p dir="auto">
      <MessageText text={message} /> <MessageText text={fix} />
    </p>
  )
}

function Nothing({ texts }: { texts: LibraryMessages }) {
  return (
    <section aria-labelledby="library-empty">
      <h2 id="library-empty">{texts.empty.title}</h2>
      <p>{texts.empty.how}</p>
      <pre dir="ltr">
        <code>npm run -s index -- FOLDER</code>
      </pre>
      <p>{texts.empty.afterwards}</p>
    </section>
  )
}

type ListProps = HeadProps & { asked: LibraryRequest; language: string }

function List({ asked, answer, language, texts, messages }: ListProps) {
  const { entries, total, counts } = answer
  const shown = { entries, texts, messages }
  return (
    <section aria-labelledby="library-list">
      <h2 id="library-list">{texts.list}</h2>
      <Filters asked={asked} counts={counts} language={language} texts={texts} />
      <p role="status" className="note">
        {texts.found(total)}
      </p>
      {total === 0 && <p>{texts.none}</p>}
      {entries.length > 0 &&
        (asked.state === 'failed' ? <UnusedTable {...shown} /> : <Documents asked={asked} {...shown} />)}
      <Pages asked={asked} total={total} texts={texts} />
    </section>
  )
}

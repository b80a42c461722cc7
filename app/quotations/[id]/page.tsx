import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { cache } from 'react'
import { type AppError, hasCode } from '../../../model/errors.ts'
import type { QuotationAnswer } from '../../../model/quotation-answer.ts'
import { speakerAddress } from '../../address/name-pages.ts'
import { begunSearch, quotesWith } from '../../address/search-in-address.ts'
import type { QuotationMessages } from '../../messages/en/quotation.ts'
import type { Messages } from '../../messages/messages.ts'
import { publishedWords } from '../../messages/published-words.ts'
import { QUOTATION_MESSAGES } from '../../messages/quotation.ts'
import { sourceWords } from '../../messages/source-words.ts'
import { beginning, firstWords } from '../../parts/beginning.ts'
import { Problem } from '../../parts/Problem.tsx'
import { engine } from '../../server/engine.ts'
import { requestedLanguage, requestedMessages } from '../../server/language.ts'
import { outcomeOf } from '../../server/outcome.ts'
import { type PageParameters, urlParameters } from '../../server/parameters/page-parameters.ts'
import { lookUpQuotation } from '../../server/quotations.ts'
import { When } from './When.tsx'
import { WhereFrom } from './WhereFrom.tsx'
import { Wordings } from './Wordings.tsx'

type Props = { params: Promise<{ id: string }>; searchParams: Promise<PageParameters> }

/** Needed by the title and by the page, so read once. */
const load = cache((id: string, quotation: string | null) =>
  outcomeOf(async () => lookUpQuotation(await engine(), id, quotation)),
)

async function loaded({ params, searchParams }: Props) {
  return load((await params).id, urlParameters(await searchParams).get('quotation'))
}

const TITLE_AT_MOST = 60

export async function generateMetadata(props: Props): Promise<Metadata> {
  const found = await loaded(props)
  const texts = QUOTATION_MESSAGES[await requestedLanguage()]
  const here = found.state === 'ready' && found.value.state === 'here' ? found.value.answer : null
  const words = here?.wordings[0]?.text ?? ''
  const title = words === '' ? texts.kinds.quotation : texts.tab(beginning(words, TITLE_AT_MOST))
  return { title: `${title} · Verbatim` }
}

/** A quotation with all its copies: every wording, who says it by whom, where it was first, and its way. */
export default async function Page(props: Props) {
  const found = await loaded(props)
  const language = await requestedLanguage()
  const messages = await requestedMessages()
  const texts = QUOTATION_MESSAGES[language]
  if (found.state === 'failed') {
    return <NotShown error={found.error} texts={texts} messages={messages} />
  }
  if (found.value.state === 'moved') redirect(`/${found.value.to}/${found.value.id}`)
  const { answer } = found.value
  const shared = { answer, texts, messages }
  return (
    <article className="quotation-page">
      <Head {...shared} />
      <Wordings language={language} {...shared} />
      <WhereFrom {...shared} />
      <When {...shared} />
    </article>
  )
}

/** Of a passage that is gone, the way to its words. */
function NotShown({ error, texts, messages }: Omit<HeadProps, 'answer'> & { error: AppError }) {
  return (
    <Problem heading="h1" title={texts.failed} {...messages.translateError(error)}>
      {hasCode(error, 'passage-gone') && (
        <p>
          <a href={`/passages/${error.facts.id}`}>{texts.whatItWas}</a>
        </p>
      )}
    </Problem>
  )
}

type HeadProps = { answer: QuotationAnswer; texts: QuotationMessages; messages: Messages }

function Head({ answer, texts, messages }: HeadProps) {
  const { id, kind, documents, sources, wordings, members } = answer
  const words = wordings[0]?.text ?? ''
  const language = members[wordings[0]?.members[0] ?? 0]?.language ?? undefined
  const isLong = words.length > LONG
  return (
    <header>
      <h1 className="quotation-kind">
        {texts.kinds[kind]} <span className="note">{texts.extent(documents, sources)}</span>
      </h1>
      <blockquote
        className={isLong ? 'quotation-words quotation-long' : 'quotation-words'}
        dir="auto"
        lang={language}
      >
        {words}
      </blockquote>
      <Attributed answer={answer} texts={texts} messages={messages} />
      <First answer={answer} texts={texts} messages={messages} />
      <p className="quotation-links">
        <a href={`/check?quote=${encodeURIComponent(words.slice(0, LINKED_AT_MOST))}`}>{texts.check}</a>
        {id === null ? (
          <a href={begunSearch({ q: `"${firstWords(words)}"` })}>{texts.searchWords}</a>
        ) : (
          <>
            <a href={`/?in=passage&cluster=${id}&copies=all`}>{texts.search}</a>
            <a href={`/quotations/${id}`}>{texts.permalink}</a>
          </>
        )}
      </p>
    </header>
  )
}

/** A passage of so many characters is read, and not shown as large as a quote. */
const LONG = 420
/** An address with more would be refused. */
const LINKED_AT_MOST = 2_000

/** To whom, by how many sources: "to X in 2 sources, to nobody in 1 source". */
function Attributed({ answer: { attributions, kind }, texts, messages: { search } }: HeadProps) {
  if (attributions.length === 0) return null
  const { attributed } = texts
  const named = kind === 'passage' ? texts.quoted : attributed
  return (
    <p className="quotation-who">
      {named.to}{' '}
      {attributions.map(({ speaker, notRead, sources }, at) => {
        const words =
          speaker === null
            ? (notRead ? attributed.notRead : attributed.nobody)(sources)
            : speaker.kind === 'unnamed'
              ? named.unnamed(speaker.name, sources)
              : named.somebody(search.speaker(speaker, {}), sources)
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes
          <span key={at}>
            {at > 0 && attributed.comma}
            {speaker === null || speaker.kind === 'unnamed' ? (
              words
            ) : (
              <a href={speakerAddress(speaker) ?? quotesWith({ speaker: speaker.key })}>{words}</a>
            )}
          </span>
        )
      })}
    </p>
  )
}

function First({ answer: { earliest, members }, texts, messages }: HeadProps) {
  if (earliest.state === 'unknown') {
    return <p className="quotation-first">{texts.earliest.because[earliest.because]}</p>
  }
  const member = members[earliest.member]
  const passage = member?.places[0]?.passage
  if (member === undefined || passage === undefined) return null
  return (
    <p className="quotation-first">
      <strong>{texts.earliest.title}</strong>
      {': '}
      <a href={`/passages/${passage}`}>
        <bdi>{sourceWords(member, texts, messages)}</bdi>
        {' · '}
        <span>{publishedWords(member, messages.search)}</span>
      </a>
      {' · '}
      {texts.earliest.reasons[earliest.reason]}
    </p>
  )
}

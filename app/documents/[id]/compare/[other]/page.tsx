import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { editsBetween } from '../../../../../check/copies/index.ts'
import { CHECK_WORDS } from '../../../../../check/words/say.ts'
import type { Document } from '../../../../../model/document.ts'
import type { Edit } from '../../../../../model/document-copies.ts'
import type { QuotationMessages } from '../../../../messages/en/quotation.ts'
import type { Messages } from '../../../../messages/messages.ts'
import { publishedWords } from '../../../../messages/published-words.ts'
import { QUOTATION_MESSAGES } from '../../../../messages/quotation.ts'
import { Problem } from '../../../../parts/Problem.tsx'
import { documentNamed } from '../../../../server/documents.ts'
import { requestedLanguage, requestedMessages } from '../../../../server/language.ts'
import { outcomeOf } from '../../../../server/outcome.ts'
import { Edits } from './Edits.tsx'

type Props = { params: Promise<{ id: string; other: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: `${QUOTATION_MESSAGES[await requestedLanguage()].compare.tab} · Verbatim` }
}

/** Two documents side by side: what both have, and the words that only one of them has. */
export default async function Page({ params }: Props) {
  const { id, other } = await params
  const language = await requestedLanguage()
  const texts = QUOTATION_MESSAGES[language]
  const messages = await requestedMessages()
  const found = await outcomeOf(() => Promise.all([documentNamed(id), documentNamed(other)]))
  if (found.state === 'failed') {
    const title = texts.compare.failed
    return <Problem heading="h1" title={title} {...messages.translateError(found.error)} />
  }
  const [first, second] = found.value
  if (first === null || second === null) notFound()
  const edits = editsBetween(first, second)
  const isSame = first.documentId === second.documentId
  return (
    <article className="compared">
      <h1 className="page-title">{texts.compare.title}</h1>
      <p className="lede">{isSame ? texts.compare.itself : countsOf(edits, texts)}</p>
      <p className="note">
        {texts.compare.legend}{' '}
        <a href={`/documents/${second.documentId}/compare/${first.documentId}`}>{texts.compare.swap}</a>
      </p>
      <div className="compared-heads">
        <Head document={first} label={texts.compare.first} messages={messages} />
        <Head document={second} label={texts.compare.second} messages={messages} />
      </div>
      <Edits {...{ edits, first, second, texts, messages }} tellings={CHECK_WORDS[language].telling} />
    </article>
  )
}

/** "Paragraphs: 12 the same, 2 changed"; without those of which there is none. */
function countsOf(edits: readonly Edit[], { compare }: QuotationMessages): string {
  if (edits.every(({ kind }) => kind === 'same')) return compare.nothing
  const kinds = ['same', 'changed', 'removed', 'added'] as const
  const counts = kinds.flatMap((kind) => {
    const count = edits.filter((it) => it.kind === kind).length
    return count === 0 ? [] : [compare.counts[kind](count)]
  })
  return `${compare.paragraphs}${counts.join(compare.comma)}`
}

type HeadProps = { document: Document; label: string; messages: Messages }

function Head({ document, label, messages: { search } }: HeadProps) {
  const { documentId: id, title, documentKey, source, language } = document
  return (
    <div>
      <p className="note">{label}</p>
      <h2 dir="auto" lang={language ?? undefined}>
        <a href={`/documents/${id}`}>{title ?? search.hit.untitled(documentKey)}</a>
      </h2>
      <p className="note">
        <bdi>{source ?? search.hit.noSource}</bdi> · {publishedWords(document, search)}
      </p>
    </div>
  )
}

import type { CopiesOfPassage } from '../../../check/copies/index.ts'
import { wordingOf } from '../../../model/asides.ts'
import type { Passage } from '../../../model/passage.ts'
import type { QuotationMessages } from '../../messages/en/quotation.ts'
import type { Messages } from '../../messages/messages.ts'
import { publishedWords } from '../../messages/published-words.ts'
import { sourceWords } from '../../messages/source-words.ts'
import { beginning } from '../../parts/beginning.ts'

type Props = {
  passage: Passage
  copies: readonly CopiesOfPassage[]
  texts: QuotationMessages
  messages: Messages
}

const WORDS_AT_MOST = 70

/** What of a passage stands elsewhere, in how many sources, and where it was first. */
export function PrintedElsewhere({ passage, copies, texts, messages }: Props) {
  if (copies.length === 0) return null
  const words = texts.passage
  return (
    <section className="copies-of" aria-labelledby="elsewhere">
      <h2 id="elsewhere">{words.title}</h2>
      <ul>
        {copies.map((it) => (
          <li key={it.cluster}>
            <bdi>{named(passage, it, texts)}</bdi>
            {words.colon}
            {it.otherSources > 0 ? words.sources(it.otherSources) : words.documents(it.otherDocuments)}
            {words.semicolon}
            <First first={it.first} texts={texts} messages={messages} />
            {' · '}
            <a href={`/quotations/${it.cluster}`}>{words.all}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What has the copies: this passage, a quotation by its first words, or other words of it. */
function named(
  passage: Passage,
  { whole, quotation }: CopiesOfPassage,
  { passage: words }: QuotationMessages,
) {
  const quoted = quotation === null ? undefined : passage.quotations[quotation]
  if (quoted === undefined) return whole ? words.whole : words.unmarked
  return words.quotation(beginning(wordingOf(passage, quoted), WORDS_AT_MOST))
}

function First({
  first,
  texts,
  messages,
}: Pick<Props, 'texts' | 'messages'> & Pick<CopiesOfPassage, 'first'>) {
  const { search } = messages
  if (first === null) return texts.passage.notKnown
  if (first === 'here') return texts.passage.here
  const name = sourceWords(first.of, texts, messages)
  return (
    <a href={`/passages/${first.passage}`}>{texts.passage.first(name, publishedWords(first.of, search))}</a>
  )
}

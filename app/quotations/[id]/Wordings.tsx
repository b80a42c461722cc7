import { CHECK_WORDS } from '../../../check/words/say.ts'
import type { QuotationAnswer, QuotationWording } from '../../../model/quotation-answer.ts'
import type { QuotationMessages } from '../../messages/en/quotation.ts'
import type { Language } from '../../messages/languages.ts'
import type { Messages } from '../../messages/messages.ts'
import { OwnWords, ownWordsOf } from '../../parts/OwnWords.tsx'
import { Members } from './Members.tsx'

type Props = { answer: QuotationAnswer; language: Language; texts: QuotationMessages; messages: Messages }

/** So many are open at once. */
const OPEN = 6

/** Every wording: the first one with its places, then each other one beside it. */
export function Wordings({ answer, language, texts, messages }: Props) {
  const [first, ...others] = answer.wordings
  if (first === undefined) return null
  const shared = { answer, texts, messages }
  return (
    <section className="wordings" aria-labelledby="wordings">
      <h2 id="wordings">{texts.wordings.title(answer.wordings.length)}</h2>
      <section aria-labelledby="wording-1">
        <h3 id="wording-1">{texts.wordings.comparedWith[answer.comparedWith]}</h3>
        <p className="note">
          {texts.wordings.in(first.documents)}
          {first.members.length > 1 && ` · ${texts.wordings.sameAs}`}
        </p>
        <Members which={first.members} {...shared} />
      </section>
      {others.length > 0 && <p className="note">{texts.wordings.compared}</p>}
      {others.map((it, at) => (
        <Other
          // biome-ignore lint/suspicious/noArrayIndexKey: its place is what numbers a wording
          key={at}
          number={at + 2}
          wording={it}
          first={first}
          language={language}
          {...shared}
        />
      ))}
      {answer.more > 0 && <p className="notice">{texts.moreMembers(answer.more)}</p>}
    </section>
  )
}

type OtherProps = Props & { number: number; wording: QuotationWording; first: QuotationWording }

function Other({ number, wording, first, answer, language, texts, messages }: OtherProps) {
  const { differences, wordsChanged, text, members, documents } = wording
  const own = ownWordsOf(differences ?? [])
  const telling = [...new Set(differences?.flatMap((it) => it.telling ?? []))]
  const told = [
    // Two may differ by as many words, and are two sections.
    texts.wordings.number(number),
    wordsChanged === null ? texts.wordings.notCompared : texts.wordings.differs(wordsChanged),
    ...telling.map((it) => CHECK_WORDS[language].telling[it]),
    texts.wordings.in(documents),
  ]
  const languageOf = (of: QuotationWording) => answer.members[of.members[0] ?? 0]?.language ?? undefined
  const label = texts.wordings.onlyHere
  const pair = (
    <div className="pair">
      <div>
        <h4>{texts.wordings.comparedWith[answer.comparedWith]}</h4>
        <blockquote dir="auto" lang={languageOf(first)}>
          <OwnWords text={first.text} own={own.first} label={label} />
        </blockquote>
      </div>
      <div>
        <h4>{texts.wordings.this}</h4>
        <blockquote dir="auto" lang={languageOf(wording)}>
          <OwnWords text={text} own={own.second} label={label} />
        </blockquote>
      </div>
    </div>
  )
  return (
    <section className="wording" aria-labelledby={`wording-${number}`}>
      <h3 id={`wording-${number}`}>{told.join(' · ')}</h3>
      {number <= OPEN ? (
        pair
      ) : (
        <details>
          <summary>{texts.wordings.this}</summary>
          {pair}
        </details>
      )}
      <Members answer={answer} which={members} texts={texts} messages={messages} />
    </section>
  )
}

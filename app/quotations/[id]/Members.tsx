import type { PassageId } from '../../../model/ids.ts'
import type { QuotationAnswer, QuotationMember } from '../../../model/quotation-answer.ts'
import type { QuotationMessages } from '../../messages/en/quotation.ts'
import type { Messages } from '../../messages/messages.ts'
import { publishedWords } from '../../messages/published-words.ts'
import { sourceWords } from '../../messages/source-words.ts'
import { Cite } from '../../parts/Cite.tsx'
import { CopyQuote } from '../../parts/CopyQuote.tsx'
import { Known } from '../../parts/Known.tsx'
import { AddToTray } from '../../tray/AddToTray.tsx'
import type { Choosable } from '../../tray/tray.ts'

type Props = {
  answer: QuotationAnswer
  /** Which of its members, from 0. */
  which: readonly number[]
  texts: QuotationMessages
  messages: Messages
}

/** So many are shown at once; the others are one step further. */
const SHOWN = 8

/** The places that have the words, by date, each with what can be done with it. */
export function Members({ answer, which, texts, messages }: Props) {
  const rows = which.flatMap((at) => {
    const member = answer.members[at]
    if (member === undefined) return []
    const isFirst = answer.earliest.state === 'known' && answer.earliest.member === at
    return [
      <Member
        key={at}
        member={member}
        isFirst={isFirst}
        kind={answer.kind}
        texts={texts}
        messages={messages}
      />,
    ]
  })
  if (rows.length <= SHOWN + 1) return <ul className="members">{rows}</ul>
  return (
    <>
      <ul className="members">{rows.slice(0, SHOWN)}</ul>
      <details>
        <summary>{texts.wordings.more(rows.length - SHOWN)}</summary>
        <ul className="members">{rows.slice(SHOWN)}</ul>
      </details>
    </>
  )
}

type MemberProps = {
  member: QuotationMember
  isFirst: boolean
  kind: QuotationAnswer['kind']
  texts: QuotationMessages
  messages: Messages
}

function Member({ member, isFirst, kind, texts, messages }: MemberProps) {
  const { search } = messages
  const { title, documentKey, documentId, source, agency, notice, places, before, after, text } = member
  const [place] = places
  if (place === undefined) return null
  const number = place.quotation === null ? null : place.quotation + 1
  return (
    <li className="member">
      <p className="member-where">
        {isFirst && <strong className="member-first">{texts.earliest.mark}</strong>}
        {notice !== undefined && <strong className="member-notice">{texts.member.notices[notice]}</strong>}
        <a href={`/passages/${place.passage}`}>
          <bdi className="member-source">{sourceWords(member, texts, messages)}</bdi>
          {' · '}
          <bdi>{publishedWords(member, search)}</bdi>
          {' · '}
          <bdi>{search.place(member)}</bdi>
          {' · '}
          <bdi>{title ?? search.hit.untitled(documentKey)}</bdi>
        </a>
        {source !== null && agency !== null && ` · ${texts.member.via(agency)}`}
      </p>
      <SaidBy member={member} kind={kind} texts={texts} messages={messages} />
      {place.quotation === null && !place.whole && <p className="note">{texts.member.unmarked}</p>}
      {member.ocr && <p className="note">{texts.member.ocr}</p>}
      {before + after !== '' && (
        <details className="member-around">
          <summary>{texts.member.around}</summary>
          <blockquote dir="auto" lang={member.language ?? undefined}>
            <span className="dimmed">{before}</span>
            {text}
            <span className="dimmed">{after}</span>
          </blockquote>
        </details>
      )}
      <div className="actions">
        <AddToTray passage={choosableAt(member, place.passage)} />
        <CopyQuote id={place.passage} quotation={number} />
        <Cite id={place.passage} missing={[]} first={number} />
        <a href={`/documents/${documentId}?passage=${place.passage}#${place.passage}`}>
          {texts.member.inDocument}
        </a>
      </div>
    </li>
  )
}

/** What a tray keeps of the passage. */
function choosableAt(
  { collection, documentKey, start, before, text, after }: QuotationMember,
  id: PassageId,
) {
  const whole = before + text + after
  const from = Math.max(0, start - before.length)
  return {
    ...{ id, collection, documentKey, text: whole, start: from, end: from + whole.length },
  } satisfies Choosable
}

function SaidBy({ member, kind, texts, messages: { search } }: Omit<MemberProps, 'isFirst'>) {
  const { speakers, notRead, offered } = member
  const isPassage = kind === 'passage'
  if (speakers.length === 0 && isPassage) return null
  if (speakers.length === 0) {
    return (
      <>
        <p className="note">
          <Known by="not-stated">{notRead ? texts.member.notRead : texts.member.nobody}</Known>
        </p>
        {offered !== undefined && (
          <p className="note">
            <Known by="inferred">{texts.member.offered(offered.name)}</Known>
          </p>
        )}
      </>
    )
  }
  return speakers.map((speaker) => {
    const inferred = search.basis(speaker.basis)
    return (
      <p key={speaker.key + speaker.name} className="note">
        {(isPassage ? texts.member.quotes : texts.member.saidBy)(search.speaker(speaker, {}))}
        {inferred}
      </p>
    )
  })
}

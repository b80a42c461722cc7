import type { ReactNode } from 'react'
import type { SearchRequest } from '../../../model/search-request.ts'
import type { ShownQuery } from '../../../model/search-result.ts'
import { changed } from '../../../model/url.ts'
import { useMessages } from '../../messages/use-messages.tsx'
import { MessageText } from '../../parts/MessageText.tsx'
import { SearchLink } from '../SearchLink.tsx'
import { Which } from './Which.tsx'

const WORDS_SHOWN = 8

/** What was searched besides the typed words, each with a link to turn it off, and what was not understood. */
export function Notices({ request, query }: { request: SearchRequest; query: ShownQuery }) {
  const messages = useMessages().results
  return (
    <div className="notices">
      {query.notices.map((notice) => (
        <p key={notice.message} className="notice">
          <MessageText text={messages.notice(notice)} />
        </p>
      ))}
      {query.parts.map((part) => (
        <Which key={part.start} request={request} part={part} />
      ))}
      {query.aliases.map(({ typed, key, names }) => (
        <p key={`${typed} ${key}`} className="notice">
          {messages.alsoSearching}{' '}
          <Names names={names.filter((it) => it.toLowerCase() !== typed.toLowerCase())} />{' '}
          <SearchLink to={changed(request, { aliases: false })}>{messages.onlyTyped}</SearchLink>
        </p>
      ))}
      {query.forms.map(({ typed, used, count }) => (
        <AlsoFound key={typed} found={messages.inOtherForms(count, typed)} used={used}>
          <SearchLink to={changed(request, { forms: false })}>{messages.onlyForms}</SearchLink>
        </AlsoFound>
      ))}
      {query.corrections.map(({ typed, used, count }) => (
        <AlsoFound key={typed} found={messages.respelled(count, typed)} used={used}>
          <SearchLink to={changed(request, { typos: false })}>{messages.onlyAsTyped}</SearchLink>
        </AlsoFound>
      ))}
      {!request.aliases && (
        <p className="notice">
          {messages.withoutNames}{' '}
          <SearchLink to={changed(request, { aliases: true })}>{messages.withNames}</SearchLink>
        </p>
      )}
      {!request.forms && (
        <p className="notice">
          {messages.withoutForms}{' '}
          <SearchLink to={changed(request, { forms: true })}>{messages.withForms}</SearchLink>
        </p>
      )}
      {!request.typos && (
        <p className="notice">
          {messages.withoutSpellings}{' '}
          <SearchLink to={changed(request, { typos: true })}>{messages.withSpellings}</SearchLink>
        </p>
      )}
    </div>
  )
}

type AlsoFoundProps = { found: ReactNode; used: string[]; children: ReactNode }

/** Words besides the typed one: how many passages have them, the first of them, and a link that turns them off. */
function AlsoFound({ found, used, children }: AlsoFoundProps) {
  return (
    <p className="notice">
      {found} <Names names={used.slice(0, WORDS_SHOWN)} />
      {used.length > WORDS_SHOWN ? ' …' : ''} {children}
    </p>
  )
}

/** A list of names, each in its own writing direction. */
function Names({ names }: { names: string[] }) {
  const { comma } = useMessages().sentence
  return (
    <span className="names">
      {names.map((name, at) => (
        <span key={name}>
          {at > 0 && comma}
          <bdi>{name}</bdi>
        </span>
      ))}
    </span>
  )
}

import type { SearchRequest } from '../../model/search-request.ts'
import type { ShownQuery } from '../../model/search-result.ts'
import { changed } from '../../model/url.ts'
import { Told } from '../parts/Told.tsx'
import { useWords } from '../wording/use-words.tsx'
import { SearchLink } from './SearchLink.tsx'

const SPELLINGS_SHOWN = 8

/** What was searched besides the words as typed, each with its off switch, and what was not understood. */
export function Notices({ request, query }: { request: SearchRequest; query: ShownQuery }) {
  const words = useWords().results
  return (
    <div className="notices">
      {query.notices.map((notice) => (
        <p key={notice.message} className="notice">
          <Told text={words.notice(notice)} />
        </p>
      ))}
      {query.aliases.map(({ typed, key, names }) => (
        <p key={`${typed} ${key}`} className="notice">
          {words.alsoSearching}{' '}
          <Names names={names.filter((it) => it.toLowerCase() !== typed.toLowerCase())} />{' '}
          <SearchLink to={changed(request, { aliases: false })}>{words.onlyTyped}</SearchLink>
        </p>
      ))}
      {query.corrections.map(({ typed, used, count }) => (
        <p key={typed} className="notice">
          {words.respelled(count, typed)} <Names names={used.slice(0, SPELLINGS_SHOWN)} />
          {used.length > SPELLINGS_SHOWN ? ' …' : ''}{' '}
          <SearchLink to={changed(request, { typos: false })}>{words.onlyAsTyped}</SearchLink>
        </p>
      ))}
      {!request.aliases && (
        <p className="notice">
          {words.withoutNames}{' '}
          <SearchLink to={changed(request, { aliases: true })}>{words.withNames}</SearchLink>
        </p>
      )}
      {!request.typos && (
        <p className="notice">
          {words.withoutSpellings}{' '}
          <SearchLink to={changed(request, { typos: true })}>{words.withSpellings}</SearchLink>
        </p>
      )}
    </div>
  )
}

/** Names beside each other, each in its own direction of writing. */
function Names({ names }: { names: string[] }) {
  return (
    <span className="names">
      {names.map((name, at) => (
        <span key={name}>
          {at === 0 ? '' : ', '}
          <bdi>{name}</bdi>
        </span>
      ))}
    </span>
  )
}

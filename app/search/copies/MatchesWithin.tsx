import { useQuery } from '@tanstack/react-query'
import type { CopiesOfHit } from '../../../model/copies.ts'
import type { SearchRequest } from '../../../model/search-request.ts'
import type { Hit } from '../../../model/search-result.ts'
import { formatSearch } from '../../../model/url.ts'
import { documentAddress } from '../../documents/address.ts'
import { publishedWords } from '../../messages/published-words.ts'
import { useMessages } from '../../messages/use-messages.tsx'
import { MarkedText } from '../../parts/MarkedText.tsx'
import { MessageText } from '../../parts/MessageText.tsx'
import { SearchLink } from '../SearchLink.tsx'
import { searchFor } from '../use-search.ts'
import { wordsIn } from './copies-of-hit.ts'

/** As many are shown in place; the others are a search of their own. */
const SHOWN = 20

/** `within`: the search for the hit and all that it stands for. */
type Props = { hit: Hit; copies: CopiesOfHit; within: SearchRequest }

/** The other matches for which a hit stands. */
export function MatchesWithin({ hit, copies, within }: Props) {
  const messages = useMessages().copies.hit
  const query = useQuery(searchFor(formatSearch({ ...within, limit: SHOWN + 1 }).toString()))
  const others = query.data?.hits.filter((it) => it.id !== hit.id).slice(0, SHOWN)
  const known = wordsIn(hit, copies).of.text
  return (
    <>
      {query.isFetching && !query.data && <p className="aside">{messages.pending}</p>}
      {query.error && (
        <p role="alert" dir="auto">
          <MessageText text={query.error.message} />
        </p>
      )}
      {others?.length === 0 && <p className="aside">{messages.nothing}</p>}
      {others !== undefined && others.length > 0 && (
        <ol aria-label={messages.list}>
          {others.map((it) => (
            <li key={it.id}>
              <Match hit={it} words={wordsIn(it, copies)} known={known} request={within} />
            </li>
          ))}
        </ol>
      )}
      {copies.folded > SHOWN && (
        <p>
          <SearchLink to={within}>{messages.all(copies.folded + 1)}</SearchLink>
        </p>
      )}
    </>
  )
}

type MatchProps = { hit: Hit; words: ReturnType<typeof wordsIn>; known: string; request: SearchRequest }

/** Another match: where it is, and its words unless they are the very same as those above. */
function Match({ hit, words: { of, marks }, known, request }: MatchProps) {
  const words = useMessages()
  return (
    <>
      <a href={documentAddress(hit.documentId, hit.id, request)} className="where-else">
        <bdi>{hit.source ?? words.hit.noSource}</bdi>
        {' · '}
        <span>{publishedWords(hit, words)}</span>
        {' · '}
        <span>{words.place(hit, hit.paragraphs)}</span>
      </a>
      {of.text === known ? (
        <span className="aside"> · {words.copies.hit.same}</span>
      ) : (
        <p dir="auto" lang={hit.language ?? undefined}>
          <MarkedText of={of} marks={marks} />
        </p>
      )}
    </>
  )
}

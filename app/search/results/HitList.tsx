import type { SearchRequest } from '../../../model/search-request.ts'
import type { DamagedHit, Hit, SearchPage } from '../../../model/search-result.ts'
import { useMessages } from '../../messages/use-messages.tsx'
import { HitCard } from '../hits/HitCard.tsx'

type Props = { request: SearchRequest; page: Pick<SearchPage, 'hits' | 'damaged'> }

/** One page of hits, numbered as in the whole search. Inside a `QueryClientProvider`. */
export function HitList({ request, page: { hits, damaged } }: Props) {
  const messages = useMessages().results
  return (
    <ol className="hits" start={(request.page - 1) * request.limit + 1}>
      {inPlaces(hits, damaged).map((it) => (
        <li key={it.id}>
          {'text' in it ? (
            <HitCard hit={it} request={request} />
          ) : (
            <p className="notice">{messages.damaged(it.id)}</p>
          )}
        </li>
      ))}
    </ol>
  )
}

/** The hits with what is not shown in its place, so that every hit keeps its number. */
function inPlaces(hits: readonly Hit[], damaged: readonly DamagedHit[]): (Hit | DamagedHit)[] {
  const all: (Hit | DamagedHit)[] = [...hits]
  for (const it of damaged) all.splice(it.at, 0, it)
  return all
}

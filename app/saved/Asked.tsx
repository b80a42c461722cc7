import type { SearchRequest } from '../../model/search-request.ts'
import { filtersOf } from '../address/narrowed.ts'
import { addressOf } from '../address/search-in-address.ts'
import type { SavedMessages } from '../messages/en/saved.ts'
import type { SavedSearch } from '../server/saved-searches.ts'

type Props = { request: SearchRequest; texts: SavedMessages }

/** What a search asks for, in a few words that lead to it. */
export function Asked({ request, texts }: Props) {
  const filters = filtersOf(request)
  const words = request.q.trim()
  return (
    <a className="saved-asked" href={addressOf(request)}>
      {words === '' ? (
        texts.everything[request.in]
      ) : (
        <>
          {texts.of[request.in]}
          <bdi>{words}</bdi>
        </>
      )}
      {filters > 0 && `${texts.comma}${texts.filters(filters)}`}
    </a>
  )
}

/** The same, and how much it finds now. */
export function AskedAndFound({
  search: { request, total },
  texts,
}: {
  search: Pick<SavedSearch, 'request' | 'total'>
  texts: SavedMessages
}) {
  return (
    <p className="note">
      <Asked {...{ request, texts }} />
      {' · '}
      {total.state === 'ready' ? texts.total(total.value) : texts.notCounted}
    </p>
  )
}

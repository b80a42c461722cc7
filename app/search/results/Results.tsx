import type { SearchRequest } from '../../../model/search-request.ts'
import type { SearchPage } from '../../../model/search-result.ts'
import { passagesIn } from '../../../model/total.ts'
import { changed, formatSearch } from '../../../model/url.ts'
import { PlacesMap } from '../../map/PlacesMap.tsx'
import { useMessages } from '../../messages/use-messages.tsx'
import { UnapiServer } from '../../parts/Offered.tsx'
import { keyOf } from '../../tray/tray.ts'
import { changeTray, useTray } from '../../tray/use-tray.ts'
import { FoldSwitch } from '../copies/FoldSwitch.tsx'
import { Chosen } from '../filters/Chosen.tsx'
import { SearchLink } from '../SearchLink.tsx'
import { Sentence } from '../sentence/Sentence.tsx'
import { HitList } from './HitList.tsx'
import { NothingFound } from './NothingFound.tsx'
import { Notices } from './Notices.tsx'
import { Pager } from './Pager.tsx'

type Props = { request: SearchRequest; page: SearchPage; overview: React.ReactNode }

export function Results({ request, page, overview }: Props) {
  const messages = useMessages().results
  const tray = useTray()
  const selected = new Set<string>(tray.map(keyOf))
  const { total, hits, damaged, query } = page
  const passages = passagesIn(total)
  const isSearch = formatSearch(changed(request, { sort: 'relevance', copies: 'all' })).size > 0
  return (
    <>
      <UnapiServer />
      {!isSearch && overview}
      <Sentence request={request} query={query} />
      <Chosen request={request} page={page} />
      <p className="count">
        <strong>{messages.count(total)}</strong> <span className="aside">{messages.tookMs(page.tookMs)}</span>
        {total.value > 0 && <FoldSwitch request={request} />}
        {passages > 0 && (
          <a className="aside" href={`/export?${formatSearch(request)}`}>
            {messages.export}
          </a>
        )}
        {selected.size > 0 && (
          <span className="selection aside">
            <a href="/tray">{messages.selected(selected.size)}</a>{' '}
            <button type="button" className="plain" onClick={() => changeTray(() => [])}>
              {messages.clearSelected}
            </button>
          </span>
        )}
      </p>
      <PlacesMap request={request} />
      <Notices request={request} query={query} />
      {page.furniture > 0 && (
        <p className="aside">
          {messages.furniture(page.furniture)}{' '}
          <SearchLink to={changed(request, { furniture: 'include' })}>{messages.withFurniture}</SearchLink>
        </p>
      )}
      {hits.length + damaged.length === 0 && <NothingFound request={request} total={passages} />}
      <HitList request={request} page={page} />
      <Pager request={request} total={passages} />
    </>
  )
}

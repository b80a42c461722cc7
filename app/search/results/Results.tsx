import type { SearchRequest } from '../../../model/search-request.ts'
import type { SearchPage } from '../../../model/search-result.ts'
import { passagesIn } from '../../../model/total.ts'
import { changed, formatSearch } from '../../../model/url.ts'
import { filtersOf } from '../../address/narrowed.ts'
import { goTo } from '../../address/navigation.ts'
import { useMessages } from '../../messages/use-messages.tsx'
import { Icon } from '../../parts/Icon.tsx'
import { UnapiServer } from '../../parts/Offered.tsx'
import { SEARCH_FORM } from '../box/SearchBox.tsx'
import { Choice } from '../Fields.tsx'
import { FILTERS_ID } from '../filters/Facets.tsx'
import { SearchLink } from '../SearchLink.tsx'
import { Sentence } from '../sentence/Sentence.tsx'
import { HitList } from './HitList.tsx'
import { Modes } from './Modes.tsx'
import { NothingFound } from './NothingFound.tsx'
import { Notices } from './Notices.tsx'
import { Pager } from './Pager.tsx'

type Props = { request: SearchRequest; page: SearchPage }

export function Results({ request, page }: Props) {
  const messages = useMessages().results
  const { total, hits, damaged, query } = page
  const passages = passagesIn(total)
  return (
    <>
      <UnapiServer />
      <div className="row asked">
        <Found page={page} />
        <div>
          <Sentence request={request} page={page} />
          <Bar request={request} page={page} />
          <Notices request={request} query={query} />
          {page.furniture > 0 && (
            <p className="also">
              {messages.furniture(page.furniture)}{' '}
              <SearchLink to={changed(request, { furniture: 'include' })}>
                {messages.withFurniture}
              </SearchLink>
            </p>
          )}
          {hits.length + damaged.length === 0 && <NothingFound request={request} total={passages} />}
        </div>
      </div>
      <HitList request={request} page={page} />
      <div className="row">
        <span />
        <Pager request={request} total={passages} />
      </div>
    </>
  )
}

/** How much was found; what of it comes first is said large. */
function Found({ page: { total } }: { page: SearchPage }) {
  const { results, sentence } = useMessages()
  const { found, different, where } = results.found(total)
  return (
    <p className="count">
      <strong>{found}</strong>
      {different !== '' && (
        <>
          <span className="comma">{sentence.comma}</span>
          <span>{different}</span>
        </>
      )}
      {where !== '' && <span> {where}</span>}
    </p>
  )
}

/** What of the matches is shown, in which order, and what can be done with all of them. */
function Bar({ request, page }: Props) {
  const { order, results, filters } = useMessages()
  return (
    <div className="bar-row">
      <Modes request={request} page={page} />
      <div className="end">
        <Choice
          label={order.title}
          form={SEARCH_FORM}
          name="sort"
          value={request.sort}
          options={[
            ['relevance', order.relevance],
            ['newest', order.newest],
            ['oldest', order.oldest],
            ['source', order.source],
            ['arrived', order.arrived],
          ]}
          change={(sort) => goTo(changed(request, { sort }), 'push')}
        />
        <a
          className="tool"
          href={`/saved/new?${formatSearch(request)}`}
          aria-label={results.save}
          title={results.save}
        >
          <Icon name="watch" />
        </a>
        {passagesIn(page.total) > 0 && (
          <a
            className="tool"
            href={`/export?${formatSearch(request)}`}
            aria-label={results.export}
            title={results.export}
          >
            <Icon name="download" />
          </a>
        )}
        <button type="button" className="show-filters" popoverTarget={FILTERS_ID}>
          <Icon name="filter" />
          {filters.show(filtersOf(request))}
        </button>
      </div>
    </div>
  )
}

import type { FacetName, SearchRequest } from '../../../model/search-request.ts'
import type { SearchPage } from '../../../model/search-result.ts'
import { countedUnit } from '../../../model/total.ts'
import { changed } from '../../../model/url.ts'
import { withoutFacet } from '../../address/narrowed.ts'
import { addressOf, goTo } from '../../address/navigation.ts'
import { PlacesMap } from '../../map/PlacesMap.tsx'
import { useMessages } from '../../messages/use-messages.tsx'
import { FacetIcon } from '../../parts/FacetIcon.tsx'
import { Icon } from '../../parts/Icon.tsx'
import { CopiesFilter } from '../copies/CopiesFilter.tsx'
import { DateFilter } from '../dates/DateFilter.tsx'
import { Switch } from '../Fields.tsx'
import { StepLink } from '../StepLink.tsx'
import { FacetValues } from './FacetValues.tsx'
import { MoreValues } from './MoreValues.tsx'

type Props = { request: SearchRequest; page: SearchPage }

/** In the order of the page, below the dates. */
const FIRST: FacetName[] = ['speaker', 'group', 'location', 'person', 'source']
const LAST: FacetName[] = ['type', 'language', 'collection']
const NARROWS_FROM_TWO: FacetName[] = ['collection', 'language', 'type']

/** This many values are visible; the others are one click away. */
const SHOWN = 6

/** What a button opens the filters by, where they do not stand beside the results. */
export const FILTERS_ID = 'filters'

/** What the results can be narrowed by: beside them, and on smaller screens a drawer, without any script. */
export function Facets({ request, page }: Props) {
  const { copies, filters: messages } = useMessages()
  return (
    <aside id={FILTERS_ID} popover="auto" className="side facets" aria-label={messages.title}>
      <div className="drawer-head">
        <strong>{messages.title}</strong>
        <button
          type="button"
          className="tool"
          popoverTarget={FILTERS_ID}
          popoverTargetAction="hide"
          aria-label={messages.close}
          title={messages.close}
        >
          <Icon name="close" />
        </button>
      </div>
      {page.total.different && <p className="aside">{copies.counts(countedUnit(page.total))}</p>}
      <DateFilter request={request} histogram={page.histogram} unit={countedUnit(page.total)} />
      {FIRST.map((name) => (
        <Facet key={name} name={name} request={request} page={page} />
      ))}
      <CopiesFilter request={request} total={page.total} />
      {LAST.map((name) => (
        <Facet key={name} name={name} request={request} page={page} />
      ))}
    </aside>
  )
}

function Quoted({ request }: { request: SearchRequest }) {
  const messages = useMessages().filters
  return (
    <div className="quoted">
      <Switch checked={request.quoted} change={(quoted) => goTo(changed(request, { quoted }), 'push')}>
        {messages.quoted}
      </Switch>
      <noscript>
        <a href={addressOf(changed(request, { quoted: !request.quoted }))}>
          {request.quoted ? messages.showAll : messages.showQuoted}
        </a>
      </noscript>
    </div>
  )
}

function Facet({ name, request, page }: Props & { name: FacetName }) {
  const { filters: messages, facets } = useMessages()
  const { values, more } = page.facets[name]
  if (!isUseful(page, name)) return null
  const { title } = facets[name]
  const chosen = request.any[name].length + request.not[name].length
  // A chosen value is never folded away.
  const open = values.filter((value, at) => at < SHOWN || value.selected !== null)
  const rest = values.filter((value) => !open.includes(value))
  return (
    <section className="facet" aria-labelledby={`facet-${name}`}>
      <div className="facet-head">
        <h2 id={`facet-${name}`}>
          <FacetIcon name={name} />
          {title}
        </h2>
        {chosen > 0 && (
          <StepLink
            from={request}
            step={(it) => withoutFacet(it, name)}
            className="clear"
            then={() => focusFacet(name)}
          >
            {messages.clear}
            <span className="visually-hidden">{messages.clearOf(title)}</span>
          </StepLink>
        )}
      </div>
      <FacetValues name={name} request={request} values={open} />
      {rest.length + more > 0 && <MoreValues name={name} request={request} rest={rest} more={more} />}
      {name === 'speaker' && request.in === 'passage' && <Quoted request={request} />}
      {name === 'location' && <PlacesMap request={request} />}
    </section>
  )
}

/** The link that cleared the facet is gone, and the focus must not be lost with it. */
function focusFacet(name: FacetName) {
  document.querySelector<HTMLElement>(`[aria-labelledby="facet-${name}"] .value`)?.focus()
}

/** A single collection, language or kind of work narrows nothing. */
function isUseful(page: SearchPage, name: FacetName): boolean {
  const { values } = page.facets[name]
  if (values.some((value) => value.selected !== null)) return true
  return NARROWS_FROM_TWO.includes(name) ? values.length > 1 : values.length > 0
}

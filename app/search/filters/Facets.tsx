import type { FacetName, SearchRequest } from '../../../model/search-request.ts'
import type { SearchPage } from '../../../model/search-result.ts'
import { countedUnit } from '../../../model/total.ts'
import { changed } from '../../../model/url.ts'
import { filtersOf, withoutFacet } from '../../address/narrowed.ts'
import { addressOf, goTo } from '../../address/navigation.ts'
import { useMessages } from '../../messages/use-messages.tsx'
import { CopiesFilter } from '../copies/CopiesFilter.tsx'
import { DateFilter } from '../dates/DateFilter.tsx'
import { Switch } from '../Fields.tsx'
import { StepLink } from '../StepLink.tsx'
import { FacetValues } from './FacetValues.tsx'
import { MoreValues } from './MoreValues.tsx'

type Props = { request: SearchRequest; page: SearchPage }

/** Who speaks is one question, and what it is about another. */
const ABOUT: FacetName[] = ['group', 'location', 'person']
const NARROWS_FROM_TWO: FacetName[] = ['collection', 'language', 'type']
const PUBLISHED: FacetName[] = ['source', 'type', 'language', 'collection']

/** This many values are visible; the others are one click away. */
const SHOWN = 8

/** What the results can be narrowed by. On small screens it unfolds, without any script. */
export function Facets({ request, page }: Props) {
  const { copies, filters: messages } = useMessages()
  return (
    <aside className="facets" aria-label={messages.title}>
      <input type="checkbox" id="show-filters" className="visually-hidden" />
      <label htmlFor="show-filters" className="show-filters">
        {messages.show(filtersOf(request))}
      </label>
      <div className="facet-list">
        {page.total.different && <p className="aside">{copies.counts(countedUnit(page.total))}</p>}
        <DateFilter request={request} histogram={page.histogram} unit={countedUnit(page.total)} />
        <div className="facet-family">
          <Facet name="speaker" request={request} page={page} />
          {request.in === 'passage' && <Quoted request={request} />}
        </div>
        <CopiesFilter request={request} />
        <FacetFamily title={messages.about} names={ABOUT} request={request} page={page} />
        <FacetFamily title={messages.from} names={PUBLISHED} request={request} page={page} />
      </div>
    </aside>
  )
}

function Quoted({ request }: { request: SearchRequest }) {
  const messages = useMessages().filters
  return (
    <div className="facet quoted">
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

function FacetFamily({ title, names, ...rest }: Props & { title: string; names: FacetName[] }) {
  const useful = names.filter((name) => isUseful(rest.page, name))
  if (useful.length === 0) return null
  return (
    <div className="facet-family">
      <h2 className="family-title">{title}</h2>
      {useful.map((name) => (
        <Facet key={name} name={name} {...rest} />
      ))}
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
        <h3 id={`facet-${name}`}>{title}</h3>
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

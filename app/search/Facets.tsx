import { FACETS, type FacetName, type SearchRequest } from '../../model/search-request.ts'
import type { SearchPage } from '../../model/search-result.ts'
import { changed } from '../../model/url.ts'
import { FACET_WORDS } from '../wording/facets.ts'
import { DateFilter } from './DateFilter.tsx'
import { FacetValues } from './FacetValues.tsx'
import { Switch } from './Fields.tsx'
import { MoreValues } from './MoreValues.tsx'
import { addressOf, goTo } from './navigation.ts'

/** In the order in which they stand on the page. */
const SHOWN: FacetName[] = ['group', 'location', 'speaker', 'source', 'language', 'collection']

/** What the results can be narrowed down by. On small screens it unfolds, without any script. */
export function Facets({ request, page }: { request: SearchRequest; page: SearchPage }) {
  const chosen = FACETS.reduce((sum, name) => sum + request.any[name].length + request.not[name].length, 0)
  return (
    <aside className="facets" aria-label="Filters">
      <input type="checkbox" id="show-filters" className="visually-hidden" />
      <label htmlFor="show-filters" className="show-filters">
        Filters{chosen > 0 ? ` (${chosen})` : ''}
      </label>
      <div className="facet-list">
        <DateFilter request={request} histogram={page.histogram} />
        <fieldset className="facet">
          <legend>Quotations</legend>
          <Switch checked={request.quoted} change={(quoted) => goTo(changed(request, { quoted }), 'push')}>
            Passages that quote someone
          </Switch>
          <noscript>
            <a href={addressOf(changed(request, { quoted: !request.quoted }))}>
              {request.quoted ? 'Show all' : 'Show only these'}
            </a>
          </noscript>
        </fieldset>
        {SHOWN.filter((name) => isUseful(page, name)).map((name) => (
          <section key={name} className="facet" aria-labelledby={`facet-${name}`}>
            <h2 id={`facet-${name}`}>{FACET_WORDS[name].title}</h2>
            <FacetValues name={name} request={request} values={page.facets[name].values.slice(0, 10)} />
            {(page.facets[name].more > 0 || page.facets[name].values.length > 10) && (
              <MoreValues
                name={name}
                request={request}
                more={page.facets[name].more + Math.max(0, page.facets[name].values.length - 10)}
              />
            )}
          </section>
        ))}
      </div>
    </aside>
  )
}

/** One collection, or one language for everything, narrows nothing down. */
function isUseful(page: SearchPage, name: FacetName): boolean {
  const { values } = page.facets[name]
  if (values.some((value) => value.selected !== null)) return true
  return name === 'collection' || name === 'language' ? values.length > 1 : values.length > 0
}

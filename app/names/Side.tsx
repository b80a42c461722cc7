import { type FacetName, isValue, type SearchRequest } from '../../model/search-request.ts'
import type { FacetValue } from '../../model/search-result.ts'
import { valueAddress } from '../address/name-pages.ts'
import { NAMED_IN, viewAddress } from '../address/name-views.ts'
import { toggled } from '../address/narrowed.ts'
import { addressOf as searchAddress } from '../address/search-in-address.ts'
import type { NameMessages } from '../messages/en/names.ts'
import type { SearchMessages } from '../messages/en/search.ts'
import { Icon } from '../parts/Icon.tsx'
import { KINDS } from '../parts/kinds.ts'
import { valueLabel } from '../search/value-label.ts'
import { calledKey, type NamePageData } from './load.ts'
import { Published } from './Published.tsx'
import { Row } from './Row.tsx'

const SHOWN = 8

type Props = { data: NamePageData; texts: NameMessages; search: SearchMessages }

/** When, in which sources, by whom and about what: each row with a count leads to exactly what it counts. */
export function Side({ data, texts, search }: Props) {
  const { profile, name, view, request, page, together, inside } = data
  const addressOf = (to: SearchRequest) => viewAddress(profile, view, to)
  const own = NAMED_IN[profile.kind]
  const { side } = texts
  const narrowing = (facet: FacetName, title: string) => (
    <Values
      key={facet}
      id={`beside-${facet}`}
      facet={facet}
      title={title}
      values={page.facets[facet].values.filter((it) => it.key !== profile.key)}
      more={page.facets[facet].more}
      href={(value) => addressOf(toggled(request, 'any', facet, value.key))}
      all={searchAddress(request)}
      {...{ data, texts, search }}
    />
  )
  // Beside what somebody said, all three are what it is about; beside what names it, its own facet is chosen already.
  const about = (['group', 'person', 'location'] as const).filter((it) => view === 'said' || it !== own)
  return (
    <aside className="name-side" aria-label={side.title}>
      <Published {...{ request, page, addressOf, texts: side, search }} />
      {inside.length > 0 && (
        <Values
          id="inside"
          facet="location"
          title={side.inside(name)}
          values={inside}
          more={0}
          href={({ key }) => viewAddress({ kind: 'place', key }, view)}
          all={searchAddress(request)}
          {...{ data, texts, search }}
        />
      )}
      {narrowing('source', side.sources)}
      {view !== 'said' && narrowing('speaker', side.speakers)}
      {about.map((facet) => narrowing(facet, (view === 'said' ? side.speaksAbout : side.together)[facet]))}
      {view !== 'said' && together !== null && (
        <Values
          id="together"
          facet={together.facet}
          title={side.together[own]}
          values={together.values}
          more={0}
          href={({ key }) => searchAddress(toggled(together.request, 'any', together.facet, key))}
          all={searchAddress(together.request)}
          {...{ data, texts, search }}
        />
      )}
    </aside>
  )
}

type ValuesProps = Props & {
  /** Of its heading: no other on the page has it. */
  id: string
  facet: FacetName
  title: string
  values: FacetValue[]
  more: number
  href: (value: FacetValue) => string
  /** A search that has them all in its filters. */
  all: string
}

function Values({ id, facet, title, values, more, href, all, data, texts, search }: ValuesProps) {
  const worth = values.filter((it) => it.count > 0 && (facet === 'source' || isValue(it.key)))
  const shown = worth.filter((it, at) => at < SHOWN || it.selected !== null)
  if (shown.length === 0) return null
  const most = Math.max(1, ...worth.map((it) => it.count))
  const rest = worth.length - shown.length + more
  const kind = KINDS[facet]
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>
        {kind !== undefined && <Icon name={kind} className={`icon kind-${kind}`} />} {title}
      </h2>
      <ul className="name-rows">
        {shown.map((it) => {
          const label =
            data.called.get(calledKey(facet, it.key)) ?? valueLabel(search, facet, it.key, it.label)
          const own = valueAddress(facet, it.key, it.kind)
          const target = href(it)
          return (
            <Row
              key={it.key}
              kind={kind}
              label={label}
              count={search.number(it.count)}
              share={it.count / most}
              href={target}
              chosen={it.selected === 'any'}
              page={own === null || target === own ? undefined : { href: own, label: texts.side.page(label) }}
            />
          )
        })}
      </ul>
      {rest > 0 && (
        <p className="note">
          <a href={all}>{texts.side.all(rest)}</a>
        </p>
      )}
    </section>
  )
}

import type { SearchRequest } from '../../model/search-request.ts'
import { passagesIn, type Total } from '../../model/total.ts'
import { changed, formatSearch } from '../../model/url.ts'
import { nameAddress } from '../address/name-pages.ts'
import { type NameView, viewAddress, viewsOf } from '../address/name-views.ts'
import { addressOf as searchAddress } from '../address/search-in-address.ts'
import type { NameMessages } from '../messages/en/names.ts'
import type { SearchMessages } from '../messages/en/search.ts'
import { Chosen } from './Chosen.tsx'
import { FoundHits } from './FoundHits.tsx'
import { isNarrowed } from './is-narrowed.ts'
import type { NamePageData } from './load.ts'

const ORDERS = ['newest', 'oldest'] as const

type Props = { data: NamePageData; texts: NameMessages; search: SearchMessages }

/** What is found of a name, in one of its views. */
export function Found({ data, texts, search }: Props) {
  const { profile, name, view, request, page } = data
  const addressOf = (to: SearchRequest) => viewAddress(profile, view, to)
  const { total, hits, damaged } = page
  const nothing = hits.length + damaged.length === 0
  const narrowed = isNarrowed(data)
  return (
    <section className="name-found" aria-labelledby="found">
      <h2 id="found" className="visually-hidden">
        {texts.views.title}
      </h2>
      <div className="row">
        <span />
        <div>
          <Views {...{ data, texts, search }} />
          {view !== 'said' && (
            <p className="note">
              {view === 'about' && profile.kind === 'place'
                ? texts.explained.aboutPlace(name)
                : texts.explained[view](name)}
            </p>
          )}
          {(total.value > 0 || narrowed) && <Finding {...{ data, texts }} />}
          <Chosen {...{ data, texts, search }} />
          {total.value > 0 && (
            <p className="line-up name-count" role="status">
              <strong>{search.results.count(total)}</strong>
              <span className="end line-up">
                <Orders {...{ request, addressOf, search }} />
                <CopiesLink {...{ request, addressOf, texts }} />
                <a href={searchAddress(request)}>{texts.asSearch}</a>
                <a href={`/export?${formatSearch({ ...request, page: 1 })}`}>{texts.download}</a>
              </span>
            </p>
          )}
          {nothing && <Nothing {...{ data, texts, search, narrowed }} />}
        </div>
      </div>
      <FoundHits request={request} page={{ hits, damaged }} />
      <div className="row">
        <span />
        <Pages {...{ request, addressOf, search }} total={passagesIn(total)} />
      </div>
    </section>
  )
}

/** As its facets count: of copies each group once. */
const shownCount = (total: Total) => total.different?.value ?? total.value

function Views({ data: { profile, name, view }, texts, search }: Props) {
  const label = (it: NameView) => (it === 'named' ? texts.views.named : texts.views[it](name))
  return (
    <nav className="name-views" aria-label={texts.views.title}>
      {viewsOf(profile.kind).map((it) => (
        <a key={it} href={viewAddress(profile, it)} aria-current={it === view ? 'page' : undefined}>
          {label(it)} <span className="number">{search.number(countOf(profile.views[it]))}</span>
        </a>
      ))}
    </nav>
  )
}

const countOf = (view: { total: Total } | null) => (view === null ? 0 : shownCount(view.total))

function Finding({ data: { profile, view, request }, texts }: Pick<Props, 'data' | 'texts'>) {
  const address = viewAddress(profile, view, changed(request, { q: '' }))
  const [action = '', parameters] = address.split('?')
  return (
    <search>
      <form className="name-find" action={action} method="get">
        {[...new URLSearchParams(parameters)].map(([parameter, value]) => (
          <input key={`${parameter} ${value}`} type="hidden" name={parameter} value={value} />
        ))}
        <label>
          <span className="visually-hidden">{texts.find.label}</span>
          <input
            type="search"
            name="q"
            defaultValue={request.q}
            key={request.q}
            placeholder={texts.find.label}
            dir="auto"
          />
        </label>
        <button type="submit">{texts.find.button}</button>
      </form>
    </search>
  )
}

type Links = { request: SearchRequest; addressOf: (request: SearchRequest) => string }

/** Without words, what matches best is what is newest. */
function Orders({ request, addressOf, search }: Links & { search: SearchMessages }) {
  const shown = request.sort === 'relevance' && request.q.trim() === '' ? 'newest' : request.sort
  return ORDERS.map((sort) => (
    <a
      key={sort}
      href={addressOf(changed(request, { sort: sort === 'newest' && request.q === '' ? 'relevance' : sort }))}
      aria-current={sort === shown ? 'true' : undefined}
    >
      {search.order[sort]}
    </a>
  ))
}

function CopiesLink({ request, addressOf, texts }: Links & { texts: NameMessages }) {
  const isFolded = request.copies === 'folded'
  return (
    <a href={addressOf(changed(request, { copies: isFolded ? 'all' : 'folded' }))}>
      {isFolded ? texts.copies.show : texts.copies.fold}
    </a>
  )
}

function Nothing({ data, texts, search, narrowed }: Props & { narrowed: boolean }) {
  const { profile, name, view, request, page } = data
  const here = viewAddress(profile, view)
  if (page.total.value > 0) {
    const first = viewAddress(profile, view, changed(request, {}))
    return (
      <p className="notice">
        {search.results.pastTheEnd} <a href={first}>{search.results.firstPage}</a>
      </p>
    )
  }
  if (narrowed) {
    return (
      <p className="notice">
        {texts.nothing.narrowed} <a href={here}>{texts.nothing.clear}</a>
      </p>
    )
  }
  const isPlace = profile.kind === 'place'
  const words = view === 'about' && isPlace ? texts.nothing.aboutPlace : texts.nothing[view]
  return (
    <p className="notice">
      {words(name)}{' '}
      {view !== 'named' && (
        <a href={`${nameAddress(profile.kind, profile.key)}?view=named`}>{texts.nothing.see}</a>
      )}
    </p>
  )
}

function Pages({ request, addressOf, search, total }: Links & { search: SearchMessages; total: number }) {
  const { pager } = search
  const last = Math.ceil(total / request.limit)
  if (last <= 1) return null
  const to = (page: number) => addressOf({ ...request, page })
  return (
    <nav className="pager" aria-label={pager.title}>
      {request.page > 1 && (
        <a rel="prev" href={to(request.page - 1)}>
          {pager.previous}
        </a>
      )}
      <span>{pager.page(request.page, last)}</span>
      {request.page < last && (
        <a rel="next" href={to(request.page + 1)}>
          {pager.next}
        </a>
      )}
    </nav>
  )
}

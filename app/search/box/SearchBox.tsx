'use client'

import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { SearchRequest } from '../../../model/search-request.ts'
import type { ShownQuery } from '../../../model/search-result.ts'
import { changed } from '../../../model/url.ts'
import { withValue } from '../../address/narrowed.ts'
import { goTo } from '../../address/navigation.ts'
import { pageParameters } from '../../address/search-in-address.ts'
import { useMessages } from '../../messages/use-messages.tsx'
import { Icon } from '../../parts/Icon.tsx'
import { Combobox } from './Combobox.tsx'
import type { Option } from './options.ts'
import { rememberSearch } from './recent.ts'

/** While someone types, letters within this time share one step of the back button. */
const ONE_STEP_MS = 1_500

/** What belongs to the form from elsewhere on the page names it by this. */
export const SEARCH_FORM = 'search'

type Props = { request: SearchRequest; query: ShownQuery | null }

/** The search box and its controls; a plain form without scripts. */
export function SearchBox({ request, query }: Props) {
  const messages = useMessages()
  const input = useRef<HTMLInputElement>(null)
  const { typed, search, put } = useTyped(request, input)
  // The visible fields send themselves; everything else of the search goes along in hidden ones.
  const others = [...pageParameters({ ...request, q: '', sort: 'relevance', page: 1 })]
  const take = (option: Exclude<Option, { type: 'forget' }>) => {
    put(option.q)
    const next = changed(request, { q: option.q, ...(option.type === 'quoting' && { in: option.type }) })
    goTo(option.type === 'value' ? withValue(next, option.facet, option.key) : next, 'push')
  }

  return (
    <form
      id={SEARCH_FORM}
      className="search-box"
      action="/"
      method="get"
      onSubmit={(event) => {
        event.preventDefault()
        rememberSearch(typed)
        goTo(changed(request, { q: typed }), 'push')
      }}
    >
      <search className="field">
        <label htmlFor="q" className="visually-hidden">
          {messages.box.label}
        </label>
        <button type="submit" className="tool" aria-label={messages.box.search} title={messages.box.search}>
          <Icon name="search" />
        </button>
        <Combobox input={input} typed={typed} request={request} query={query} type={search} take={take} />
        <kbd className="keys">/</kbd>
        <p id="q-help" className="visually-hidden">
          {messages.box.exact}
        </p>
      </search>
      {others.map(([name, value]) => (
        <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
      ))}
    </form>
  )
}

/** The text of the box: what is typed there, or what the address says once something else changes it. */
function useTyped(request: SearchRequest, input: React.RefObject<HTMLInputElement | null>) {
  const [typed, setTyped] = useState(request.q)
  const lastStep = useRef(0)
  const inAddress = useRef(request.q)

  useEffect(() => {
    // While someone types, `request` lags: only the address itself shows whether something other than this
    // box has changed it, such as back, forward or a link.
    const q = new URLSearchParams(window.location.search).get('q') ?? ''
    if (q === inAddress.current || q !== request.q) return
    inAddress.current = q
    setTyped(q)
  }, [request.q])

  const put = (q: string) => {
    setTyped(q)
    inAddress.current = q
  }
  const search = (q: string) => {
    put(q)
    const now = Date.now()
    goTo(changed(request, { q }), now - lastStep.current > ONE_STEP_MS ? 'push' : 'continue')
    lastStep.current = now
  }
  // Letters typed before the scripts were loaded.
  const searchEarly = useEffectEvent(() => {
    const early = input.current?.value ?? ''
    if (early !== typed) search(early)
  })
  useEffect(() => searchEarly(), [])
  return { typed, search, put }
}

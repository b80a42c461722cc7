'use client'

import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { SearchRequest } from '../../../model/search-request.ts'
import type { ShownQuery } from '../../../model/search-result.ts'
import { changed, formatSearch } from '../../../model/url.ts'
import { withValue } from '../../address/narrowed.ts'
import { goTo } from '../../address/navigation.ts'
import { useMessages } from '../../messages/use-messages.tsx'
import { Choice, OneOf } from '../Fields.tsx'
import { Combobox } from './Combobox.tsx'
import type { Option } from './options.ts'
import { rememberSearch } from './recent.ts'

/** While someone types, letters within this time share one step of the back button. */
const ONE_STEP_MS = 1_500

type Props = { request: SearchRequest; query: ShownQuery | null; help: () => void }

/** The search box and its controls; a plain form without scripts. */
export function SearchBox({ request, query, help }: Props) {
  const messages = useMessages()
  const input = useRef<HTMLInputElement>(null)
  const { typed, search, put } = useTyped(request, input)
  const set = (change: Partial<SearchRequest>) => goTo(changed(request, change), 'push')
  // The visible fields send themselves; everything else of the search goes along in hidden ones.
  const others = [...formatSearch({ ...request, q: '', in: 'passage', sort: 'relevance', page: 1 })]
  const take = (option: Exclude<Option, { type: 'forget' }>) => {
    put(option.q)
    const next = changed(request, { q: option.q })
    goTo(option.type === 'value' ? withValue(next, option.facet, option.key) : next, 'push')
  }

  return (
    <form
      className="search-box"
      action="/"
      method="get"
      onSubmit={(event) => {
        event.preventDefault()
        rememberSearch(typed)
        goTo(changed(request, { q: typed }), 'push')
      }}
    >
      <search>
        <label htmlFor="q" className="search-label">
          {messages.box.label}
        </label>
        <div className="search-line">
          <Combobox input={input} typed={typed} request={request} query={query} type={search} take={take} />
          <button type="submit">{messages.box.search}</button>
        </div>
        <p id="q-help" className="aside">
          {messages.box.exact} <code>source:</code> <code>group:</code> <code>location:</code>{' '}
          <code>speaker:</code> <code>after:</code> <code>before:</code>{' '}
          <span className="keys">
            {messages.box.slash[0]} <kbd>/</kbd> {messages.box.slash[1]} <kbd>?</kbd> {messages.box.slash[2]}
          </span>
        </p>
      </search>
      {others.map(([name, value]) => (
        <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
      ))}
      <div className="search-options">
        <OneOf
          label={messages.mode.title}
          name="in"
          value={request.in}
          options={[
            ['quoting', messages.mode.quoting],
            ['quotations', messages.mode.quotations],
            ['passage', messages.mode.passage],
          ]}
          change={(where) => set({ in: where })}
        />
        <Choice
          label={messages.order.title}
          name="sort"
          value={request.sort}
          options={[
            ['relevance', messages.order.relevance],
            ['newest', messages.order.newest],
            ['oldest', messages.order.oldest],
            ['arrived', messages.order.arrived],
          ]}
          change={(sort) => set({ sort })}
        />
        <button type="button" className="plain needs-scripts" onClick={help}>
          {messages.box.help}
        </button>
      </div>
      <a className="skip" href="#results">
        {messages.filters.skip}
      </a>
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

'use client'

import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { SearchRequest } from '../../model/search-request.ts'
import type { ShownQuery } from '../../model/search-result.ts'
import { changed, formatSearch } from '../../model/url.ts'
import { useWords } from '../wording/use-words.tsx'
import { Combobox } from './Combobox.tsx'
import { Choice, OneOf } from './Fields.tsx'
import { withValue } from './filtered.ts'
import { goTo } from './navigation.ts'
import type { Option } from './options.ts'
import { rememberSearch } from './recent.ts'

/** While someone types, all letters of a word share one step of the back button. */
const ONE_STEP_MS = 1_500

type Props = { request: SearchRequest; query: ShownQuery | null; help: () => void }

/** The box and what belongs to the words; a plain form where there are no scripts. */
export function SearchBox({ request, query, help }: Props) {
  const words = useWords()
  const input = useRef<HTMLInputElement>(null)
  const { typed, search, put } = useTyped(request, input)
  const set = (change: Partial<SearchRequest>) => goTo(changed(request, change), 'push')
  // Fields of the form stand for themselves; everything else of the search goes along unseen.
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
          {words.box.label}
        </label>
        <div className="search-line">
          <Combobox input={input} typed={typed} request={request} query={query} type={search} take={take} />
          <button type="submit">{words.box.search}</button>
        </div>
        <p id="q-help" className="aside">
          {words.box.exact} <code>source:</code> <code>group:</code> <code>location:</code>{' '}
          <code>speaker:</code> <code>after:</code> <code>before:</code>{' '}
          <span className="keys">
            {words.box.slash[0]} <kbd>/</kbd> {words.box.slash[1]} <kbd>?</kbd> {words.box.slash[2]}
          </span>
        </p>
      </search>
      {others.map(([name, value]) => (
        <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
      ))}
      <div className="search-options">
        <OneOf
          label={words.mode.title}
          name="in"
          value={request.in}
          options={[
            ['passage', words.mode.passage],
            ['quotations', words.mode.quotations],
          ]}
          change={(where) => set({ in: where })}
        />
        <Choice
          label={words.order.title}
          name="sort"
          value={request.sort}
          options={[
            ['relevance', words.order.relevance],
            ['newest', words.order.newest],
            ['oldest', words.order.oldest],
          ]}
          change={(sort) => set({ sort })}
        />
        <button type="button" className="plain needs-scripts" onClick={help}>
          {words.box.help}
        </button>
      </div>
      <a className="skip" href="#results">
        {words.filters.skip}
      </a>
    </form>
  )
}

/** What stands in the box: what is typed there, or what the address says once anything else changes it. */
function useTyped(request: SearchRequest, input: React.RefObject<HTMLInputElement | null>) {
  const [typed, setTyped] = useState(request.q)
  const lastStep = useRef(0)
  const inAddress = useRef(request.q)

  useEffect(() => {
    // While someone types, `request` is behind: only the address itself tells whether anything else than this
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
    goTo(changed(request, { q }), now - lastStep.current > ONE_STEP_MS ? 'push' : 'replace')
    lastStep.current = now
  }
  // Letters typed before the scripts were there.
  const searchEarly = useEffectEvent(() => {
    const early = input.current?.value ?? ''
    if (early !== typed) search(early)
  })
  useEffect(() => searchEarly(), [])
  return { typed, search, put }
}

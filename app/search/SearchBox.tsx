'use client'

import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { SearchRequest } from '../../model/search-request.ts'
import { changed, formatSearch } from '../../model/url.ts'
import { useWords } from '../wording/use-words.ts'
import { Choice, OneOf } from './Fields.tsx'
import { goTo } from './navigation.ts'

/** While someone types, all letters of a word share one step of the back button. */
const ONE_STEP_MS = 1_500

/** The box and what belongs to the words; a plain form where there are no scripts. */
export function SearchBox({ request }: { request: SearchRequest }) {
  const words = useWords()
  const [typed, setTyped] = useState(request.q)
  const input = useRef<HTMLInputElement>(null)
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

  useEffect(() => {
    const focus = (event: KeyboardEvent) => {
      const target = event.target
      const writing =
        target instanceof HTMLElement &&
        (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
      if (event.key !== '/' || writing || event.metaKey || event.ctrlKey || event.altKey) return
      event.preventDefault()
      input.current?.focus()
      input.current?.select()
    }
    document.addEventListener('keydown', focus)
    return () => document.removeEventListener('keydown', focus)
  }, [])

  const search = (q: string) => {
    setTyped(q)
    inAddress.current = q
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
  const set = (change: Partial<SearchRequest>) => goTo(changed(request, change), 'push')
  // Fields of the form stand for themselves; everything else of the search goes along unseen.
  const others = [...formatSearch({ ...request, q: '', in: 'passage', sort: 'relevance', page: 1 })]

  return (
    <form
      className="search-box"
      action="/"
      method="get"
      onSubmit={(event) => {
        event.preventDefault()
        goTo(changed(request, { q: typed }), 'push')
      }}
    >
      <search>
        <label htmlFor="q" className="search-label">
          Search the words of every passage
        </label>
        <div className="search-line">
          <input
            ref={input}
            id="q"
            name="q"
            type="search"
            dir="auto"
            autoComplete="off"
            spellCheck={false}
            enterKeyHint="search"
            maxLength={2000}
            aria-describedby="q-help"
            placeholder='Try: "war crimes" group:Amnesty -"film"'
            value={typed}
            onChange={(event) => search(event.target.value)}
          />
          <button type="submit">Search</button>
        </div>
        <p id="q-help" className="aside">
          “Quotation marks” for exact words, a minus to leave out, <code>source:</code> <code>group:</code>{' '}
          <code>location:</code> <code>speaker:</code> <code>after:</code> <code>before:</code> to narrow
          down.
          <span className="keys">
            {' '}
            Press <kbd>/</kbd> to come back here.
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
      </div>
      <a className="skip" href="#results">
        Skip the filters
      </a>
    </form>
  )
}

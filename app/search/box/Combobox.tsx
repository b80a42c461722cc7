'use client'

import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type KeyboardEvent, type RefObject, useState } from 'react'
import type { SearchRequest } from '../../../model/search-request.ts'
import type { ShownQuery } from '../../../model/search-result.ts'
import { formatSearch } from '../../../model/url.ts'
import { fetchSuggestions } from '../../fetch/fetch-answer.ts'
import { useMessages } from '../../messages/use-messages.tsx'
import { type Option, optionsFor } from './options.ts'
import { forgetSearches, recentSearches, rememberSearch } from './recent.ts'
import { LIST_ID, optionId, SuggestionList } from './Suggestions.tsx'

type Props = {
  input: RefObject<HTMLInputElement | null>
  typed: string
  request: SearchRequest
  /** How the words were understood, once they have been answered. */
  query: ShownQuery | null
  type: (q: string) => void
  take: (option: Exclude<Option, { type: 'forget' }>) => void
}

/** The search box with its list of suggestions. Without scripts, a plain field of the form. */
export function Combobox({ input, typed, request, query, type, take }: Props) {
  const messages = useMessages().box
  const [open, setOpen] = useState(false)
  const [active, setActive] = useState(-1)
  const suggested = useQuery({
    queryKey: ['suggest', formatSearch({ ...request, q: typed, page: 1 }).toString()],
    queryFn: ({ queryKey, signal }) => fetchSuggestions(queryKey[1] ?? '', signal),
    placeholderData: keepPreviousData,
    // Names are fetched after the results: an engine that is asked for both at once answers both later.
    enabled: open && query !== null && typed.trim().length > 1,
    staleTime: 30_000,
    retry: false,
  })
  const current = suggested.isPlaceholderData ? undefined : suggested.data
  const options = open ? optionsFor(typed, request.in, query, current, recentSearches()) : []
  const shown = options.length > 0
  const close = () => {
    setOpen(false)
    setActive(-1)
  }
  const choose = (option: Option) => {
    close()
    if (option.type === 'forget') forgetSearches()
    else take(option)
  }
  const press = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    const option = options[active]
    if (step !== undefined) {
      event.preventDefault()
      if (shown) setActive(around(active + step, options.length))
      else setOpen(true)
    } else if (event.key === 'Enter') {
      // With no option selected, the form is sent as usual.
      if (option) event.preventDefault()
      if (option) choose(option)
      else close()
    } else if (event.key === 'Escape' && shown) {
      event.preventDefault()
      close()
    }
  }
  return (
    <div className="search-field">
      <input
        ref={input}
        id="q"
        name="q"
        type="search"
        role="combobox"
        aria-expanded={shown}
        aria-controls={LIST_ID}
        aria-autocomplete="list"
        aria-activedescendant={shown && active >= 0 ? optionId(active) : undefined}
        aria-describedby="q-help"
        dir="auto"
        autoComplete="off"
        spellCheck={false}
        enterKeyHint="search"
        maxLength={2000}
        placeholder={messages.label}
        value={typed}
        onChange={(event) => {
          setOpen(true)
          setActive(-1)
          type(event.target.value)
        }}
        onClick={() => setOpen(true)}
        onKeyDown={press}
        onBlur={() => {
          close()
          rememberSearch(typed)
        }}
      />
      {shown && <SuggestionList options={options} active={active} take={choose} />}
    </div>
  )
}

/** After the last option comes none, and after none the first. */
const around = (at: number, length: number) => (at >= length ? -1 : at < -1 ? length - 1 : at)

'use client'

import { usePathname } from 'next/navigation'
import { useQuoteMessages } from '../messages/use-messages.tsx'
import { Icon } from './Icon.tsx'

/** The search page has a field of its own, which searches while somebody types. */
const SEARCH_PAGE = '/'

/** The search field in the head of every other page: a plain form. */
export function FieldElsewhere() {
  const { searchField: messages } = useQuoteMessages()
  if (usePathname() === SEARCH_PAGE) return <span className="field-place" />
  return (
    <form className="field-place" action={SEARCH_PAGE} method="get">
      <search className="field">
        <button type="submit" className="tool" aria-label={messages.search} title={messages.search}>
          <Icon name="search" />
        </button>
        <input type="search" name="q" aria-label={messages.label} placeholder={messages.label} dir="auto" />
      </search>
      <input type="hidden" name="in" value="quoting" />
      <input type="hidden" name="copies" value="folded" />
    </form>
  )
}

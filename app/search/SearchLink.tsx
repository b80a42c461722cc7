import type { ReactNode } from 'react'
import type { SearchRequest } from '../../model/search-request.ts'
import { addressOf, goTo, isSearchPage, onPlainClick } from '../address/navigation.ts'

type Props = {
  to: SearchRequest
  className?: string
  /** Whether this is the search shown now. */
  current?: boolean
  title?: string
  /** Where a click leads, if not to what was true when this was drawn. */
  pressed?: () => SearchRequest
  /** Called after the step, for instance to move the focus where it is not lost. */
  then?: () => void
  children: ReactNode
}

/** A link to another search: on the search page, with scripts, a step within the page; elsewhere a plain link. */
export function SearchLink({ to, className, current, title, pressed, then, children }: Props) {
  return (
    <a
      className={className}
      href={addressOf(to)}
      title={title}
      aria-current={current ? 'true' : undefined}
      onClick={(event) => {
        if (!isSearchPage()) return
        onPlainClick(event, () => {
          goTo(pressed?.() ?? to, 'push')
          then?.()
        })
      }}
    >
      {children}
    </a>
  )
}

import type { ReactNode } from 'react'
import type { SearchRequest } from '../../model/search-request.ts'
import { addressOf, goTo, onPlainClick } from '../address/navigation.ts'

type Props = {
  to: SearchRequest
  className?: string
  /** Whether this is the search that is shown already. */
  current?: boolean
  title?: string
  /** After the step, for instance to put the focus where it is not lost. */
  then?: () => void
  children: ReactNode
}

/** A link to another search: a step of this page where there are scripts, an address where there are none. */
export function SearchLink({ to, className, current, title, then, children }: Props) {
  return (
    <a
      className={className}
      href={addressOf(to)}
      title={title}
      aria-current={current ? 'true' : undefined}
      onClick={(event) =>
        onPlainClick(event, () => {
          goTo(to, 'push')
          then?.()
        })
      }
    >
      {children}
    </a>
  )
}

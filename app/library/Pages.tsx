import type { LibraryRequest } from '../../model/library.ts'
import type { LibraryMessages } from '../messages/en/library.ts'
import { libraryAddress } from './address.ts'

type Props = { asked: LibraryRequest; total: number; texts: LibraryMessages }

/** Links to the next and the previous page of the list. */
export function Pages({ asked, total, texts: { pager } }: Props) {
  const last = Math.ceil(total / asked.limit)
  if (last <= 1 && asked.page === 1) return null
  const { page } = asked
  return (
    <nav className="pager" aria-label={pager.title}>
      {page > 1 && (
        <a rel="prev" href={libraryAddress(asked, { page: Math.min(page - 1, Math.max(1, last)) })}>
          {pager.previous}
        </a>
      )}
      <span>{pager.page(page, Math.max(1, last))}</span>
      {page < last && (
        <a rel="next" href={libraryAddress(asked, { page: page + 1 })}>
          {pager.next}
        </a>
      )}
    </nav>
  )
}

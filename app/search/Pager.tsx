import type { SearchRequest } from '../../model/search-request.ts'
import { useWords } from '../wording/use-words.tsx'
import { addressOf, goTo, onPlainClick } from './navigation.ts'

/** To the next and the previous page of results. */
export function Pager({ request, total }: { request: SearchRequest; total: number }) {
  const words = useWords().pager
  const last = Math.ceil(total / request.limit)
  if (last <= 1) return null
  return (
    <nav className="pager" aria-label={words.title}>
      {request.page > 1 && (
        <PageLink request={request} page={request.page - 1} rel="prev" text={words.previous} />
      )}
      <span>{words.page(request.page, last)}</span>
      {request.page < last && (
        <PageLink request={request} page={request.page + 1} rel="next" text={words.next} />
      )}
    </nav>
  )
}

type Props = { request: SearchRequest; page: number; rel: 'prev' | 'next'; text: string }

function PageLink({ request, page, rel, text }: Props) {
  const to = { ...request, page }
  const go = () => {
    goTo(to, 'push')
    window.scrollTo({ top: 0 })
    // The link is another one on the next page, or none.
    document.getElementById('results')?.focus({ preventScroll: true })
  }
  return (
    <a href={addressOf(to)} rel={rel} onClick={(event) => onPlainClick(event, go)}>
      {text}
    </a>
  )
}

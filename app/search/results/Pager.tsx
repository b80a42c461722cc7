import type { SearchRequest } from '../../../model/search-request.ts'
import { addressOf, goTo, onPlainClick } from '../../address/navigation.ts'
import { useMessages } from '../../messages/use-messages.tsx'

/** Links to the next and the previous page of results, of which there are `total`. */
export function Pager({ request, total }: { request: SearchRequest; total: number }) {
  const messages = useMessages().pager
  const last = Math.ceil(total / request.limit)
  if (last <= 1) return null
  return (
    <nav className="pager" aria-label={messages.title}>
      {request.page > 1 && (
        <PageLink request={request} page={request.page - 1} rel="prev" text={messages.previous} />
      )}
      <span>{messages.page(request.page, last)}</span>
      {request.page < last && (
        <PageLink request={request} page={request.page + 1} rel="next" text={messages.next} />
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
    // The next page has another link here, or none, so the focus would be lost.
    document.getElementById('results')?.focus({ preventScroll: true })
  }
  return (
    <a href={addressOf(to)} rel={rel} onClick={(event) => onPlainClick(event, go)}>
      {text}
    </a>
  )
}

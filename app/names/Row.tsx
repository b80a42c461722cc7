import type { Kind } from '../parts/kinds.ts'
import { ShareBar } from '../parts/ShareBar.tsx'

type Props = {
  kind?: Kind | undefined
  label: string
  /** As shown, with the separators of the page's language. */
  count: string
  /** From 0 to 1: how long the bar behind the row is. */
  share: number
  /** Where it leads; chosen, to the same without it. */
  href: string
  chosen?: boolean
  /** The page of what the row names. */
  page?: { href: string; label: string } | undefined
}

/** A value with its count: the row leads to exactly what is counted, and an arrow to the page of its own. */
export function Row({ kind, label, count, share, href, chosen = false, page }: Props) {
  return (
    <li className="name-row">
      <a className="facet-row" href={href} aria-current={chosen ? 'true' : undefined}>
        <ShareBar kind={kind} share={share} />
        <span className="row-label">
          <bdi>{label}</bdi>
        </span>{' '}
        <span className="row-count">{count}</span>
      </a>
      {page && (
        <a className="name-row-page" href={page.href} title={page.label}>
          <span className="visually-hidden">{page.label}</span>
          <span aria-hidden="true">›</span>
        </a>
      )}
    </li>
  )
}

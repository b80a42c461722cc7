import type { Kind } from './kinds.ts'

type Props = {
  kind?: Kind
  label: string
  /** As shown, with the thousands separators of the page's language. */
  count: string
  /** Of the most frequent value of the facet, from 0 to 1: how long the bar behind the row is. */
  share: number
  checked: boolean
  /** The value is to be left out; `count` then says so in words. */
  leftOut?: boolean
  change: (checked: boolean) => void
}

/** A value of a facet: the whole row chooses it. */
export function FacetRow({ kind, label, count, share, checked, leftOut = false, change }: Props) {
  return (
    <label className="facet-row">
      {/* Attributes, because the policy of the pages allows no inline styles. */}
      <svg
        className={kind === undefined ? 'facet-row-bar' : `facet-row-bar facet-row-${kind}`}
        viewBox="0 0 100 10"
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        <rect width={leftOut ? 0 : Math.round(share * 100)} height="10" />
      </svg>
      <input type="checkbox" checked={checked} onChange={(event) => change(event.target.checked)} />
      <span className="row-label">{leftOut ? <del>{label}</del> : <bdi>{label}</bdi>}</span>
      <span className="row-count">{count}</span>
    </label>
  )
}

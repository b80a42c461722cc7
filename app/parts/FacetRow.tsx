import type { Kind } from './kinds.ts'
import { ShareBar } from './ShareBar.tsx'

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
      <ShareBar kind={kind} share={leftOut ? 0 : share} />
      <input type="checkbox" checked={checked} onChange={(event) => change(event.target.checked)} />
      <span className="row-label">{leftOut ? <del>{label}</del> : <bdi>{label}</bdi>}</span>
      <span className="row-count">{count}</span>
    </label>
  )
}

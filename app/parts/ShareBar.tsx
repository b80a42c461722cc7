import type { Kind } from './kinds.ts'

/** The bar behind a row. `share`: from 0 to 1, how long it is. */
export function ShareBar({ kind, share }: { kind?: Kind | undefined; share: number }) {
  return (
    // Attributes, because the policy of the pages allows no inline styles.
    <svg
      className={kind === undefined ? 'facet-row-bar' : `facet-row-bar facet-row-${kind}`}
      viewBox="0 0 100 10"
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <rect width={Math.round(share * 100)} height="10" />
    </svg>
  )
}

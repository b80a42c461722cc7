import type { ReactNode } from 'react'
import { Icon } from './Icon.tsx'
import type { Kind } from './kinds.ts'

/** A tag with the icon of its kind; a link where it leads somewhere. */
export function Chip({ kind, href, children }: { kind: Kind; href?: string; children: ReactNode }) {
  const inside = (
    <>
      <Icon name={kind} className={`icon kind-${kind}`} />
      <bdi>{children}</bdi>
    </>
  )
  const name = `chip chip-${kind}`
  return href === undefined ? (
    <span className={name}>{inside}</span>
  ) : (
    <a className={name} href={href}>
      {inside}
    </a>
  )
}

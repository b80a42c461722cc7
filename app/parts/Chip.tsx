import type { ReactNode } from 'react'
import { KIND_ICONS, type Kind } from './kinds.ts'

/** A tag with the icon of its kind; a link where it leads somewhere. */
export function Chip({ kind, href, children }: { kind: Kind; href?: string; children: ReactNode }) {
  const Icon = KIND_ICONS[kind]
  const inside = (
    <>
      <Icon className={`icon kind-${kind}`} aria-hidden="true" />
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

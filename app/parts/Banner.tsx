import { CircleAlert, Info, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'

const ICONS = { plain: Info, warn: TriangleAlert, bad: CircleAlert }

/** What needs to be known before the rest is read. `bad`: it did not work; `warn`: it may mislead. */
export function Banner({ kind, children }: { kind: keyof typeof ICONS; children: ReactNode }) {
  const Icon = ICONS[kind]
  return (
    <div className={kind === 'warn' ? 'banner' : `banner banner-${kind}`}>
      <Icon className="icon" aria-hidden="true" />
      <div>{children}</div>
    </div>
  )
}

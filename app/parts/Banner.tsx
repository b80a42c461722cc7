import type { ReactNode } from 'react'
import { Icon } from './Icon.tsx'

const ICONS = { plain: 'info', warn: 'warning', bad: 'failure' } as const

/** What needs to be known before the rest is read. `bad`: it did not work; `warn`: it may mislead. */
export function Banner({ kind, children }: { kind: keyof typeof ICONS; children: ReactNode }) {
  return (
    <div className={kind === 'warn' ? 'banner' : `banner banner-${kind}`}>
      <Icon name={ICONS[kind]} />
      <div>{children}</div>
    </div>
  )
}

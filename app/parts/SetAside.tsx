import type { ReactNode } from 'react'
import type { Aside } from '../../model/passage.ts'

type Props = { reason: Aside['reason'] | null; children: ReactNode }

/**
 * Words of a passage; if they are set aside, shown faintly where they stand and left out when somebody selects and
 * copies. The hyphen of a divided word is not read aloud.
 */
export function SetAside({ reason, children }: Props) {
  if (reason === null) return children
  if (reason === 'note number') return <sup className="set-aside">{children}</sup>
  const isBreak = reason === 'hyphenation' || reason === 'line break'
  return (
    <span className="set-aside" aria-hidden={isBreak || undefined}>
      {children}
    </span>
  )
}

'use client'

import { QUOTING } from '../wording/quoting.ts'
import { useLanguage } from '../wording/use-words.tsx'
import { useTray } from './use-tray.ts'

/** The way to the tray, with how many quotes are in it. */
export function TrayLink() {
  const words = QUOTING[useLanguage()]
  const { length } = useTray()
  return (
    <a href="/tray" className="tray-link">
      {words.tray(length)}
    </a>
  )
}

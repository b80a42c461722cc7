'use client'

import { useQuoting } from '../wording/use-words.tsx'
import { useTray } from './use-tray.ts'

/** The way to the tray, with how many quotes are in it. */
export function TrayLink() {
  const words = useQuoting()
  const { length } = useTray()
  return (
    <a href="/tray" className="tray-link">
      {words.tray(length)}
    </a>
  )
}

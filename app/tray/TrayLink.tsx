'use client'

import { useTray } from './use-tray.ts'

/** The way to the tray, with how many quotes are in it. */
export function TrayLink() {
  const { length } = useTray()
  return (
    <a href="/tray" className="tray-link">
      Tray{length > 0 && ` (${length})`}
    </a>
  )
}

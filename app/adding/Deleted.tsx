'use client'

import { useEffect, useRef, useSyncExternalStore } from 'react'
import { Banner } from '../parts/Banner.tsx'
import { deleted } from './deleted.ts'

/** Says what was deleted, and takes the focus, whose button is gone. */
export function Deleted() {
  const said = useSyncExternalStore(deleted.subscribe, deleted.said, () => '')
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (said !== '') place.current?.focus()
  }, [said])
  return (
    <div role="status" ref={place} tabIndex={-1}>
      {said !== '' && <Banner kind="plain">{said}</Banner>}
    </div>
  )
}

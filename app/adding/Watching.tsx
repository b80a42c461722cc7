'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'
import type { AddedAnswer } from '../../model/added.ts'
import { fetchAnswer } from '../fetch/fetch-answer.ts'
import { seenIn } from './seen.ts'

const LOOK_MS = 1_500
/** A look lists all files, and only somebody at another window can have changed anything. */
const LOOK_IDLE_MS = 15_000

type Props = { collection: string; seen: string; isAtWork: boolean }

/** Looks again and again what became of the files, and has the page rendered anew when that has changed. */
export function Watching({ collection, seen, isAtWork }: Props) {
  const router = useRouter()
  useEffect(() => {
    const address = `/api/files?${new URLSearchParams({ collection })}`
    const stop = new AbortController()
    let timer: ReturnType<typeof setTimeout>
    const look = async () => {
      const found = await fetchAnswer<AddedAnswer>(address, 'files', stop.signal).catch(() => null)
      if (stop.signal.aborted) return
      // What the server does not tell now stays as it was; it is asked again.
      if (found !== null && seenIn(found) !== seen) router.refresh()
      later()
    }
    const later = () => {
      timer = setTimeout(() => void look(), isAtWork ? LOOK_MS : LOOK_IDLE_MS)
    }
    later()
    return () => {
      stop.abort()
      clearTimeout(timer)
    }
  }, [collection, seen, isAtWork, router])
  return null
}

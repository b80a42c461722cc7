'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'
import type { AddedAnswer } from '../../model/added.ts'
import { fetchAnswer } from '../fetch/fetch-answer.ts'
import { seenIn } from './seen.ts'

const LOOK_MS = 1_500

/** Looks again and again what became of the files, and has the page rendered anew when that has changed. */
export function Watching({ collection, seen }: { collection: string; seen: string }) {
  const router = useRouter()
  useEffect(() => {
    const address = `/api/files?${new URLSearchParams({ collection })}`
    const look = async () => {
      const found = await fetchAnswer<AddedAnswer>(address, 'files').catch(() => null)
      // What the server does not tell now stays as it was; it is asked again.
      if (found !== null && seenIn(found) !== seen) router.refresh()
    }
    const timer = setInterval(() => void look(), LOOK_MS)
    return () => clearInterval(timer)
  }, [collection, seen, router])
  return null
}

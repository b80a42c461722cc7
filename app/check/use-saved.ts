'use client'

import { useCallback, useEffect, useState } from 'react'
import type { SavedCheckEntry, SavedCheckRequest } from '../../model/saved-check.ts'
import { FetchError } from '../fetch/fetch-answer.ts'
import { changeSaved, fetchSaved } from './saved-requests.ts'

type Failure = { message: string; fix: string }
export type Saved =
  | { state: 'pending' }
  | { state: 'ready'; checks: readonly SavedCheckEntry[] }
  | { state: 'failed'; error: Failure }

/** The saved checks of this installation, and what can be done with them. */
export function useSaved() {
  const [saved, setSaved] = useState<Saved>({ state: 'pending' })
  const [failure, setFailure] = useState<Failure | null>(null)
  useEffect(() => {
    const stop = new AbortController()
    fetchSaved(stop.signal).then(
      ({ checks }) => setSaved({ state: 'ready', checks }),
      (error: unknown) => {
        if (stop.signal.aborted) return
        if (!(error instanceof FetchError)) throw error
        setSaved({ state: 'failed', error: { message: error.message, fix: error.fix } })
      },
    )
    return () => stop.abort()
  }, [])
  /** @returns the entry that was saved; null if nothing was */
  const change = useCallback(async (asked: SavedCheckRequest): Promise<SavedCheckEntry | null> => {
    setFailure(null)
    try {
      const { checks, saved: entry } = await changeSaved(asked)
      setSaved({ state: 'ready', checks })
      return entry
    } catch (error) {
      if (!(error instanceof FetchError)) throw error
      setFailure({ message: error.message, fix: error.fix })
      return null
    }
  }, [])
  return { saved, failure, change }
}

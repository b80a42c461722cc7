'use client'

import { useState } from 'react'
import { FetchError } from './fetch-answer.ts'

/** How what somebody asks the server to change goes. */
export type Progress =
  | { state: 'idle' }
  | { state: 'sending' }
  | { state: 'failed'; message: string; fix: string }

/** Sends a change, and says how it goes. */
export function useProgress() {
  const [progress, setProgress] = useState<Progress>({ state: 'idle' })
  /** @returns whether it was made */
  const send = async (change: () => Promise<unknown>): Promise<boolean> => {
    setProgress({ state: 'sending' })
    try {
      await change()
      setProgress({ state: 'idle' })
      return true
    } catch (error) {
      if (!(error instanceof FetchError)) throw error
      setProgress({ state: 'failed', message: error.message, fix: error.fix })
      return false
    }
  }
  return { progress, send }
}

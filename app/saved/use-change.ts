'use client'

import { useState } from 'react'
import type { AlertsFound } from '../../model/alert.ts'
import type { AlertRequest } from '../../model/alert-request.ts'
import { FetchError, postAnswer } from '../fetch/fetch-answer.ts'

export type Changing =
  | { state: 'idle' }
  | { state: 'sending' }
  | { state: 'failed'; message: string; fix: string }

/** Asks for a change of saved searches, and says how it goes. */
export function useChange() {
  const [changing, setChanging] = useState<Changing>({ state: 'idle' })
  /** @returns whether it was made */
  const change = async (asked: AlertRequest): Promise<boolean> => {
    setChanging({ state: 'sending' })
    try {
      await postAnswer<AlertsFound>('/api/alerts', asked, 'alerts')
      setChanging({ state: 'idle' })
      return true
    } catch (error) {
      if (!(error instanceof FetchError)) throw error
      setChanging({ state: 'failed', message: error.message, fix: error.fix })
      return false
    }
  }
  return { changing, change }
}

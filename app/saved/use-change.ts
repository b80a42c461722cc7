'use client'

import type { AlertsFound } from '../../model/alert.ts'
import type { AlertRequest } from '../../model/alert-request.ts'
import { postAnswer } from '../fetch/fetch-answer.ts'
import { useProgress } from '../fetch/use-progress.ts'

/** Asks for a change of saved searches, and says how it goes. */
export function useChange() {
  const { progress, send } = useProgress()
  /** @returns whether it was made */
  const change = (asked: AlertRequest): Promise<boolean> =>
    send(() => postAnswer<AlertsFound>('/api/alerts', asked, 'alerts'))
  return { progress, change }
}

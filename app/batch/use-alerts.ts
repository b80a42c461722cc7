'use client'

import { useCallback, useEffect, useState } from 'react'
import type { AlertsFound } from '../../model/alert.ts'
import type { AlertRequest } from '../../model/alert-request.ts'
import { FetchError } from '../fetch/fetch-answer.ts'
import { changeAlerts, fetchAlerts } from './alert-requests.ts'

export type Alerts =
  | { state: 'pending' }
  | { state: 'ready'; found: AlertsFound }
  | { state: 'failed'; error: { message: string; fix: string } }

/** The watched lists of this installation, and what can be done with them. */
export function useAlerts() {
  const [alerts, setAlerts] = useState<Alerts>({ state: 'pending' })
  const take = useCallback(async (asked: Promise<AlertsFound>): Promise<boolean> => {
    try {
      setAlerts({ state: 'ready', found: await asked })
      return true
    } catch (error) {
      if (!(error instanceof FetchError)) throw error
      setAlerts({ state: 'failed', error: { message: error.message, fix: error.fix } })
      return false
    }
  }, [])
  useEffect(() => {
    const stop = new AbortController()
    take(fetchAlerts(stop.signal)).catch((error: unknown) => {
      if (!stop.signal.aborted) throw error
    })
    return () => stop.abort()
  }, [take])
  const change = useCallback((asked: AlertRequest) => take(changeAlerts(asked)), [take])
  return { alerts, change }
}

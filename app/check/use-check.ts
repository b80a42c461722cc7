'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import type { CheckEvent, WholeCheck } from '../../model/check-draft.ts'
import { eventsOf } from '../fetch/events.ts'
import { FetchError } from '../fetch/fetch-answer.ts'

/** What is checked: words, or a file. */
export type Sent = { text: string; name?: string } | { file: File } | { quote: string }
type Begun = Extract<CheckEvent, { type: 'begun' }>

/** How far a check has got. */
export type Progress = { begun: Begun; check: WholeCheck }
export type Checking =
  | { state: 'none' }
  | { state: 'running' | 'stopped'; progress: Progress | null }
  | { state: 'broken'; progress: Progress | null; error: { message: string; fix: string } }
  | { state: 'done'; progress: Progress }

const ADDRESS = '/api/check'
/** So often is the page drawn again while quotations arrive. */
const DRAWN_EVERY_MS = 150

function requestOf(sent: Sent): RequestInit {
  const accept = 'application/x-ndjson'
  if ('file' in sent) {
    const body = new FormData()
    body.set('file', sent.file)
    return { method: 'POST', body, headers: { accept } }
  }
  const headers = { accept, 'content-type': 'application/json' }
  if ('quote' in sent) return { method: 'POST', body: JSON.stringify(sent), headers }
  const { text: draft, name } = sent
  const body = JSON.stringify({ draft, orQuote: true, ...(name !== undefined && { name }) })
  return { method: 'POST', body, headers }
}

function beginningOf(begun: Begun): Progress {
  const { draft, checkedAt, against, collections } = begun
  return { begun, check: { draft, checkedAt, against, collections, quotations: [] } }
}

/** Checks a draft, and stops it. */
export function useCheck() {
  const [checking, setChecking] = useState<Checking>({ state: 'none' })
  const running = useRef<AbortController | null>(null)
  useEffect(() => () => running.current?.abort(), [])

  const start = useCallback(async (sent: Sent): Promise<Progress | null> => {
    running.current?.abort()
    const stop = new AbortController()
    running.current = stop
    const isCurrent = () => running.current === stop
    let progress = null as Progress | null
    let drawnAt = 0
    setChecking({ state: 'running', progress })
    try {
      for await (const event of eventsOf<CheckEvent>(ADDRESS, { ...requestOf(sent), signal: stop.signal })) {
        if (event.type === 'begun') progress = beginningOf(event)
        else if (progress !== null && event.type === 'quotation') {
          const quotations: WholeCheck['quotations'] = [...progress.check.quotations, event.quotation]
          progress = { ...progress, check: { ...progress.check, quotations } }
        } else if (progress !== null && event.type === 'ended') {
          const isChanged = progress.begun.against.generation !== event.against.generation
          if (isChanged) progress = { ...progress, check: { ...progress.check, changedTo: event.against } }
          if (isCurrent()) setChecking({ state: 'done', progress })
          return progress
        }
        if (performance.now() - drawnAt < DRAWN_EVERY_MS) continue
        drawnAt = performance.now()
        if (isCurrent()) setChecking({ state: 'running', progress })
      }
    } catch (error) {
      if (!isCurrent()) return null
      if (stop.signal.aborted) setChecking({ state: 'stopped', progress })
      else if (error instanceof FetchError) {
        const { message, fix } = error
        setChecking({ state: 'broken', progress, error: { message, fix } })
      } else throw error
    }
    return null
  }, [])
  const show = useCallback((progress: Progress) => {
    running.current?.abort()
    running.current = null
    setChecking({ state: 'done', progress })
  }, [])
  const stop = useCallback(() => running.current?.abort(), [])
  return { checking, start, stop, show }
}

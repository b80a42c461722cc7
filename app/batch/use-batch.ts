'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import type { BatchBegun, BatchEnded, BatchLine } from '../../model/batch.ts'
import { FetchError } from '../fetch/fetch-answer.ts'
import { batchEvents, type Sent } from './batch-events.ts'

type Failure = { message: string; fix: string }

/** How far a list has got. What was found stays, however the search ends. */
export type Progress = { begun: BatchBegun; lines: readonly BatchLine[]; changed: boolean }
export type Batch =
  | { state: 'none' }
  | { state: 'running'; progress: Progress | null }
  | { state: 'stopped'; progress: Progress | null }
  | { state: 'broken'; progress: Progress | null; error: Failure }
  | { state: 'done'; progress: Progress; ended: BatchEnded }

/** So often is the page drawn again while lines arrive: a list may have thousands a minute. */
const DRAWN_EVERY_MS = 150

function failureOf(error: unknown): Failure {
  if (error instanceof FetchError) return { message: error.message, fix: error.fix }
  throw error
}

/** Searches for a list; stops it, and goes on where it was. */
export function useBatch() {
  const [batch, setBatch] = useState<Batch>({ state: 'none' })
  const running = useRef<AbortController | null>(null)
  const sent = useRef<Sent | null>(null)
  const kept = useRef<Progress | null>(null)
  useEffect(() => () => running.current?.abort(), [])

  const go = useCallback(async () => {
    const list = sent.current
    if (list === null) return
    running.current?.abort()
    const stop = new AbortController()
    running.current = stop
    const before = kept.current
    let lines = [...(before?.lines ?? [])]
    let begun = before?.begun ?? null
    let changed = before?.changed ?? false
    let drawnAt = 0
    const progress = (): Progress | null => (begun === null ? null : { begun, lines, changed })
    const isCurrent = () => running.current === stop
    setBatch({ state: 'running', progress: progress() })
    try {
      for await (const event of batchEvents(list, lines.length, stop.signal)) {
        if (event.type === 'begun') {
          changed ||= begun !== null && begun.generation !== event.generation
          begun = { ...event, generation: event.generation }
        } else if (event.type === 'line') {
          lines.push(event)
        } else if (event.type === 'ended') {
          changed ||= event.generations.first !== event.generations.last
          kept.current = progress()
          if (kept.current) setBatch({ state: 'done', progress: kept.current, ended: event })
          return
        }
        kept.current = progress()
        if (performance.now() - drawnAt < DRAWN_EVERY_MS) continue
        drawnAt = performance.now()
        // A new list for each drawing: React compares them by identity.
        lines = [...lines]
        kept.current = progress()
        if (isCurrent()) setBatch({ state: 'running', progress: kept.current })
      }
    } catch (error) {
      kept.current = progress()
      if (!isCurrent()) return
      if (stop.signal.aborted) setBatch({ state: 'stopped', progress: kept.current })
      else setBatch({ state: 'broken', progress: kept.current, error: failureOf(error) })
    }
  }, [])

  const start = useCallback(
    (list: Sent) => {
      sent.current = list
      kept.current = null
      void go()
    },
    [go],
  )
  const stop = useCallback(() => running.current?.abort(), [])
  return { batch, start, stop, goOn: go }
}

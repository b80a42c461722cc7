'use client'

import { useEffect, useRef, useState } from 'react'
import { z } from 'zod'
import { errorBody } from '../../model/error-body.ts'
import { type PassageLookup, passageLookup } from '../../model/search-result.ts'
import type { ChosenQuote } from './tray.ts'

export type Looked = PassageLookup | { state: 'failed'; message: string }

/** Whether today's collection still holds what was chosen; true as long as nobody knows better. */
export function isThere({ quotation }: ChosenQuote, looked: Looked | undefined): boolean {
  if (looked?.state === 'found') return quotation === null || quotation <= looked.passage.quotations.length
  return looked?.state !== 'gone' && looked?.state !== 'unknown'
}

async function look(id: string, signal: AbortSignal): Promise<Looked> {
  const answer = await fetch(`/api/passages/${id}`, { signal })
  const body: unknown = await answer.json()
  if (answer.ok) return passageLookup.parse(body)
  if (answer.status === 404) return { state: 'unknown' }
  const told = z.safeParse(errorBody, body)
  return { state: 'failed', message: told.success ? told.data.error.message : 'It could not be looked up.' }
}

/** What each id leads to today; an id that is not in the answer is still being looked up. */
export function usePassages(ids: readonly string[]): ReadonlyMap<string, Looked> {
  const [looked, setLooked] = useState<ReadonlyMap<string, Looked>>(new Map())
  const done = useRef(new Set<string>())
  const wanted = [...new Set(ids)].sort().join(',')
  useEffect(() => {
    const stop = new AbortController()
    const next = async () => {
      for (const id of wanted.split(',').filter((it) => it !== '' && !done.current.has(it))) {
        try {
          const found = await look(id, stop.signal)
          done.current.add(id)
          setLooked((before) => new Map(before).set(id, found))
        } catch {
          if (stop.signal.aborted) return
          const message = 'The server does not answer. Start it again with npm start.'
          setLooked((before) => new Map(before).set(id, { state: 'failed', message }))
        }
      }
    }
    void next()
    return () => stop.abort()
  }, [wanted])
  return looked
}

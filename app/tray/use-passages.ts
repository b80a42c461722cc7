'use client'

import { useEffect, useRef, useState } from 'react'
import { type PassageLookup, passageLookup } from '../../model/search-result.ts'
import { errorIn, errorTranslator, NO_SERVER } from '../fetch/error-messages.ts'
import type { ErrorText } from '../messages/error-text.ts'
import type { ChosenQuote } from './tray.ts'

/** `unreachable`: nothing answers now, but may later. */
export type LookedUp =
  | PassageLookup
  | ({ state: 'failed' } & ErrorText)
  | ({ state: 'unreachable' } & ErrorText)

/** Whether what was chosen is still in the collection; true until the lookup says otherwise. */
export function isInCollection({ quotation }: ChosenQuote, lookedUp: LookedUp | undefined): boolean {
  if (lookedUp?.state === 'found')
    return quotation === null || quotation <= lookedUp.passage.quotations.length
  return lookedUp?.state !== 'gone' && lookedUp?.state !== 'unknown'
}

async function look(id: string, signal: AbortSignal): Promise<LookedUp> {
  const translate = errorTranslator()
  const answer = await fetch(`/api/passages/${id}`, { signal }).catch((error: unknown) => {
    if (signal.aborted) throw error
    return null
  })
  if (answer === null) return { state: 'unreachable', ...(await translate(NO_SERVER)) }
  const body: unknown = await answer.json().catch(() => null)
  const found = answer.ok ? passageLookup.safeParse(body) : null
  if (found?.success) return found.data
  if (answer.status === 404) return { state: 'unknown' }
  return { state: 'failed', ...(await translate(errorIn(body, answer.status))) }
}

/** What each ID leads to today; IDs that are absent are still being looked up. */
export function usePassages(ids: readonly string[]): ReadonlyMap<string, LookedUp> {
  const [lookedUp, setLookedUp] = useState<ReadonlyMap<string, LookedUp>>(new Map())
  const done = useRef(new Set<string>())
  const wanted = [...new Set(ids)].sort().join(',')
  useEffect(() => {
    const stop = new AbortController()
    const next = async () => {
      for (const id of wanted.split(',').filter((it) => it !== '' && !done.current.has(it))) {
        try {
          const found = await look(id, stop.signal)
          if (found.state !== 'unreachable') done.current.add(id)
          setLookedUp((before) => new Map(before).set(id, found))
        } catch {
          // Aborted: the page has been left.
          return
        }
      }
    }
    void next()
    return () => stop.abort()
  }, [wanted])
  return lookedUp
}

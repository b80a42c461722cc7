'use client'

import { useEffect, useRef, useState } from 'react'
import { documentOf } from '../../model/ids.ts'
import { cutText, movedWords } from '../../model/moved-words.ts'
import { passageAnswer } from '../../model/search-result.ts'
import { errorIn, errorTranslator, NO_SERVER } from '../fetch/error-messages.ts'
import { type LookedUp, type Need, needs } from './present.ts'
import type { Tray } from './tray.ts'

/** Null if nothing answers. */
const ask = (address: string, signal: AbortSignal): Promise<Response | null> =>
  fetch(address, { signal }).catch((error: unknown) => {
    if (signal.aborted) throw error
    return null
  })

async function look({ id, words }: Need, signal: AbortSignal): Promise<LookedUp> {
  const translate = errorTranslator()
  const unreachable = async () => ({ state: 'unreachable' as const, ...(await translate(NO_SERVER)) })
  const answer = await ask(`/api/passages/${id}`, signal)
  if (answer === null) return unreachable()
  const body: unknown = await answer.json().catch(() => null)
  const found = answer.ok ? passageAnswer.safeParse(body) : null
  if (found?.success && found.data.state !== 'unknown') return found.data
  if (answer.status !== 404) return { state: 'failed', ...(await translate(errorIn(body, answer.status))) }
  if (words === null) return { state: 'unknown', movedTo: [] }
  // The index was made anew, with paragraphs cut differently, if the document has the words all the same.
  const document = await ask(`/api/documents/${documentOf(id)}`, signal)
  if (document === null) return unreachable()
  const text: unknown = await document.json().catch(() => null)
  const cut = document.ok ? cutText.safeParse(text) : null
  if (cut?.success) return { state: 'unknown', movedTo: movedWords(cut.data, words.text) }
  if (document.status === 404) return { state: 'unknown', movedTo: [] }
  return { state: 'failed', ...(await translate(errorIn(text, document.status))) }
}

/** What each ID of a tray, and each it leads on to, is today; IDs that are absent are still being looked up. */
export function usePassages(tray: Tray): ReadonlyMap<string, LookedUp> {
  const [lookedUp, setLookedUp] = useState<ReadonlyMap<string, LookedUp>>(new Map())
  const done = useRef(new Set<string>())
  const now = needs(tray, lookedUp)
  const wanted = now.map((it) => it.id).join(',')
  // Words are added to a quote once it was found: no reason to look for anything again.
  const needed = useRef(now)
  useEffect(() => {
    needed.current = now
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: `wanted` is what of `needed` decides what to look up
  useEffect(() => {
    const stop = new AbortController()
    const next = async () => {
      for (const need of needed.current.filter((it) => !done.current.has(it.id))) {
        const { id } = need
        try {
          const found = await look(need, stop.signal)
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

'use client'

import { useEffect, useId, useState } from 'react'
import type { Correctable } from '../../model/correction.ts'
import { isValue } from '../../model/search-request.ts'
import type { FacetValue } from '../../model/search-result.ts'
import { fetchFacet } from '../fetch/fetch-answer.ts'

/** The facets whose values are names of that kind. Places are given by key, because many share a name. */
const FACETS: Partial<Record<Correctable, string>> = {
  speaker: 'speaker',
  person: 'person',
  group: 'group',
  location: 'location',
  source: 'source',
}
const WAIT_MS = 150
const OFFERED = 8

type Props = { label: string; name: string; what: Correctable; now: string }

/** A text field that suggests names from the index. */
export function SuggestedInput({ label, name, what, now }: Props) {
  const list = useId()
  const [typed, setTyped] = useState('')
  const [offered, setOffered] = useState<FacetValue[]>([])
  const facet = FACETS[what]

  useEffect(() => {
    if (facet === undefined || typed.trim() === '') return
    const controller = new AbortController()
    const timer = setTimeout(() => {
      void valuesOf(facet, typed, controller.signal).then((values) => {
        if (!controller.signal.aborted) setOffered(values)
      })
    }, WAIT_MS)
    return () => {
      clearTimeout(timer)
      controller.abort()
    }
  }, [facet, typed])

  return (
    <label>
      {label}
      <input
        type="text"
        name={name}
        required
        maxLength={2_000}
        defaultValue={now}
        dir="auto"
        autoComplete="off"
        list={facet === undefined ? undefined : list}
        onChange={(event) => setTyped(event.target.value)}
      />
      {facet !== undefined && (
        <datalist id={list}>
          {offered
            .filter((it) => it.kind !== 'unnamed' && isValue(it.key))
            .map(({ key, label: title }) =>
              facet === 'location' ? (
                <option key={key} value={key} label={title} />
              ) : (
                <option key={key} value={title} />
              ),
            )}
        </datalist>
      )}
    </label>
  )
}

/** Suggestions are a convenience: if they cannot be loaded, people type without them. */
async function valuesOf(facet: string, find: string, signal: AbortSignal): Promise<FacetValue[]> {
  const page = await fetchFacet(facet, '', find, OFFERED, signal).catch(() => null)
  return page?.values ?? []
}

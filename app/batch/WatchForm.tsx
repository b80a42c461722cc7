'use client'

import { useId, useState } from 'react'
import type { AlertRequest } from '../../model/alert-request.ts'
import { BATCH_MESSAGES } from '../messages/batch.ts'
import { useLanguage } from '../messages/use-messages.tsx'
import { Button } from '../parts/Button.tsx'
import type { Sent } from './batch-events.ts'
import type { Progress } from './use-batch.ts'

type Props = { progress: Progress; sent: Sent; change: (asked: AlertRequest) => Promise<boolean> }

/** What of an address belongs to the list, and not to the search that its lines share. */
const OF_LISTS = ['as', 'encoding', 'hits', 'skip']

/** Saves the list that was just searched for, to be told what is new. */
export function WatchForm({ progress, sent, change }: Props) {
  const messages = BATCH_MESSAGES[useLanguage()]
  const id = useId()
  const [name, setName] = useState('')
  const [watched, setWatched] = useState<string | null>(null)
  const watch = async () => {
    const filters = new URLSearchParams(sent.parameters)
    for (const it of OF_LISTS) filters.delete(it)
    const lines = progress.lines.flatMap(({ line, text, state }) =>
      state === 'unused' ? [] : [{ line, text }],
    )
    const asked = {
      action: 'watch',
      name,
      as: progress.begun.as,
      filters: filters.toString(),
      lines,
    } as const
    if (await change(asked)) setWatched(name)
  }
  return (
    <form
      className="batch-watch"
      onSubmit={(event) => {
        event.preventDefault()
        if (name.trim() !== '') void watch()
      }}
    >
      <p className="aside">{messages.watchHint}</p>
      <p className="line-up">
        <label htmlFor={id}>{messages.watchName}</label>
        <input
          id={id}
          type="text"
          dir="auto"
          value={name}
          maxLength={200}
          onChange={(event) => setName(event.target.value)}
        />
        <Button type="submit">{messages.watch}</Button>
        {watched !== null && <span role="status">{messages.watching(watched)}</span>}
      </p>
    </form>
  )
}

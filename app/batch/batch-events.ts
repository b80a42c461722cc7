import type { BatchEvent } from '../../model/batch.ts'
import { eventsOf } from '../fetch/events.ts'

/** A list as it is sent: what was pasted or chosen, and the parameters of its address. */
export type Sent = { body: string | File; parameters: URLSearchParams }

/** The events of a list, as the server finds them. Ends and throws as `eventsOf` does. */
export function batchEvents({ body, parameters }: Sent, skip: number, signal: AbortSignal) {
  const asked = new URLSearchParams(parameters)
  if (skip > 0) asked.set('skip', String(skip))
  const headers = { 'content-type': 'text/csv' }
  return eventsOf<BatchEvent>(`/api/batch?${asked}`, { method: 'POST', body, headers, signal })
}

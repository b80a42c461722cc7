import { json } from './answer.ts'
import type { Asked } from './corrections.ts'

/** What came of a change with the given status, or 202 while it waits. */
export const askedJson = (asked: Asked, status: number): Response =>
  asked.state === 'made' ? json(asked.correction, status) : json(asked.answer, 202)

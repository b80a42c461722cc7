import type { CorrectionRequest } from '../../model/correction.ts'
import { errorBody } from '../../model/error-body.ts'

type Sent = { state: 'done' } | { state: 'failed'; message: string }

async function post(address: string, body: object): Promise<Sent> {
  try {
    const answer = await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    if (answer.ok) return { state: 'done' }
    const told = errorBody.safeParse(await answer.json())
    if (told.success) return { state: 'failed', message: `${told.data.error.message} ${told.data.error.fix}` }
    return { state: 'failed', message: 'The server answered with something else. Load the page again.' }
  } catch {
    return { state: 'failed', message: 'The server does not answer. Start it again with npm start.' }
  }
}

export const sendCorrection = (request: Record<keyof CorrectionRequest, unknown>) =>
  post('/api/corrections', request)

export const sendUndo = (id: string, by: string) => post(`/api/corrections/${id}/undo`, { by })

const NAME = 'verbatim.corrector'

/** Who corrected last in this browser; empty where it cannot be known. */
export function rememberedName(): string {
  try {
    return localStorage.getItem(NAME) ?? ''
  } catch {
    return '' // a browser may keep nothing for any page
  }
}

export function rememberName(name: string): void {
  try {
    localStorage.setItem(NAME, name)
  } catch {
    // Asked for again next time.
  }
}

import type { CorrectionRequest } from '../../model/correction.ts'
import { errorIn, errorTranslator, NO_SERVER } from '../fetch/error-messages.ts'
import type { ErrorText, TranslatableError } from '../messages/error-text.ts'

type Sent = { state: 'done' } | ({ state: 'failed' } & ErrorText)

async function post(address: string, body: object): Promise<Sent> {
  const translate = errorTranslator()
  const failed = async (fault: TranslatableError): Promise<Sent> => ({
    state: 'failed',
    ...(await translate(fault)),
  })
  const answer = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  }).catch(() => null)
  if (answer === null) return failed(NO_SERVER)
  if (answer.ok) return { state: 'done' }
  return failed(errorIn(await answer.json().catch(() => null), answer.status))
}

export const sendCorrection = (request: Record<keyof CorrectionRequest, unknown>) =>
  post('/api/corrections', request)

export const sendUndo = (id: string, by: string) => post(`/api/corrections/${id}/undo`, { by })

const NAME = 'verbatim.corrector'

/** Who made the last correction in this browser; empty if unknown. */
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
    // The form will ask again next time.
  }
}

import type {
  OpenedCheck,
  ReportFormat,
  ReviewedCheck,
  SavedCheckList,
  SavedCheckOutcome,
  SavedCheckRequest,
} from '../../model/saved-check.ts'
import { errorIn, errorTranslator, has, NO_SERVER } from '../fetch/error-messages.ts'
import { FetchError, fetchAnswer } from '../fetch/fetch-answer.ts'
import type { TranslatableError } from '../messages/error-text.ts'

const SAVED = '/api/checks'

export const fetchSaved = (signal: AbortSignal) => fetchAnswer<SavedCheckList>(SAVED, 'checks', signal)

export const openSaved = (id: string, signal: AbortSignal) =>
  fetchAnswer<OpenedCheck>(`${SAVED}/${encodeURIComponent(id)}`, 'check', signal)

/** @throws FetchError in the language of the page */
async function post(address: string, asked: object): Promise<Response> {
  const translate = errorTranslator()
  const failed = async (error: TranslatableError) => {
    const { message, fix } = await translate(error)
    return new FetchError(message, fix)
  }
  const headers = { 'content-type': 'application/json' }
  const answer = await fetch(address, { method: 'POST', body: JSON.stringify(asked), headers }).catch(
    async () => {
      throw await failed(NO_SERVER)
    },
  )
  if (answer.ok) return answer
  throw await failed(errorIn(await answer.json().catch(() => null), answer.status))
}

/** Saves, replaces or removes a check. @throws FetchError in the language of the page */
export async function changeSaved(asked: SavedCheckRequest): Promise<SavedCheckOutcome> {
  const answer: unknown = await (await post(SAVED, asked)).json()
  if (has<SavedCheckOutcome>(answer, 'checks')) return answer
  throw new Error('not a list of saved checks')
}

/** Downloads the report of a check. @throws FetchError in the language of the page */
export async function downloadReport(
  check: ReviewedCheck,
  format: ReportFormat,
  language: 'en' | 'ar',
): Promise<void> {
  const answer = await post('/api/check/report', { format, language, ...check })
  const link = document.createElement('a')
  link.href = URL.createObjectURL(await answer.blob())
  link.download = `${check.name.replace(/[^\p{L}\p{N} ._-]/gu, '_')}.${format}`
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}

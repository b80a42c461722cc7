import type { AlertsFound } from '../../model/alert.ts'
import type { AlertRequest } from '../../model/alert-request.ts'
import { errorIn, errorTranslator, has, NO_SERVER } from '../fetch/error-messages.ts'
import { FetchError, fetchAnswer } from '../fetch/fetch-answer.ts'
import type { TranslatableError } from '../messages/error-text.ts'

const ADDRESS = '/api/alerts'

/** The watched lists, with what is new. */
export const fetchAlerts = (signal: AbortSignal): Promise<AlertsFound> =>
  fetchAnswer<AlertsFound>(`${ADDRESS}?unread=1`, 'alerts', signal)

/**
 * Asks for a change, and answers with what there is afterwards.
 * @throws FetchError in the language of the page
 */
export async function changeAlerts(asked: AlertRequest): Promise<AlertsFound> {
  const translate = errorTranslator()
  const failed = async (error: TranslatableError) => {
    const { message, fix } = await translate(error)
    return new FetchError(message, fix)
  }
  const headers = { 'content-type': 'application/json' }
  const answer = await fetch(ADDRESS, { method: 'POST', body: JSON.stringify(asked), headers }).catch(
    async () => {
      throw await failed(NO_SERVER)
    },
  )
  const body: unknown = await answer.json().catch(() => null)
  if (answer.ok && has<AlertsFound>(body, 'alerts')) return body
  throw await failed(errorIn(body, answer.status))
}

import type { AlertsFound } from '../../model/alert.ts'
import type { AlertRequest } from '../../model/alert-request.ts'
import { fetchAnswer, postAnswer } from '../fetch/fetch-answer.ts'

const ADDRESS = '/api/alerts'

/** The watched lists, with what is new. */
export const fetchAlerts = (signal?: AbortSignal): Promise<AlertsFound> =>
  fetchAnswer<AlertsFound>(`${ADDRESS}?unread=1&kind=list`, 'alerts', signal)

/**
 * Asks for a change, and answers with what there is of lists afterwards.
 * @throws FetchError in the language of the page
 */
export async function changeAlerts(asked: AlertRequest): Promise<AlertsFound> {
  await postAnswer<AlertsFound>(ADDRESS, asked, 'alerts')
  return fetchAlerts()
}

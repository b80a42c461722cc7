import type { AlertsFound } from '../../model/alert.ts'
import type { AlertRequest } from '../../model/alert-request.ts'
import { fetchAnswer, postAnswer } from '../fetch/fetch-answer.ts'

const ADDRESS = '/api/alerts'

/** The watched lists, with what is new. */
export const fetchAlerts = (signal: AbortSignal): Promise<AlertsFound> =>
  fetchAnswer<AlertsFound>(`${ADDRESS}?unread=1`, 'alerts', signal)

/**
 * Asks for a change, and answers with what there is afterwards.
 * @throws FetchError in the language of the page
 */
export const changeAlerts = (asked: AlertRequest): Promise<AlertsFound> =>
  postAnswer<AlertsFound>(ADDRESS, asked, 'alerts')

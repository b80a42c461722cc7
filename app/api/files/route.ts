import type { SentAnswer } from '../../../model/added.ts'
import { AppError } from '../../../model/errors.ts'
import { told } from '../../../model/told-error.ts'
import { adding } from '../../server/adding/installed.ts'
import { addedNow } from '../../server/adding/now.ts'
import { receive } from '../../server/adding/receive.ts'
import { keepSent } from '../../server/adding/sent.ts'
import { isOfFolder } from '../../server/adding/state.ts'
import { answering, json } from '../../server/answer.ts'
import { answerAtBorder } from '../../server/border.ts'
import { records } from '../../server/records.ts'

/** `proxy.ts` lets forms pass to this address, because Next would keep all of their bytes for it. */
function refusedAtBorder(request: Request): Response | null {
  const { pathname: path, searchParams: parameters } = new URL(request.url)
  const { method, headers } = request
  return answerAtBorder({ method, path, parameters, headers }, { environment: process.env })
}

/** The files of a collection that people have added, each with what became of it. */
export function GET(request: Request): Promise<Response> {
  return answering(async () => {
    const refused = refusedAtBorder(request)
    return refused ?? json(await addedNow(new URL(request.url).searchParams.get('collection')))
  })
}

/**
 * Keeps files, or a text, and has them indexed: as JSON what became of each, and for a form of a page without scripts
 * the page that says so.
 */
export function POST(request: Request): Promise<Response> {
  return answering(async () => {
    const refused = refusedAtBorder(request)
    if (refused) return refused
    const isPage = request.headers.get('sec-fetch-mode') === 'navigate'
    try {
      const sent = await keep(request)
      return isPage ? pageOf(keepSent(sent), sent.collection) : json(sent)
    } catch (error) {
      if (!isPage || !(error instanceof AppError)) throw error
      return pageOf(keepSent({ error: told(error) }))
    }
  })
}

/** All other methods, which the border answers as it does everywhere; without a handler, Next would. */
export { other as DELETE, other as OPTIONS, other as PATCH, other as PUT }

async function other(request: Request): Promise<Response> {
  return refusedAtBorder(request) ?? new Response(null, { status: 405 })
}

async function keep(request: Request): Promise<SentAnswer> {
  const { store, jobs } = adding()
  const sent = await receive(request, {
    store,
    isOfFolder: async (collection) => isOfFolder(await records(), collection),
  })
  if (sent.files.some((it) => it.state === 'added')) jobs.request(sent.collection)
  return sent
}

function pageOf(sent: string, collection?: string): Response {
  const parameters = new URLSearchParams({ sent, ...(collection !== undefined && { collection }) })
  return new Response(null, {
    status: 303,
    headers: { 'cache-control': 'no-store', location: `/library/add?${parameters}` },
  })
}

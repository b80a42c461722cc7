import { languageOf } from '../messages/languages.ts'
import { cookieText, LANGUAGE_COOKIE } from './cookies.ts'

/** `?lang=ar`: sets the language of the pages without scripts. Redirects to the start page. */
export function GET(request: Request): Response {
  const language = languageOf(new URL(request.url).searchParams.get('lang') ?? undefined)
  return new Response(null, {
    status: 303,
    headers: { location: '/', 'set-cookie': cookieText(LANGUAGE_COOKIE, language) },
  })
}

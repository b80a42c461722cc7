import type { ErrorBody } from '../../model/error-body.ts'
import type { ErrorText, TranslatableError } from '../messages/error-text.ts'

/**
 * A fault in the language of the page. For browsers; a server knows the language from `requestedMessages`.
 * Ask before anything can go wrong: the words have to come from the server that may be gone by then.
 */
export function errorTranslator(): (fault: TranslatableError) => Promise<ErrorText> {
  const { lang } = document.documentElement
  const messages = lang === 'en' ? null : import('../messages/translate-error.ts').catch(() => null)
  return async (fault) => (await messages)?.translateError(lang, fault) ?? fault
}

/** Nothing answered at all. */
export const NO_SERVER: TranslatableError = {
  code: 'no-server',
  message: 'The server does not answer.',
  fix: 'If it was stopped, start it again with npm start.',
}

/** What an answer tells that is not the one hoped for; `body`: its JSON, or anything else. */
export function errorIn(body: unknown, status: number): TranslatableError {
  if (has<ErrorBody>(body, 'error') && has<ErrorBody['error']>(body.error, 'message')) return body.error
  const message = `The server sent an unexpected answer (${status}).`
  return { code: 'unexpected-answer', facts: { status }, message, fix: 'Reload the page.' }
}

/** Whether a part is there that every such answer has. */
export function has<Answer extends object>(body: unknown, part: keyof Answer & string): body is Answer {
  return typeof body === 'object' && body !== null && part in body
}

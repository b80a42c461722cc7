import type { ErrorBody } from '../../model/error-body.ts'
import type { ErrorText, TranslatableError } from '../messages/error-text.ts'

/**
 * Translates errors into the language of the page. For browsers; on the server, use `requestedMessages`.
 * Call it before the request: the translations are loaded from the server, which may be gone afterwards.
 */
export function errorTranslator(): (fault: TranslatableError) => Promise<ErrorText> {
  const { lang } = document.documentElement
  const messages = lang === 'en' ? null : import('../messages/translate-error.ts').catch(() => null)
  return async (fault) => (await messages)?.translateError(lang, fault) ?? fault
}

/** Nothing answered. */
export const NO_SERVER: TranslatableError = {
  code: 'no-server',
  message: 'The server does not answer.',
  fix: 'If it was stopped, start it again with npm start.',
}

/** The error in an unexpected answer; `body`: its JSON, or anything else. */
export function errorIn(body: unknown, status: number): TranslatableError {
  if (has<ErrorBody>(body, 'error') && has<ErrorBody['error']>(body.error, 'message')) return body.error
  const message = `The server sent an unexpected answer (${status}).`
  return { code: 'unexpected-answer', facts: { status }, message, fix: 'Reload the page.' }
}

/** Whether a body has the part that identifies such an answer. */
export function has<Answer extends object>(body: unknown, part: keyof Answer & string): body is Answer {
  return typeof body === 'object' && body !== null && part in body
}

import { errorIn, errorTranslator, has, NO_SERVER } from '../fetch/error-messages.ts'
import type { ErrorText, TranslatableError } from '../messages/error-text.ts'

/** What the server answered, or why it did not do it, in the language of the page. */
export type Acted<Answer> = { state: 'done'; answer: Answer } | ({ state: 'failed' } & ErrorText)

/** `part`: what every answer of that kind has. */
export async function act<Answer extends object>(
  address: string,
  body: object,
  part: keyof Answer & string,
): Promise<Acted<Answer>> {
  const translate = errorTranslator()
  const failed = async (fault: TranslatableError) => ({
    state: 'failed' as const,
    ...(await translate(fault)),
  })
  const answer = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  }).catch(() => null)
  if (answer === null) return failed(NO_SERVER)
  const given: unknown = await answer.json().catch(() => null)
  return answer.ok && has<Answer>(given, part)
    ? { state: 'done', answer: given }
    : failed(errorIn(given, answer.status))
}

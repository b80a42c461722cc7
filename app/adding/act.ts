import { FetchError, postAnswer } from '../fetch/fetch-answer.ts'
import type { ErrorText } from '../messages/error-text.ts'

/** What the server answered, or why it did not do it, in the language of the page. */
export type Acted<Answer> = { state: 'done'; answer: Answer } | ({ state: 'failed' } & ErrorText)

/** `part`: what every answer of that kind has. */
export async function act<Answer extends object>(
  address: string,
  asked: object,
  part: keyof Answer & string,
): Promise<Acted<Answer>> {
  try {
    return { state: 'done', answer: await postAnswer<Answer>(address, asked, part) }
  } catch (error) {
    if (!(error instanceof FetchError)) throw error
    return { state: 'failed', message: error.message, fix: error.fix }
  }
}

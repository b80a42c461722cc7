import type { Tense } from '../parts/tense.ts'
import { words } from './spelling.ts'

/** *Will* is a letter before a verb in the present; many nouns begin with the same letters. */
const FUTURE = /^[وف]?س[يت]\p{L}{3,}$/u
const NO_VERB =
  /^[وف]?س(?:يار|ياس|ياح|ياد|ياق|يد|ينا|يطر|ير|يف|يل|يما|يئ|يكو|يغ|يسي|يول|يدن|يمون|تار|توك|تيف|تين|تر|تال|تود|تاد)/u

export const tense: Partial<Tense> = {
  modals: words('سوف لن'),
  planned: words('مقرر مقررة المقرر المقررة المرتقب المرتقبة'),
  until: words('حتى'),
  since: words('منذ'),
  leading: words('حتى منذ'),
  outlookOfForm: (written) => (FUTURE.test(written) && !NO_VERB.test(written) ? 'future' : null),
}

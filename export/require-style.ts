import { checkStyle, PLAIN_CHOICE, type StyleChoice } from '../citation/index.ts'
import { usage } from '../cli/usage.ts'
import { clause } from '../model/error-reasons.ts'
import { hasCode } from '../model/errors.ts'

/** @throws UsageError that names the styles that are spelled most like one that there is not */
export async function requireStyle(choice: StyleChoice, script: string): Promise<void> {
  const { style, locale } = PLAIN_CHOICE
  // Reading the list of styles takes a while, and most exports name none.
  if (choice.style === style && choice.locale === locale) return
  try {
    await checkStyle(choice)
  } catch (error) {
    if (!hasCode(error, 'bad-request')) throw error
    throw usage(`--${error.facts.parameter}: ${clause(error.facts.problem)}.`, script)
  }
}

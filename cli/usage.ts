import { parseArgs } from 'node:util'

/**
 * A command was called with arguments that it cannot use. Only a person at a command line meets it, where everything
 * is in English, so it is a plain sentence and not one of the errors that pages translate.
 */
export class UsageError extends Error {
  override readonly name = 'UsageError'
  readonly code = 'usage'
  readonly fix: string

  /** @param command with which `--help` works: `npm run -s index --` */
  constructor(problem: string, command: string) {
    super(problem)
    this.fix = `\`${command} --help\` lists the arguments.`
  }
}

/** @param script a script of package.json; a command inside it follows: `bench -- search` */
export const usage = (problem: string, script: string): UsageError =>
  new UsageError(problem, `npm run -s ${script.includes(' -- ') ? script : `${script} --`}`)

type Options = NonNullable<NonNullable<Parameters<typeof parseArgs>[0]>['options']>

/** @throws UsageError that names the option, in Node's words */
export function parsed<Given extends Options>(args: readonly string[], options: Given, script: string) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true })
  } catch (error) {
    throw asUsage(error, script)
  }
}

/** One of the words that an option takes; undefined if it is not given. @throws UsageError */
export function oneOf<const Word extends string>(
  option: string,
  given: unknown,
  words: readonly Word[],
  script: string,
): Word | undefined {
  if (given === undefined) return undefined
  const found = words.find((it) => it === given)
  if (found !== undefined) return found
  throw usage(`--${option}: "${given}" is none of ${words.join(', ')}.`, script)
}

/** What `parseArgs` refuses, as an error of usage; any other error as it is. */
export function asUsage(error: unknown, script: string): unknown {
  const refused =
    error instanceof TypeError && 'code' in error && `${error.code}`.startsWith('ERR_PARSE_ARGS')
  if (!refused) return error
  // Node adds advice about `--` after the first sentence, which misleads where a command takes only options.
  const [sentence = ''] = error.message.split('. ')
  return usage(`${sentence.replace(/\.$/, '')}.`, script)
}

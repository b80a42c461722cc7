import { bytesOf } from '../cli/given-file.ts'
import { usage } from '../cli/usage.ts'
import { PASSWORDS_AT_MOST, type Passwords, passwordsIn } from './read/encryption/passwords.ts'

const COMMAND = 'index'

/**
 * The passwords in the file that a person names: on a command line, else in the environment.
 * @throws UsageError if it cannot be read, without a word of what is in it
 */
export async function givenPasswords(
  file: string | undefined,
  environment: Readonly<Record<string, string | undefined>> = process.env,
): Promise<Passwords> {
  const given = file ?? (environment.VERBATIM_PASSWORDS?.trim() || undefined)
  if (given === undefined) return []
  const passwords = passwordsIn(await bytesOf(given, COMMAND))
  if (passwords !== null) return passwords
  throw usage(
    `${given} is no list of passwords: it must be in UTF-8, with one on each line, and at most ${PASSWORDS_AT_MOST}.`,
    COMMAND,
  )
}

import { fold } from '../../../model/name-words.ts'
import { type Cast, type Role, wordsOfRole } from '../cast/index.ts'

export type RoleHolders = Map<string, [key: string, role: Role] | null>

/**
 * For each word of a role the only person with it, or null if there are several.
 * @param nounOf the form in which words are asked for
 */
export function holdersByWord(roles: Cast['roles'], nounOf: (word: string) => string): RoleHolders {
  const holders: RoleHolders = new Map()
  for (const [key, role] of roles) {
    for (const word of new Set(wordsOfRole(role.role ?? '').map(nounOf)))
      if (word !== '') holders.set(word, holders.has(word) ? null : [key, role])
  }
  return holders
}

/** Whether a role is held for a country. */
export const isOf = ({ role, affiliation }: Role, country: string) =>
  affiliation === country || ` ${fold(role ?? '')} `.includes(` ${fold(country)} `)

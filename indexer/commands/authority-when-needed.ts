import type { Authority } from '../authority/authority.ts'
import { loadAuthority } from '../authority/load.ts'
import { ownAuthority } from './reading.ts'

/** The authority files, loaded when a name is looked up for the first time: most runs make no correction. */
export function authorityWhenNeeded(): () => Authority {
  let known: Authority | undefined
  return () => {
    known ??= loadAuthority(ownAuthority()).authority
    return known
  }
}

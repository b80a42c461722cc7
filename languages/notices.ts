import { notices as arabic } from './ar/notices.ts'
import { notices as german } from './de/notices.ts'
import { notices as english } from './en/notices.ts'
import { notices as spanish } from './es/notices.ts'
import { notices as french } from './fr/notices.ts'

/**
 * What a story says of itself if it is a later state of another one. Labels stand before a colon, a dash or a number (*Update
 * 2: …*); sentences stand anywhere in its first or last paragraph. Folded as quotes are, see `reuse/words.ts`. For telling
 * copies apart; nothing that `index.ts` gathers needs them, so a change to them indexes no document again.
 */
export type Notices = Readonly<Record<'correction' | 'update' | 'corrected' | 'updated', readonly string[]>>

export const NOTICES: Readonly<Record<string, Notices>> = {
  ar: arabic,
  de: german,
  en: english,
  es: spanish,
  fr: french,
}

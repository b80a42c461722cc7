import type { Names } from '../parts/names.ts'
import { list } from '../word-list.ts'

export const names: Names = {
  particles: list(
    'al el ad an ar as ash at az ul bin ibn ben bint abu abd de del della di da do dos du la le van von der den ter ten zu st',
  ),
  familyNouns: list('family families dynasty clan brothers sisters'),
  withoutPlural: (name) => name.replace(/s$/, ''),
}

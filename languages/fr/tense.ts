import type { Tense } from '../parts/tense.ts'
import { list } from '../word-list.ts'

export const tense: Partial<Tense> = {
  modals: list('doit doivent va vont'),
  planned: list('prevu prevue prevus prevues attendu attendue attendus attendues'),
  until: list('jusqu pour'),
  since: list('depuis'),
  leading: list('ce agrave jusqu pour depuis'),
  outlookOfForm: (written) => {
    if (/(?:[eiu]ra|[dv]ra|rra|ront)$/.test(written)) return 'future'
    return /^(?:a|ont|avait|avaient|fut|furent|était|étaient)$|(?:[^r]ait|aient|èrent|irent)$/.test(written)
      ? 'past'
      : null
  },
}

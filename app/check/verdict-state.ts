import { STANDS } from '../../check/words/say.ts'
import type { DraftQuotation } from '../../model/check-draft.ts'
import type { IconName } from '../parts/Icon.tsx'

type State = { kind: 'good' | 'warn' | 'bad'; icon: IconName }

/** How a verdict is drawn: always with its words beside it. */
export function stateOf(verdict: DraftQuotation['verdict']): State {
  if (STANDS.has(verdict)) return { kind: 'good', icon: 'right' }
  return verdict === 'not-found' ? { kind: 'bad', icon: 'absent' } : { kind: 'warn', icon: 'differs' }
}

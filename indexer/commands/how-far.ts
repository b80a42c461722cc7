import type { Scope } from '../../model/correction-scope.ts'

/** How far a rule goes, in words. */
export function howFar(scope: Scope): string {
  if (scope.within === 'document') return `in all of ${scope.documentKey}`
  if (scope.within === 'collection') return `in the collection ${scope.collection}`
  return scope.within === 'everywhere' ? 'in all collections' : 'in the hits of a search'
}

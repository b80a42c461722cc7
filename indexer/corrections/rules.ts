import type { Authority } from '../authority/authority.ts'
import { entitiesOf } from '../tag/entities.ts'
import type { Rules } from './apply.ts'
import { inferAgain } from './infer-again.ts'
import { retag } from './retag.ts'

/** The rules by which corrected documents are read again. `authority`: asked for only where one of them is. */
export const rulesWith = (authority: () => Authority): Rules => ({
  tag: (document) => retag(document, authority()),
  infer: (document, corrected) => inferAgain(document, corrected, authority()),
  entities: (document) => entitiesOf(document, authority()),
})

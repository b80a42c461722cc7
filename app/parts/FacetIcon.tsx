import type { FacetName } from '../../model/search-request.ts'
import { Icon } from './Icon.tsx'
import { KINDS } from './kinds.ts'

/** The icon of a facet: of a kind of tags, that of the kind; nothing for a facet that has none. */
export function FacetIcon({ name }: { name: FacetName }) {
  const kind = KINDS[name]
  if (kind !== undefined) return <Icon name={kind} className={`icon kind-${kind}`} />
  return name === 'source' ? <Icon name="source" /> : null
}

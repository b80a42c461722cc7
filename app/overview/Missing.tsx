import { UNKNOWN } from '../../model/search-request.ts'
import { quotesWith } from '../address/search-in-address.ts'
import type { Messages } from '../messages/messages.ts'
import { Icon } from '../parts/Icon.tsx'
import type { Collection } from '../server/collection.ts'

/** What the documents do not give, so that citations lack it: how many quotes, and which. */
export function Missing({ collection, messages }: { collection: Collection; messages: Messages }) {
  const { undated, unsourced, unit } = collection
  const { missing } = messages.pages.collection
  if (undated + unsourced === 0) return null
  return (
    <p className="overview-missing">
      <Icon name="absent" />
      <span>
        {undated > 0 && <a href={quotesWith({ undated: 'only' })}>{missing.undated(unit, undated)}</a>}
        {undated > 0 && unsourced > 0 && missing.comma}
        {unsourced > 0 && <a href={quotesWith({ source: UNKNOWN })}>{missing.unsourced(unit, unsourced)}</a>}
        {missing.effect}
      </span>
    </p>
  )
}

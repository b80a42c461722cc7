import type { Profile } from '../../model/profile.ts'
import type { SearchRequest } from '../../model/search-request.ts'
import type { SearchPage } from '../../model/search-result.ts'
import { formatSearch } from '../../model/url.ts'
import { describeCorrection } from '../messages/describe-correction.ts'
import type { Messages } from '../messages/messages.ts'
import { acceptsCorrections } from '../server/api-requests.ts'
import { saidOfName } from '../server/corrections.ts'
import { NameTools } from './NameTools.tsx'

type Props = {
  profile: Profile
  /** What the page shows of it, and whether that is less than all. */
  request: SearchRequest
  page: SearchPage
  isNarrowed: boolean
  messages: Messages
}

/** What people have said of a name, and a button to merge, split or rename it, or to add a spelling. */
export async function NameCorrections({ profile, request, page, isNarrowed, messages }: Props) {
  const { kind, key, name } = profile
  const said = await saidOfName({ kind, key })
  return (
    <NameTools
      taken={acceptsCorrections(process.env)}
      kind={kind}
      nameKey={key}
      name={name}
      shown={isNarrowed ? formatSearch({ ...request, page: 1 }).toString() : null}
      collections={page.facets.collection.values.filter(({ count }) => count > 0).map((it) => it.key)}
      made={said.map((it) => describeCorrection(it, 'holds', messages))}
    />
  )
}

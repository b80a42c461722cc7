import type { Bibliography } from '../../model/passage.ts'
import type { SearchMessages } from '../messages/en/search.ts'

type Props = {
  of: Pick<Bibliography, 'source' | 'sourceBasis' | 'agency'>
  messages: Pick<SearchMessages, 'hit' | 'basis'>
}

/** Who published something, and how that is known; or the agency it was taken from. */
export function Source({ of: { source, sourceBasis, agency }, messages: { hit, basis } }: Props) {
  if (source === null && agency !== null) return <Name>{hit.via(agency)}</Name>
  return (
    <>
      <Name>{source ?? hit.noSource}</Name>
      {source !== null && basis(sourceBasis)}
      {agency !== null && (
        <>
          {' '}
          (<bdi>{agency}</bdi>)
        </>
      )}
    </>
  )
}

const Name = ({ children }: { children: string }) => <bdi className="source">{children}</bdi>

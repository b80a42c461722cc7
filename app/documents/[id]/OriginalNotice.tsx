import type { Messages } from '../../messages/messages.ts'
import type { OriginalThen } from '../../server/verified.ts'

type Props = { original: OriginalThen | null; messages: Messages }

/** That the file or record is no longer what was read: what is quoted here is what it said then. */
export function OriginalNotice({ original, messages }: Props) {
  if (original === null) return null
  const { state, now, verifiedAt } = original
  const day = messages.search.date(verifiedAt.slice(0, 10))
  return (
    <p className="notice">
      {messages.pages.verified.original[state](day)}
      {now !== null && (
        <>
          {' '}
          <bdi>{now}</bdi>
        </>
      )}
    </p>
  )
}

import { MessageText } from '../parts/MessageText.tsx'
import type { Changing } from './use-change.ts'

/** Why a change was not made. */
export function Failed({ changing }: { changing: Changing }) {
  if (changing.state !== 'failed') return null
  return (
    <p role="alert" dir="auto">
      <MessageText text={`${changing.message} ${changing.fix}`} />
    </p>
  )
}

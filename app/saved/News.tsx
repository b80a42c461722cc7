import type { KeptWatch } from '../../model/alert.ts'
import type { SavedMessages } from '../messages/en/saved.ts'
import type { Messages } from '../messages/messages.ts'

type Props = { watch: KeptWatch; texts: SavedMessages; messages: Messages }

/** How much a saved search has found since somebody looked last, or since it was saved. */
export function News({ watch: { unread, lookedAt, savedAt }, texts, messages }: Props) {
  const date = messages.search.date((lookedAt ?? savedAt).slice(0, 10))
  if (unread === 0) return <span className="note">{texts.nothingNew(date)}</span>
  return <strong className="saved-news">{texts.unread(unread, date)}</strong>
}

'use client'

import type { SavedCheckEntry, SavedCheckRequest } from '../../model/saved-check.ts'
import { CHECK_MESSAGES } from '../messages/check.ts'
import { useLanguage, useMessages } from '../messages/use-messages.tsx'
import { Bones } from '../parts/Bones.tsx'
import { Problem } from '../parts/Problem.tsx'
import { Tool } from '../parts/Tool.tsx'
import type { Saved } from './use-saved.ts'

type Props = { saved: Saved; change: (asked: SavedCheckRequest) => Promise<SavedCheckEntry | null> }

/** The checks that were saved, to be opened or deleted. */
export function SavedChecks({ saved, change }: Props) {
  const messages = CHECK_MESSAGES[useLanguage()]
  const { date } = useMessages()
  return (
    <section className="check-saved" aria-labelledby="saved-checks">
      <h2 id="saved-checks">{messages.saved}</h2>
      {saved.state === 'pending' && <Bones label={messages.loading} lines={2} />}
      {saved.state === 'failed' && <Problem title={messages.saved} {...saved.error} />}
      {saved.state === 'ready' && saved.checks.length === 0 && <p className="note">{messages.noneSaved}</p>}
      {saved.state === 'ready' && saved.checks.length > 0 && (
        <ul>
          {saved.checks.map(({ id, revision, name, savedAt, quotations, reviewed }) => (
            <li key={id} className="line-up">
              <a href={`/check?saved=${id}`} dir="auto">
                {name}
              </a>
              <span className="note">
                <time dateTime={savedAt}>{date(savedAt.slice(0, 10))}</time>
                {' · '}
                {messages.entry(quotations, reviewed)}
              </span>
              <Tool
                icon="close"
                label={messages.remove(name)}
                onClick={() => void change({ action: 'remove', id, revision })}
              />
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

import type { AddingMessages } from '../messages/en/adding.ts'
import { Banner } from '../parts/Banner.tsx'
import { MessageText } from '../parts/MessageText.tsx'
import type { Outcome } from './sending.ts'

/** What became of the files that were sent: how many were kept, and each that was not, with what helps. */
export function Outcomes({ outcomes, texts }: { outcomes: readonly Outcome[]; texts: AddingMessages }) {
  if (outcomes.length === 0) return null
  const added = outcomes.flatMap((it) => (it.state === 'added' ? [it] : []))
  const there = outcomes.filter((it) => it.state === 'there')
  const refused = outcomes.filter((it) => it.state === 'refused')
  const renamed = added.filter(
    (it) => baseOf(it.name) !== baseOf(it.path) && / \(\d+\)(?:\.|$)/.test(it.path),
  )
  return (
    <section aria-label={texts.sent.title} className="adding-outcomes">
      {(added.length > 0 || there.length > 0) && (
        <Banner kind="plain">
          <p>
            {added.length > 0 && texts.sent.added(added.length)}{' '}
            {there.length > 0 && texts.sent.there(there.length)}
          </p>
          {renamed.map((it) => (
            <p key={it.path} className="note">
              {texts.sent.renamed(it.name, it.path)}
            </p>
          ))}
        </Banner>
      )}
      {refused.length > 0 && (
        <Banner kind="bad">
          <ul>
            {refused.map((it) => (
              <li key={`${it.name} ${it.message}`} dir="auto">
                <MessageText text={`${it.message} ${it.fix}`} />
              </li>
            ))}
          </ul>
        </Banner>
      )}
    </section>
  )
}

const baseOf = (path: string) => path.split(/[/\\]/).at(-1)

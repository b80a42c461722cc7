import { HELP_MESSAGES } from '../messages/help.ts'
import { useLanguage } from '../messages/use-messages.tsx'
import { areKeysOff } from '../settings/keys.ts'
import { Dialog } from './Dialog.tsx'

/** The query language and the keys. */
export function HelpDialog({ onClose }: { onClose: () => void }) {
  const messages = HELP_MESSAGES[useLanguage()]
  // The switch cannot be used while the dialog is open.
  const off = areKeysOff()
  return (
    <Dialog title={messages.title} closeLabel={messages.close} onClose={onClose}>
      <div className="help">
        <h3>{messages.language}</h3>
        <Explained of={messages.syntax} by="code" className="syntax" />
        <h3>{messages.keys}</h3>
        <p>{off ? messages.keysOff : messages.keysOn}</p>
        {!off && <Explained of={messages.shortcuts} by="kbd" className="shortcuts" />}
      </div>
    </Dialog>
  )
}

type ExplainedProps = {
  /** What is typed or pressed, and what it means. */
  of: readonly string[][]
  by: 'code' | 'kbd'
  className: string
}

function Explained({ of, by: Typed, className }: ExplainedProps) {
  return (
    <dl className={className}>
      {of.map(([typed, meaning]) => (
        <div key={typed}>
          <dt>
            <Typed>{typed}</Typed>
          </dt>
          <dd>{meaning}</dd>
        </div>
      ))}
    </dl>
  )
}

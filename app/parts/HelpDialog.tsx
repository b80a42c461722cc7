import type { HelpMessages } from '../messages/en/help.ts'
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
        <dl className="syntax">
          {messages.syntax.map(([typed, meaning]) => (
            <div key={typed}>
              <dt>
                <code>{typed}</code>
              </dt>
              <dd>{meaning}</dd>
            </div>
          ))}
        </dl>
        <h3>{messages.keys}</h3>
        {off ? <p>{messages.keysOff}</p> : <Shortcuts messages={messages} />}
      </div>
    </Dialog>
  )
}

function Shortcuts({ messages }: { messages: HelpMessages }) {
  return (
    <>
      <p>{messages.keysOn}</p>
      <dl className="shortcuts">
        {messages.shortcuts.map(([key, meaning]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}

import { useEffect, useRef } from 'react'
import { areKeysOff } from '../settings/keys.ts'
import type { HelpWords } from '../wording/en/help.ts'
import { HELP } from '../wording/help.ts'
import { useLanguage } from '../wording/use-words.tsx'

/** The query language and the keys. The browser keeps the focus inside and gives it back. */
export function HelpDialog({ onClose }: { onClose: () => void }) {
  const words = HELP[useLanguage()]
  // Nothing can be switched while the dialog is open.
  const off = areKeysOff()
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog ref={dialog} className="help" onClose={onClose} aria-labelledby="help-title">
      <form method="dialog">
        <h2 id="help-title">{words.title}</h2>
        <button type="submit">{words.close}</button>
      </form>
      <h3>{words.language}</h3>
      <dl className="syntax">
        {words.syntax.map(([typed, meaning]) => (
          <div key={typed}>
            <dt>
              <code>{typed}</code>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <h3>{words.keys}</h3>
      {off ? <p>{words.keysOff}</p> : <Shortcuts words={words} />}
    </dialog>
  )
}

function Shortcuts({ words }: { words: HelpWords }) {
  return (
    <>
      <p>{words.keysOn}</p>
      <dl className="shortcuts">
        {words.shortcuts.map(([key, meaning]) => (
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

'use client'

import { useId, useState } from 'react'
import { SAVED_MESSAGES } from '../messages/saved.ts'
import { useLanguage } from '../messages/use-messages.tsx'
import { Button } from '../parts/Button.tsx'
import { Failed } from './Failed.tsx'
import { useChange } from './use-change.ts'

/** `search`: the parameters of the search; `name`: what it is called if nobody says otherwise. */
type Props = { search: string; name: string }

/** Saves a search under a name, and goes on to those that are saved. */
export function SaveForm({ search, name: proposed }: Props) {
  const texts = SAVED_MESSAGES[useLanguage()].save
  const id = useId()
  const [name, setName] = useState(proposed)
  const { changing, change } = useChange()
  const save = async () => {
    if (await change({ action: 'save-search', name, search })) window.location.assign('/saved')
  }
  return (
    <form
      className="saved-form needs-scripts"
      onSubmit={(event) => {
        event.preventDefault()
        if (name.trim() !== '' && changing.state !== 'sending') void save()
      }}
    >
      <label htmlFor={id}>{texts.name}</label>
      <div className="line-up">
        <input
          id={id}
          type="text"
          dir="auto"
          required
          maxLength={200}
          autoComplete="off"
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        <Button kind="main" type="submit">
          {changing.state === 'sending' ? texts.saving : texts.submit}
        </Button>
      </div>
      <Failed changing={changing} />
    </form>
  )
}

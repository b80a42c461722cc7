import { useId, useState } from 'react'
import type { Progress } from '../fetch/use-progress.ts'
import { SAVED_MESSAGES } from '../messages/saved.ts'
import { useLanguage } from '../messages/use-messages.tsx'
import { Button } from '../parts/Button.tsx'
import { WhyFailed } from '../parts/WhyFailed.tsx'

type Props = {
  /** The name to begin with. */
  name: string
  progress: Progress
  /** Not called without a name, nor while the last one is on its way. */
  onName: (name: string) => void
}

/** Asks what a saved search is called. */
export function NameFields({ name: before, progress, onName }: Props) {
  const texts = SAVED_MESSAGES[useLanguage()].save
  const id = useId()
  const [name, setName] = useState(before)
  return (
    <form
      className="saved-form needs-scripts"
      onSubmit={(event) => {
        event.preventDefault()
        if (name.trim() !== '' && progress.state !== 'sending') onName(name)
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
          {progress.state === 'sending' ? texts.saving : texts.submit}
        </Button>
      </div>
      <WhyFailed of={progress} />
    </form>
  )
}

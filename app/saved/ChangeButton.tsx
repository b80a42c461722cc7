'use client'

import { useRouter } from 'next/navigation'
import type { AlertRequest } from '../../model/alert-request.ts'
import { Button } from '../parts/Button.tsx'
import { WhyFailed } from '../parts/WhyFailed.tsx'
import { useChange } from './use-change.ts'

type Props = {
  asked: AlertRequest
  label: string
  /** While the change is made. */
  working?: string
}

/** Makes one change of saved searches, and shows the page as it is then. */
export function ChangeButton({ asked, label, working = label }: Props) {
  const router = useRouter()
  const { progress, change } = useChange()
  const press = async () => {
    // One of several searches may have failed, and the others be compared.
    await change(asked)
    router.refresh()
  }
  return (
    <span className="needs-scripts">
      <Button onClick={() => void press()}>{progress.state === 'sending' ? working : label}</Button>
      <WhyFailed of={progress} />
    </span>
  )
}

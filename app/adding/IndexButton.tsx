'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import type { AddedWork } from '../../model/added.ts'
import type { ErrorText } from '../messages/error-text.ts'
import { Button } from '../parts/Button.tsx'
import { MessageText } from '../parts/MessageText.tsx'
import { act } from './act.ts'

type Props = { request: { do: 'stop' } | { do: 'start'; collection: string }; label: string }

/** Stops indexing, or begins it. */
export function IndexButton({ request, label }: Props) {
  const router = useRouter()
  const [failure, setFailure] = useState<ErrorText | null>(null)
  const press = async () => {
    const acted = await act<{ work: AddedWork }>('/api/files/indexing', request, 'work')
    setFailure(acted.state === 'failed' ? acted : null)
    router.refresh()
  }
  return (
    <>
      <Button kind={request.do === 'stop' ? 'quiet' : 'plain'} onClick={() => void press()}>
        {label}
      </Button>
      {failure && (
        <span role="alert" dir="auto">
          <MessageText text={`${failure.message} ${failure.fix}`} />
        </span>
      )}
    </>
  )
}

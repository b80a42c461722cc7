import { MessageText } from './MessageText.tsx'

type Failed = { state: 'failed'; message: string; fix: string }
type Props = {
  of: Failed | { state: 'idle' | 'sending' | 'waiting' | 'counting' | 'none' | 'ready' | 'done' }
}

/** Why something that was asked for was not done, and what to do; nothing as long as it did not fail. */
export function WhyFailed({ of }: Props) {
  if (of.state !== 'failed') return null
  return (
    <p role="alert" dir="auto">
      <MessageText text={`${of.message} ${of.fix}`} />
    </p>
  )
}

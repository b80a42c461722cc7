'use client'

import { useState } from 'react'
import { useQuoteMessages } from '../messages/use-messages.tsx'
import { Toast } from '../parts/Toast.tsx'
import { Tool } from '../parts/Tool.tsx'
import { type Choosable, keyOf, toggled } from './tray.ts'
import { changeTray, useTray } from './use-tray.ts'

/** An icon that adds a passage to the tray, or removes it, with the way back for a moment. */
export function KeepTool({ passage }: { passage: Choosable }) {
  const messages = useQuoteMessages()
  const [said, say] = useState<'added' | 'removed' | null>(null)
  const kept = useTray().some((it) => keyOf(it) === passage.id)
  const toggle = () => changeTray((tray) => toggled(tray, passage))
  return (
    <>
      <Tool
        icon={kept ? 'kept' : 'keep'}
        label={kept ? messages.chosen : messages.add}
        pressed={kept}
        action="keep"
        onClick={() => {
          toggle()
          say(kept ? 'removed' : 'added')
        }}
      />
      {said !== null && (
        <Toast
          key={said}
          gone={() => say(null)}
          undo={{
            label: messages.undo,
            act: () => {
              toggle()
              say(null)
            },
          }}
        >
          {messages[said]}
        </Toast>
      )}
    </>
  )
}

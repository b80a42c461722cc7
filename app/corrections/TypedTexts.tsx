import type { ChangeEvent, ReactNode } from 'react'
import { textsIn } from './texts-in.ts'

type Props = { onTyped: (typed: Record<string, string>) => void; children: ReactNode }

/** Fields of a form; whenever one of them changes, `onTyped` gets what is written in all, by name. */
export function TypedTexts({ onTyped, children }: Props) {
  return (
    <div
      onChange={(event: ChangeEvent<HTMLElement>) => {
        const form = event.currentTarget.closest('form')
        if (form) onTyped(textsIn(new FormData(form)))
      }}
    >
      {children}
    </div>
  )
}

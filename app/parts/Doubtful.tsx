'use client'

import type { ReactNode } from 'react'
import { useMessages } from '../messages/use-messages.tsx'

type Props = { is: boolean; children: ReactNode }

/** Words of a passage, with a wavy line below those that OCR may have misread. */
export function Doubtful({ is, children }: Props) {
  const { doubtful } = useMessages().ocr
  if (!is) return children
  return (
    <span className="doubtful" title={doubtful}>
      {children}
    </span>
  )
}

'use client'

import { useEffect, useState } from 'react'
import { type Reach, reachOf } from '../../model/reach.ts'
import { CITATION_MESSAGES } from '../messages/citations.ts'
import { useLanguage } from '../messages/use-messages.tsx'

/** Beside a link or permalink to hand on: whom it leads nowhere, and what they can be given. Nothing where it is public. */
export function LinkReach() {
  const messages = CITATION_MESSAGES[useLanguage()]
  const [reach, setReach] = useState<Reach>('anywhere')
  // The server does not know by which of its names the browser has reached it.
  useEffect(() => setReach(reachOf(window.location.hostname)), [])
  return reach === 'anywhere' ? null : <p className="aside">{messages.linkReach[reach]}</p>
}

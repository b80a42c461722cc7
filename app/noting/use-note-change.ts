'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import type { NoteAsked } from '../../model/note.ts'
import { FetchError } from '../fetch/fetch-answer.ts'
import { changeNotes } from './change-notes.ts'

export type NoteChange =
  | { state: 'idle' }
  | { state: 'sending' }
  | { state: 'failed'; message: string; fix: string }

/** Makes a change of notes, and shows the page as it is then. */
export function useNoteChange(onDone: () => void) {
  const router = useRouter()
  const [progress, setProgress] = useState<NoteChange>({ state: 'idle' })
  const send = async (asked: NoteAsked) => {
    setProgress({ state: 'sending' })
    try {
      await changeNotes(asked)
    } catch (error) {
      if (!(error instanceof FetchError)) throw error
      setProgress({ state: 'failed', message: error.message, fix: error.fix })
      return
    }
    onDone()
    router.refresh()
  }
  return { progress, send }
}

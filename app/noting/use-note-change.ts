'use client'

import { useRouter } from 'next/navigation'
import type { NoteAsked } from '../../model/note.ts'
import { useProgress } from '../fetch/use-progress.ts'
import { changeNotes } from './change-notes.ts'

/** Makes a change of notes, and shows the page as it is then. */
export function useNoteChange(onDone: () => void) {
  const router = useRouter()
  const { progress, send } = useProgress()
  return {
    progress,
    send: async (asked: NoteAsked) => {
      if (!(await send(() => changeNotes(asked)))) return
      onDone()
      router.refresh()
    },
  }
}

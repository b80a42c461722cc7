'use client'

import { useEffect, useEffectEvent, useState } from 'react'
import { ADDING_MESSAGES } from '../messages/adding.ts'
import { useLanguage } from '../messages/use-messages.tsx'
import { Icon } from '../parts/Icon.tsx'
import { type Chosen, droppedFiles } from './dropped.ts'

/** Takes files that are dropped anywhere on the page, and shows that it would while they are over it. */
export function DropFiles({ onFiles }: { onFiles: (files: Chosen[]) => void }) {
  const texts = ADDING_MESSAGES[useLanguage()]
  const [isOver, setIsOver] = useState(false)
  const take = useEffectEvent(onFiles)
  useEffect(() => {
    // Text that is dragged belongs into fields.
    const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false
    const over = (event: DragEvent) => {
      if (!hasFiles(event)) return
      event.preventDefault()
      setIsOver(true)
    }
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setIsOver(false)
    }
    const drop = (event: DragEvent) => {
      setIsOver(false)
      if (!hasFiles(event) || event.dataTransfer === null) return
      event.preventDefault()
      void droppedFiles(event.dataTransfer).then((files) => take(files))
    }
    document.addEventListener('dragover', over)
    document.addEventListener('dragleave', leave)
    document.addEventListener('drop', drop)
    return () => {
      document.removeEventListener('dragover', over)
      document.removeEventListener('dragleave', leave)
      document.removeEventListener('drop', drop)
    }
  }, [])
  return isOver ? (
    <div className="adding-drop" aria-hidden="true">
      <Icon name="upload" /> {texts.dropHere}
    </div>
  ) : null
}

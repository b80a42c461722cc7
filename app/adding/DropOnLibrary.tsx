'use client'

import { useRouter } from 'next/navigation'
import { DropFiles } from './DropFiles.tsx'
import { sender } from './sending.ts'

/** Files that are dropped on the library are added to the usual collection, and seen on the page for that. */
export function DropOnLibrary({ collection }: { collection: string }) {
  const router = useRouter()
  return (
    <DropFiles
      onFiles={(files) => {
        sender.send(files, collection)
        router.push('/library/add')
      }}
    />
  )
}

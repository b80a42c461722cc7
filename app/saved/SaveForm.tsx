'use client'

import { NameFields } from './NameFields.tsx'
import { useChange } from './use-change.ts'

/** `search`: the parameters of the search; `name`: what it is called if nobody says otherwise. */
type Props = { search: string; name: string }

/** Saves a search under a name, and goes on to those that are saved. */
export function SaveForm({ search, name: proposed }: Props) {
  const { progress, change } = useChange()
  const save = async (name: string) => {
    if (await change({ action: 'save-search', name, search })) window.location.assign('/saved')
  }
  return <NameFields name={proposed} progress={progress} onName={(name) => void save(name)} />
}

import { useState } from 'react'
import type { WithinRequest } from '../../model/correction.ts'
import type { RulePreview } from '../../model/correction-preview.ts'
import type { Found } from '../../model/correction-scope.ts'
import { CORRECTION_MESSAGES } from '../messages/corrections.ts'
import { useLanguage } from '../messages/use-messages.tsx'
import { OneOf } from './OneOf.tsx'
import { Previewed, Samples } from './Previewed.tsx'
import type { Preview } from './use-preview.ts'

export type Within = 'here' | 'document' | 'collection' | 'everywhere' | 'search'

/** What of an address does not narrow a search down. */
const NO_SEARCH = ['passage', 'page', 'limit', 'sort', 'copies']

/** The search by which somebody came to this page; null if there was none. */
function searchHere(): string | null {
  const parameters = new URLSearchParams(location.search)
  for (const name of NO_SEARCH) parameters.delete(name)
  return parameters.size === 0 ? null : parameters.toString()
}

export const withinOf = (within: Exclude<Within, 'here'>): WithinRequest =>
  within === 'search' ? { search: searchHere() ?? '' } : within

type Props = {
  within: Within
  preview: Preview<RulePreview>
  isSpeaker: boolean
  onChoose: (within: Within) => void
}

/** How far a correction goes, and what it would change there. */
export function Where({ within, preview, isSpeaker, onChoose }: Props) {
  const messages = CORRECTION_MESSAGES[useLanguage()].form
  const [search] = useState(searchHere)
  const offered: Within[] = ['here', 'document', 'collection', 'everywhere']
  if (search !== null) offered.push('search')
  const counts = preview.state === 'ready' ? preview.preview.counts : null
  const countOf = (it: Within): Found | null => (it === 'here' ? null : (counts?.[it] ?? null))
  const options = offered.map((it) => ({ value: it, label: <Place within={it} count={countOf(it)} /> }))
  return (
    <>
      <OneOf
        className="correct-where"
        legend={messages.where}
        name="within"
        options={options}
        chosen={within}
        onChoose={onChoose}
      />
      <Previewed preview={preview}>
        {(ready) => <Ready preview={ready} within={within} isSpeaker={isSpeaker} />}
      </Previewed>
    </>
  )
}

function Place({ within, count }: { within: Within; count: Found | null }) {
  const messages = CORRECTION_MESSAGES[useLanguage()].form
  return (
    <span>
      {messages.within[within]}
      {count !== null && (
        <span className="aside">
          {' '}
          · {within === 'document' ? messages.foundHere(count) : messages.found(count)}
        </span>
      )}
    </span>
  )
}

function Ready({ preview, within, isSpeaker }: { preview: RulePreview; within: Within; isSpeaker: boolean }) {
  const messages = CORRECTION_MESSAGES[useLanguage()].form
  const { before, after, samples } = preview
  return (
    <>
      <p>
        {after === null
          ? messages.goes(before.name)
          : messages.becomes(before.name, after.name, after.passages)}
        {(within === 'collection' || within === 'everywhere') && ` ${messages.later}`}
      </p>
      {isSpeaker && <p className="aside">{messages.roleGoes}</p>}
      <Samples of={samples} />
    </>
  )
}

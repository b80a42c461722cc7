import type { Messages } from '../../messages/messages.ts'
import { TAG_KINDS, type TagKind } from './tag-kinds.ts'

type Props = { counts: Record<TagKind, number>; messages: Messages }

/** Legend and switches in one: what is marked in the text, how it looks, and how often. Needs no scripts. */
export function TagSwitches({ counts, messages: { search, pages } }: Props) {
  return (
    <fieldset className="tag-switches">
      <legend>{pages.marks.title}</legend>
      {TAG_KINDS.map((kind) => (
        <label key={kind}>
          <input type="checkbox" id={`show-${kind}`} defaultChecked />
          <span className={`in-text in-text-${kind}`}>{pages.marks.kinds[kind]}</span>
          <span className="number">{search.number(counts[kind])}</span>
        </label>
      ))}
    </fieldset>
  )
}

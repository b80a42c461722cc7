import { TAG_KIND_WORDS, TAG_KINDS, type TagKind } from './tag-kinds.ts'

const number = new Intl.NumberFormat('en')

/** Legend and switches in one: what is marked in the text, how it looks, how often. Needs no script. */
export function TagSwitches({ counts }: { counts: Record<TagKind, number> }) {
  return (
    <fieldset className="tag-switches">
      <legend>Marked in the text</legend>
      {TAG_KINDS.map((kind) => (
        <label key={kind}>
          <input type="checkbox" id={`show-${kind}`} defaultChecked />
          <span className={`in-text in-text-${kind}`}>{TAG_KIND_WORDS[kind]}</span>
          <span className="number">{number.format(counts[kind])}</span>
        </label>
      ))}
    </fieldset>
  )
}

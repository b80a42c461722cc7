import { GROUPINGS, type Grouping, SHOWN, type Shown } from '../../citation/document/layout.ts'
import { CITATION_MESSAGES } from '../messages/citations.ts'
import { useLanguage } from '../messages/use-messages.tsx'

type Props = { grouping: Grouping; shown: Shown }

/** Fields for how a document is laid out, with what is proposed for it. */
export function LayoutChoice({ grouping, shown }: Props) {
  const { layout } = CITATION_MESSAGES[useLanguage()]
  return (
    <span className="layout-choice">
      <label>
        {layout.grouping}{' '}
        <select name="grouping" defaultValue={grouping}>
          {GROUPINGS.map((it) => (
            <option key={it} value={it}>
              {layout.groupings[it]}
            </option>
          ))}
        </select>
      </label>
      <label>
        {layout.shown}{' '}
        <select name="shown" defaultValue={shown}>
          {SHOWN.map((it) => (
            <option key={it} value={it}>
              {layout.shownAs[it]}
            </option>
          ))}
        </select>
      </label>
    </span>
  )
}

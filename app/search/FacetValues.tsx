import { type FacetName, type SearchRequest, UNKNOWN } from '../../model/search-request.ts'
import type { FacetValue } from '../../model/search-result.ts'
import { FACET_WORDS } from '../wording/facets.ts'
import { toggled } from './filtered.ts'
import { addressOf, goTo, onPlainClick } from './navigation.ts'

const number = new Intl.NumberFormat('en')

type Props = { name: FacetName; request: SearchRequest; values: FacetValue[] }

/** Values of one facet with their counts: a click chooses one, a click on "not" leaves it out. */
export function FacetValues({ name, request, values }: Props) {
  return (
    <ul className="facet-values">
      {values.map((value) => {
        const label = value.key === UNKNOWN ? FACET_WORDS[name].unknown : value.label
        const chosen = toggled(request, 'any', name, value.key)
        const excluded = toggled(request, 'not', name, value.key)
        const depth = name === 'location' ? value.key.split('/').length - 1 : 0
        return (
          <li key={value.key} className={`depth-${Math.min(depth, 2)}`}>
            <a
              className={`value selected-${value.selected ?? 'none'}`}
              href={addressOf(chosen)}
              aria-current={value.selected === 'any' ? 'true' : undefined}
              onClick={(event) => onPlainClick(event, () => goTo(chosen, 'push'))}
            >
              <span dir="auto">{label}</span> <span className="number">{number.format(value.count)}</span>
            </a>
            <a
              className="exclude"
              href={addressOf(excluded)}
              onClick={(event) => onPlainClick(event, () => goTo(excluded, 'push'))}
            >
              {value.selected === 'not' ? 'left out' : 'not'}
              <span className="visually-hidden"> {label}</span>
            </a>
          </li>
        )
      })}
    </ul>
  )
}

import type { ReactNode } from 'react'
import { GROUP_KINDS } from '../../../model/group-kinds.ts'
import { type FacetName, type SearchRequest, UNKNOWN } from '../../../model/search-request.ts'
import type { FacetValue } from '../../../model/search-result.ts'
import { toggled } from '../../address/narrowed.ts'
import { useMessages } from '../../messages/use-messages.tsx'
import { Icon } from '../../parts/Icon.tsx'
import { KINDS } from '../../parts/kinds.ts'
import { ShareBar } from '../../parts/ShareBar.tsx'
import { StepLink } from '../StepLink.tsx'
import { valueLabel } from '../value-label.ts'
import { type Branch, placeTree } from './place-tree.ts'

type Props = { name: FacetName; request: SearchRequest; values: FacetValue[] }

/** Values of one facet with their counts: groups by kind, places nested, others in a plain list. */
export function FacetValues({ name, request, values }: Props) {
  const most = Math.max(0, ...values.filter((it) => it.key !== UNKNOWN).map((it) => it.count))
  const show = (value: FacetValue) => <Value name={name} request={request} value={value} most={most} />
  if (name === 'location') return <Places branches={placeTree(values)} show={show} />
  if (name === 'group') return <Kinds values={values} show={show} />
  return <Flat values={values} show={show} />
}

type Show = (value: FacetValue) => ReactNode

function Flat({ values, show }: { values: FacetValue[]; show: Show }) {
  return (
    <ul className="facet-values">
      {values.map((value) => (
        <li key={value.key}>{show(value)}</li>
      ))}
    </ul>
  )
}

function Places({ branches, show }: { branches: Branch[]; show: Show }) {
  return (
    <ul className="facet-values">
      {branches.map(({ value, inside }) => (
        <li key={value.key}>
          {show(value)}
          {inside.length > 0 && <Places branches={inside} show={show} />}
        </li>
      ))}
    </ul>
  )
}

function Kinds({ values, show }: { values: FacetValue[]; show: Show }) {
  const { kinds } = useMessages().filters
  const known = new Set<string>(GROUP_KINDS)
  const kindOf = (value: FacetValue) =>
    value.key === UNKNOWN ? UNKNOWN : value.kind !== undefined && known.has(value.kind) ? value.kind : 'other'
  const present = [...GROUP_KINDS, 'other', UNKNOWN].filter((kind) =>
    values.some((it) => kindOf(it) === kind),
  )
  return present.map((kind) => (
    <div key={kind} className="kind">
      {kind !== UNKNOWN && present.length > 1 && <p className="kind-title">{kinds[kind]}</p>}
      <Flat values={values.filter((value) => kindOf(value) === kind)} show={show} />
    </div>
  ))
}

type ValueProps = {
  name: FacetName
  request: SearchRequest
  value: FacetValue
  /** The greatest count beside this one: its bar is the whole row. */
  most: number
}

/** A click on the row chooses or unchooses the value; a click on the minus excludes it. */
function Value({ name, request, value, most }: ValueProps) {
  const all = useMessages()
  const { number, filters: messages } = all
  const label = valueLabel(all, name, value.key, value.label)
  const kind = KINDS[name]
  const isOut = value.selected === 'not'
  // What is not known has no share of what is.
  const hasBar = !isOut && value.key !== UNKNOWN
  return (
    <div className="facet-row">
      <ShareBar kind={kind} share={hasBar ? value.count / most : 0} />
      <StepLink
        from={request}
        step={(it) => toggled(it, 'any', name, value.key)}
        className={`value selected-${value.selected ?? 'none'}`}
        current={value.selected === 'any'}
      >
        <span className="box" aria-hidden="true" />
        <bdi className="row-label">{label}</bdi> <span className="row-count">{number(value.count)}</span>
      </StepLink>
      <StepLink
        from={request}
        step={(it) => toggled(it, 'not', name, value.key)}
        className={isOut ? 'exclude excluded' : 'exclude'}
        title={isOut ? undefined : messages.not}
      >
        {isOut ? (
          messages.leftOut
        ) : (
          <>
            <Icon name="exclude" />
            <span className="visually-hidden">{messages.not}</span>
          </>
        )}
        <span className="visually-hidden"> {label}</span>
      </StepLink>
    </div>
  )
}

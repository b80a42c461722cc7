import { publicationDate } from '../../model/dates.ts'
import type { SearchRequest } from '../../model/search-request.ts'
import type { Histogram } from '../../model/search-result.ts'
import { changed, formatSearch } from '../../model/url.ts'
import { Choice, Switch } from './Fields.tsx'
import { Months } from './Months.tsx'
import { addressOf, goTo, onPlainClick } from './navigation.ts'

const ABOUT = [
  ['published', 'publication'],
  ['mentioned', 'events mentioned'],
] as const

type Props = { request: SearchRequest; histogram: Histogram }

/** When it was published, or what dates it mentions. A form of its own, for those without scripts. */
export function DateFilter({ request, histogram }: Props) {
  const others = [
    ...formatSearch({ ...request, from: null, to: null, dates: 'published', undated: 'exclude', page: 1 }),
  ]
  const set = (change: Partial<SearchRequest>) => goTo(changed(request, change), 'push')
  const onlyUndated = changed(request, { from: null, to: null, undated: 'only' })
  return (
    <form className="facet" action="/" method="get" onSubmit={(event) => event.preventDefault()}>
      {others.map(([name, value]) => (
        <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
      ))}
      <h2>Dates</h2>
      <Months
        histogram={histogram}
        to={(month) => changed(request, { from: month, to: month, dates: 'published' })}
      />
      <div className="dates">
        <DateField name="from" label="From" value={request.from} change={(from) => set({ from })} />
        <DateField name="to" label="To" value={request.to} change={(to) => set({ to })} />
      </div>
      <Choice
        label="of"
        name="dates"
        value={request.dates}
        options={ABOUT}
        change={(dates) => set({ dates })}
      />
      <Switch
        name="undated"
        value="include"
        checked={request.undated === 'include'}
        change={(also) => set({ undated: also ? 'include' : 'exclude' })}
      >
        also what has no date
      </Switch>
      {histogram.unknown > 0 && (
        <p className="aside">
          {new Intl.NumberFormat('en').format(histogram.unknown)} without a date of publication.{' '}
          <a
            href={addressOf(onlyUndated)}
            onClick={(event) => onPlainClick(event, () => goTo(onlyUndated, 'push'))}
          >
            Show only these
          </a>
        </p>
      )}
      <noscript>
        <button type="submit">Apply</button>
      </noscript>
    </form>
  )
}

type FieldProps = {
  name: string
  label: string
  value: string | null
  change: (value: string | null) => void
}

function DateField({ name, label, value, change }: FieldProps) {
  return (
    <label>
      {label}
      <input
        type="text"
        inputMode="numeric"
        name={name}
        placeholder="YYYY-MM-DD"
        pattern="[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?"
        title="A day (2025-03-08), a month (2025-03) or a year (2025)"
        defaultValue={value ?? ''}
        key={value ?? ''}
        onChange={(event) => {
          const typed = event.target.value.trim()
          // A date that is half typed is no filter yet.
          if (typed === '') change(null)
          else if (typed.length === 10 && publicationDate.safeParse(typed).success) change(typed)
        }}
        onBlur={(event) => {
          const typed = event.target.value.trim()
          if (typed !== (value ?? '') && publicationDate.safeParse(typed).success) change(typed)
        }}
        onKeyDown={(event) => {
          const typed = event.currentTarget.value.trim()
          if (event.key === 'Enter' && publicationDate.safeParse(typed).success) change(typed)
        }}
      />
    </label>
  )
}

import { isPublicationDate } from '../../../model/dates.ts'
import type { SearchRequest } from '../../../model/search-request.ts'
import type { Histogram } from '../../../model/search-result.ts'
import type { CountedUnit } from '../../../model/total.ts'
import { changed } from '../../../model/url.ts'
import { goTo } from '../../address/navigation.ts'
import { pageParameters } from '../../address/search-in-address.ts'
import { useMessages } from '../../messages/use-messages.tsx'
import { Icon } from '../../parts/Icon.tsx'
import { Choice, Switch } from '../Fields.tsx'
import { SearchLink } from '../SearchLink.tsx'
import { Timeline } from './Timeline.tsx'

type Props = { request: SearchRequest; histogram: Histogram; unit: CountedUnit }

/** The date of publication, or the dates mentioned. A separate form, so that it works without scripts. */
export function DateFilter({ request, histogram, unit }: Props) {
  const others = [
    ...pageParameters({ ...request, from: null, to: null, dates: 'published', undated: 'exclude', page: 1 }),
  ]
  const messages = useMessages().dates
  const set = (change: Partial<SearchRequest>) => goTo(changed(request, change), 'push')
  const onlyUndated = changed(request, { from: null, to: null, undated: 'only' })
  const published = request.dates === 'published'
  return (
    <form className="facet date-filter" action="/" method="get" onSubmit={(event) => event.preventDefault()}>
      {others.map(([name, value]) => (
        <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
      ))}
      <div className="facet-head">
        <h2>
          <Icon name="date" className="icon kind-date" />
          {messages.title}
        </h2>
        <Choice
          label={messages.which}
          name="dates"
          value={request.dates}
          options={[
            ['published', messages.published],
            ['mentioned', messages.mentioned],
          ]}
          change={(dates) => set({ dates })}
        />
      </div>
      <Timeline request={request} histogram={histogram} unit={unit} />
      <div className="dates">
        <DateField name="from" label={messages.from} value={request.from} change={(from) => set({ from })} />
        <DateField name="to" label={messages.to} value={request.to} change={(to) => set({ to })} />
      </div>
      <Switch
        name="undated"
        value="include"
        checked={request.undated === 'include'}
        change={(also) => set({ undated: also ? 'include' : 'exclude' })}
      >
        {messages.undated}
      </Switch>
      {histogram.unknown > 0 && (
        <p className="aside">
          {published
            ? messages.unknownPublished(unit, histogram.unknown)
            : messages.unknownMentioned(unit, histogram.unknown)}{' '}
          {request.undated !== 'only' && <SearchLink to={onlyUndated}>{messages.onlyUndated}</SearchLink>}
        </p>
      )}
      {histogram.notRead > 0 && <p className="aside">{messages.notReadMentioned(unit, histogram.notRead)}</p>}
      {histogram.lessPrecise > 0 && (
        <p className="aside">{messages.lessPrecise(unit, histogram.lessPrecise)}</p>
      )}
      <noscript>
        <button type="submit">{messages.apply}</button>
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
  const messages = useMessages().dates
  return (
    <label>
      {label}
      <input
        type="text"
        inputMode="numeric"
        name={name}
        placeholder="YYYY-MM-DD"
        pattern="[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?"
        title={messages.hint}
        defaultValue={value ?? ''}
        key={value ?? ''}
        onChange={(event) => {
          const typed = event.target.value.trim()
          // A half-typed date is not a filter yet.
          if (typed === '') change(null)
          else if (typed.length === 10 && isPublicationDate(typed)) change(typed)
        }}
        onBlur={(event) => {
          const typed = event.target.value.trim()
          if (typed !== (value ?? '') && isPublicationDate(typed)) change(typed)
        }}
        onKeyDown={(event) => {
          const typed = event.currentTarget.value.trim()
          if (event.key === 'Enter' && isPublicationDate(typed)) change(typed)
        }}
      />
    </label>
  )
}

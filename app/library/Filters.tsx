import {
  type CountedName,
  emptyLibraryRequest,
  LIBRARY_SORTS,
  LIBRARY_STATES,
  type LibraryCounts,
  type LibraryRequest,
  TO_DO,
} from '../../model/library.ts'
import type { LibraryMessages } from '../messages/en/library.ts'
import { languageName } from '../messages/language-name.ts'
import { libraryAddress } from './address.ts'

type Props = { asked: LibraryRequest; counts: LibraryCounts; language: string; texts: LibraryMessages }

/** A form that works without scripts: which documents, in which order. */
export function Filters({ asked, counts, language, texts }: Props) {
  const { filter, states, todo, sorts } = texts
  const asOptions = (named: readonly CountedName[], chosen: string | null, label = (name: string) => name) =>
    withChosen(named, chosen).map(({ name, count }): Option => [name, filter.counted(label(name), count)])
  const usual = emptyLibraryRequest()
  const isNarrowed = libraryAddress({ ...asked, sort: usual.sort, order: usual.order }) !== '/library'
  return (
    <form className="library-filters" action="/library" aria-label={filter.title}>
      <label className="library-find">
        <span>{filter.find}</span>
        <input type="search" name="find" defaultValue={asked.find} maxLength={200} dir="auto" />
      </label>
      <Choice
        name="state"
        label={filter.state}
        chosen={asked.state}
        options={LIBRARY_STATES.map((it) => [it, filter.counted(states[it], counts.states[it])])}
      />
      <Choice
        name="todo"
        label={filter.todo}
        any={filter.any}
        chosen={asked.todo}
        options={TO_DO.filter((it) => counts.todo[it] > 0 || it === asked.todo).map((it) => [
          it,
          filter.counted(todo[it], counts.todo[it]),
        ])}
      />
      <Choice
        name="collection"
        label={filter.collection}
        any={filter.any}
        chosen={asked.collection}
        options={asOptions(counts.collections, asked.collection)}
      />
      <Choice
        name="source"
        label={filter.source}
        any={filter.any}
        chosen={asked.source}
        options={asOptions(counts.sources, asked.source)}
      />
      <Choice
        name="language"
        label={filter.language}
        any={filter.any}
        chosen={asked.language}
        options={asOptions(counts.languages, asked.language, (code) => languageName(code, language))}
      />
      <Choice
        name="sort"
        label={filter.sort}
        chosen={asked.sort}
        options={LIBRARY_SORTS.map((it) => [it, sorts[it]])}
      />
      <button type="submit" className="btn">
        {filter.apply}
      </button>
      {isNarrowed && <a href="/library">{filter.clear}</a>}
    </form>
  )
}

/** What is chosen can be let go of, however rare it is. */
function withChosen(named: readonly CountedName[], chosen: string | null): readonly CountedName[] {
  if (chosen === null || named.some(({ name }) => name === chosen)) return named
  return [...named, { name: chosen, count: 0 }]
}

type Option = [value: string, label: string]
type ChoiceProps = {
  name: string
  label: string
  /** What stands for no choice, if that is possible. */
  any?: string
  chosen: string | null
  options: readonly Option[]
}

function Choice({ name, label, any, chosen, options }: ChoiceProps) {
  return (
    <label>
      <span>{label}</span>
      <select name={name} defaultValue={chosen ?? ''}>
        {any !== undefined && <option value="">{any}</option>}
        {options.map(([value, text]) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </label>
  )
}

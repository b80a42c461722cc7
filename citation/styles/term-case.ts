import CSL from 'citeproc'

type State = Parameters<(typeof CSL.Output.Formatters)['capitalize-first']>[0]

const termsOf = new WeakMap<object, ReadonlySet<string>>()

/** Every word that the locale of an engine has. */
function terms(state: State): ReadonlySet<string> {
  const known = termsOf.get(state)
  if (known) return known
  const found = new Set<string>()
  // By name, form, gender and number; its genders refer to each other.
  const collect = (value: unknown, depth: number): void => {
    if (typeof value === 'string') found.add(value)
    else if (depth > 0 && typeof value === 'object' && value !== null)
      for (const it of Object.values(value)) collect(it, depth - 1)
  }
  collect(state.locale[state.opt.lang]?.terms, 4)
  termsOf.set(state, found)
  return found
}

const capitalizeFirst = CSL.Output.Formatters['capitalize-first']

/**
 * The processor gives a word of the style a capital by the rules of the work's language: `[İnternet]` and `İbid` for a
 * work in Turkish. The words of a locale are in its own language.
 */
CSL.Output.Formatters['capitalize-first'] = (state, text) => {
  if (!terms(state).has(text)) return capitalizeFirst(state, text)
  const languages = state.tmp.lang_array
  state.tmp.lang_array = [state.opt.lang]
  const made = capitalizeFirst(state, text)
  state.tmp.lang_array = languages
  return made
}

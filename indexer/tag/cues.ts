/**
 * Verbs that ascribe words to someone, in every form. English; every other language stays without speakers.
 */
export type Cue = {
  /** `past` also stands for participles in -ed; `base` needs `to`, an auxiliary or a plural before it. */
  form: 'past' | 'present' | 'base' | 'ing'
  /** Also a noun (`a report`, `the claims`): these forms need more of a context. */
  noun: boolean
  /** Names things as well (`a group called “…”`). */
  naming: boolean
}

const REGULAR = `accuse acknowledge add admit affirm agree allege announce answer apologise apologize appeal argue ask
  assert assess assure blame boast brand caution charge chant claim clarify comment complain concede conclude condemn
  confess confirm contend counter criticise criticize decry decree declare decide demand denounce describe determine
  detail disclose document dub elaborate emphasise emphasize encourage estimate exclaim explain express highlight hint
  inform insist instruct joke label lament maintain mention muse note object observe offer opine order phrase pledge
  point praise predict proclaim promise propose protest quip question raise reason recall recommend recount refuse
  reiterate reject remark remind repeat report reply respond reveal rule shout signal state stress suggest summarise
  summarize testify thank tweet underline underscore urge voice vow warn welcome whisper wonder yell`
const NOUNS = new Set(
  `answer appeal blame call caution charge claim comment counter cry demand estimate hint joke label note object offer
  order phrase pledge point praise promise protest question quip raise reason recount remark repeat report reply rule
  shout signal state stress thank tweet voice vow welcome whisper wonder yell document brand detail`.split(
    /\s+/,
  ),
)
const NAMING = new Set('call dub label brand name title'.split(' '))
const IRREGULAR: [string, string, string, string][] = [
  ['say', 'says', 'said', 'saying'],
  ['tell', 'tells', 'told', 'telling'],
  ['write', 'writes', 'wrote', 'writing'],
  ['find', 'finds', 'found', 'finding'],
  ['call', 'calls', 'called', 'calling'],
  ['cry', 'cries', 'cried', 'crying'],
  ['deny', 'denies', 'denied', 'denying'],
  ['imply', 'implies', 'implied', 'implying'],
  ['quip', 'quips', 'quipped', 'quipping'],
  ['swear', 'swears', 'swore', 'swearing'],
  ['admit', 'admits', 'admitted', 'admitting'],
  ['dub', 'dubs', 'dubbed', 'dubbing'],
  ['label', 'labels', 'labelled', 'labelling'],
  ['label', 'labels', 'labeled', 'labeling'],
  ['signal', 'signals', 'signalled', 'signalling'],
]

const table = new Map<string, Cue>()

function add(word: string, base: string, form: Cue['form']): void {
  if (!table.has(word)) table.set(word, { form, noun: NOUNS.has(base), naming: NAMING.has(base) })
}

for (const [base, present, past, ing] of IRREGULAR) {
  add(past, base, 'past')
  add(present, base, 'present')
  add(ing, base, 'ing')
  add(base, base, 'base')
}
for (const base of REGULAR.trim().split(/\s+/)) {
  if (IRREGULAR.some(([it]) => it === base)) continue
  const stem = base.endsWith('e') ? base.slice(0, -1) : base
  const y = /[^aeiou]y$/.test(base)
  add(y ? `${base.slice(0, -1)}ied` : `${stem}ed`, base, 'past')
  add(y ? `${base.slice(0, -1)}ies` : /(?:s|sh|ch|x)$/.test(base) ? `${base}es` : `${base}s`, base, 'present')
  add(`${stem}ing`, base, 'ing')
  add(base, base, 'base')
}

export const cueOf = (folded: string): Cue | undefined => table.get(folded)

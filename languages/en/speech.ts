import type { Cue, Speech } from '../parts/speech.ts'
import { list } from '../word-list.ts'

const REGULAR = `accuse acknowledge add admit advise affirm agree allege announce answer apologise apologize appeal
  argue ask assert assess assure attest bellow bemoan blame boast brand caution charge chant chide chime claim clarify
  comment complain concede conclude concur condemn confess confide confirm contend continue counter criticise criticize
  crow decry decree declare decide demand denounce describe determine detail disclose document dub echo elaborate email
  emphasise emphasize encourage enthuse estimate exclaim explain express fume grumble gush highlight hint implore
  indicate inform insinuate insist instruct interject interrupt joke label lament maintain marvel mention muse mutter
  note object observe offer opine order phrase plead pledge point ponder post praise preach predict proclaim profess
  promise propose protest quip question rail raise react reason recall recite recommend recount refuse reiterate reject
  relay remark remind repeat report reply respond retort reveal rule scoff scold scream shout sigh signal snap
  sneer speculate state stress suggest summarise summarize testify thank theorise theorize tweet underline underscore
  urge voice vow warn welcome whisper wonder yell`
/** These judge or set out to do something; the words quoted behind them are most often their subject's own. */
const JUDGING = `applaud assail attack back believe bash blast blister cite credit defend deride dismiss dispute
  endorse fault fear hail hope impugn invoke lambaste lambast liken lobby mock oppose pan push rebuke rebut reference
  ridicule rip salute scorn skewer slam support threaten tout want`
const NOUNS = new Set(
  `answer appeal attack back blame blast call caution charge claim comment counter cry demand estimate hint joke label note object offer
  order phrase pledge point praise promise protest question quip raise reason recount remark repeat report reply rule
  shout signal state stress thank tweet voice vow welcome whisper wonder yell document brand detail echo email post push rebuke rip salute
  scream sigh slam snap support tout want credit fault fear hope reference dispute pan fume crow rail`.split(
    /\s+/,
  ),
)
const NAMING = new Set('call dub label brand name title'.split(' '))
const IRREGULAR: [string, string, string, string][] = [
  ['say', 'says', 'said', 'saying'],
  ['tell', 'tells', 'told', 'telling'],
  ['write', 'writes', 'wrote', 'writing'],
  ['call', 'calls', 'called', 'calling'],
  ['cry', 'cries', 'cried', 'crying'],
  ['read', 'reads', 'read', 'reading'],
  ['think', 'thinks', 'thought', 'thinking'],
  ['sing', 'sings', 'sang', 'singing'],
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
const judging = new Map<string, Cue>()

function add(into: Map<string, Cue>, word: string, base: string, form: Cue['form']): void {
  if (!into.has(word)) into.set(word, { form, noun: NOUNS.has(base), naming: NAMING.has(base) })
}

function addRegular(into: Map<string, Cue>, base: string): void {
  const doubled = /^(?:rip|slam|pan|rebut|snap|chat)$/.test(base) ? base + base.slice(-1) : base
  const stem = base.endsWith('e') ? base.slice(0, -1) : doubled
  const y = /[^aeiou]y$/.test(base)
  add(into, y ? `${base.slice(0, -1)}ied` : `${stem}ed`, base, 'past')
  add(
    into,
    y ? `${base.slice(0, -1)}ies` : /(?:s|sh|ch|x)$/.test(base) ? `${base}es` : `${base}s`,
    base,
    'present',
  )
  add(into, `${stem}ing`, base, 'ing')
  add(into, base, base, 'base')
}

for (const [base, present, past, ing] of IRREGULAR) {
  add(table, past, base, 'past')
  add(table, present, base, 'present')
  add(table, ing, base, 'ing')
  add(table, base, base, 'base')
}
// `The inquiry found` ascribes; `would find it` and `finding` seldom do.
add(table, 'found', 'find', 'past')
add(table, 'finds', 'find', 'present')
for (const base of REGULAR.trim().split(/\s+/)) {
  if (!IRREGULAR.some(([it]) => it === base)) addRegular(table, base)
}
for (const base of JUDGING.trim().split(/\s+/)) addRegular(judging, base)

export const speech: Speech = {
  cues: table,
  judgingCues: judging,
  carriers: list(
    'went goes go gone came comes continued continues began begins started sought seeks tried tries moved moves rushed proceeded hastened appeared seemed wanted wants had has have',
  ),
  documentNouns: list(
    'report study statement survey document paper assessment dossier findings analysis communique resolution review',
  ),
  writingNouns: list(
    `ad advert advertisement affidavit announcement article bill biography blog book brief caption clip column complaint
  editorial email filing indictment lawsuit leaflet letter manifesto memo memoir memorandum message obituary
  petition piece poll post questionnaire release ruling script story suit text transcript tweet verdict video`,
  ),
}

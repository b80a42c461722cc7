import { stemmer } from '@orama/stemmers/german'
import type { WordForms } from '../parts/forms.ts'
import { formsByStem } from '../stems.ts'
import { compounds, list } from '../word-list.ts'
import { compoundParts } from './compounds.ts'
import { strongInfinitive } from './strong-participles.ts'

/** Before *ge* in a participle: *hingerichtet*. */
const PARTICLES = 'ab|an|auf|aus|bei|ein|fest|her|hin|mit|nach|nieder|um|vor|weg|zu|zuruck|zusammen'
const PARTICIPLE = new RegExp(`^(?:(${PARTICLES})ge|ge)(.{3,}?)(e?t)e?[mnrs]?$`)
/** Before the *t* of *sagt, fordert, ermittelt, berichtet*; not that of *Gericht, Kraft, Stadt*. */
const VERB = /^(.{2,}(?:[bg]|hr|er|el|rn|nn|mm|hl|ll|ss)|.{3,}[dt]e)te?[nst]?$/

const infinitive = (stem: string) => (/e[lr]$/.test(stem) ? `${stem}n` : `${stem}en`)

const ONE_PARTICLE = new RegExp(`^(?:${PARTICLES})$`)

function infinitives(folded: string): string[] {
  const strong = strongInfinitive(folded, ONE_PARTICLE)
  if (strong !== null) return [strong]
  const participle = PARTICIPLE.exec(folded)
  const [, particle = '', verb = '', ending = ''] = participle ?? []
  if (participle !== null && (particle !== '' || ending === 'et' || VERB.test(folded)))
    return [infinitive(`${particle}${verb}`)]
  const stem = VERB.exec(folded)?.[1]
  return stem === undefined ? [] : [infinitive(stem.replace(/([dt])e$/, '$1'))]
}

/** Plurals, and adjectives, in *-er*; in most other words it belongs to the stem: *Richter, Opfer, fordern*. */
const PLURALS = compounds(
  list(`kinder manner hauser lander bucher bilder felder dorfer graber walder blatter guter geister gesichter lichter worter
kleider lieder rander volker glieder mitglieder dacher facher fasser gehalter gotter huhner locher nester rader
regimenter rinder schilder schlosser schwerter spitaler taler tucher amter denkmaler geschlechter bander bretter
irrtumer heiligtumer grosser neuer alter junger hoher kleiner langer schwerer starker deutscher freier`),
)
const ADJECTIVE = /(?:isch|lich|ig|bar|sam|los|haft|iv|ell|end)er$/

/** Nouns in *-ung* that say something else than the verb whose letters they have. */
const NO_DEEDS = list('verfassung zeitung richtung sitzung stimmung abteilung wohnung wahrung')

const isInflected = (word: string): boolean => ADJECTIVE.test(word) || PLURALS.has(word)

const inflected = formsByStem({
  stem: stemmer,
  // A letter behind it that no ending has keeps a stemmer from cutting it.
  unfolded: (folded) => {
    const [, whole = ''] = /^(.{2,}er)[ns]?$/.exec(folded) ?? []
    if (NO_DEEDS.has(folded.replace(/en$/, ''))) return `${folded}x`
    return whole === '' || isInflected(whole) ? folded : `${whole}x`
  },
  endings: /^(?:e|en|em|er|ern|es|n|s|st|est|ung|ungen|end|ende[rnms]?)$/,
  outer: /(?:e|en|em|er|es|s)$/,
  singulars: (folded) => [
    // Nouns that are declined as adjectives are: *der Gefangene, ein Gefangener*.
    folded.replace(/(?<=^(?:ge|ver|be|er|ent|fest|in).*(?:en|t))e[rnms]$/, 'e'),
    folded.replace(/(?:(?<=er|el)n|(?<=[^s])s|(?<=ung|heit|keit|schaft|tat|ion)en)$/, ''),
  ],
  infinitives,
})

export const forms: WordForms = { ...inflected, parts: compoundParts(inflected.keys) }

/** A verb by its infinitive, with its irregular forms. All are folded, as the rules compare them. */
export type VerbForms = {
  base: string
  /** The third person singular in the present, if it is irregular. */
  present?: string
  /** The first person singular in the past. */
  past?: string
  participle?: string
  particles?: readonly string[]
  /** It also attributes without any of its particles. */
  alone?: true
}

const NEEDS_E = /(?:[dt]|[^aeiouhlmnr][mn])$/
const WITHOUT_GE = /^(?:be|emp|ent|er|ge|miss|ver|zer|uber|unter|wider|wieder)|ieren$/

const stemOf = (base: string) => base.replace(/(?<=e[lr])n$|en$/, '')

/** Every form of a German verb, those with its particles in front included: `mitteilte`, `mitgeteilt`. */
export function formsOf(verb: VerbForms) {
  const { base, particles = [], alone } = verb
  const stem = stemOf(base)
  const joint = NEEDS_E.test(stem) ? `${stem}e` : stem
  const present = verb.present ?? `${joint}t`
  const past = verb.past ?? `${joint}te`
  const pasts = past.endsWith('e') ? `${past}n` : `${past}en`
  const participle = verb.participle ?? (WITHOUT_GE.test(base) ? `${joint}t` : `ge${joint}t`)
  const simple = particles.length === 0 || alone === true ? [participle] : []
  const withParticle = (form: string) => particles.map((particle) => particle + form)
  const participles = [...simple, ...withParticle(participle)]
  const whole = [...participles, ...[past, pasts, present, base].flatMap(withParticle)]
  return {
    past: [past, pasts, ...withParticle(past), ...withParticle(pasts), ...participles],
    present: [present, base, ...withParticle(present), ...withParticle(base)],
    plurals: [pasts, base, ...withParticle(pasts), ...withParticle(base)],
    participles,
    whole: alone === true ? [past, pasts, present, base, ...whole] : whole,
  }
}

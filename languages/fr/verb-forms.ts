import type { SpelledForms } from '../spelled-cues.ts'

/**
 * How a verb is conjugated, with its infinitive: `er` like *affirmer* (the stem before a silent ending, if that
 * differs), `ir` like *réagir*, `re` like *répondre*; `only` is said after another verb alone; or its irregular forms.
 */
export type FrenchVerb =
  | { er: string; silent?: string }
  | { ir: string }
  | { re: string }
  | { only: string }
  | { present: string[]; past: string[]; participle: string; ing: string; base: string }

/** `annonç`, `juge`: as spelled before a, o and u. */
const soft = (stem: string) => stem.replace(/c$/, 'ç').replace(/g$/, 'ge')

const agreeing = (participle: string) =>
  (participle.endsWith('s') ? ['', 'e', 'es'] : ['', 'e', 's', 'es']).map((ending) => participle + ending)

const imperfect = (stem: string) => [`${stem}ait`, `${stem}aient`]

/** The forms of a verb by which newspapers attribute words: those of the third person. */
export function formsOf(verb: FrenchVerb): SpelledForms {
  if ('er' in verb) {
    const stem = verb.er.slice(0, -2)
    const { silent = stem } = verb
    const open = soft(stem)
    return {
      present: [`${silent}e`, `${silent}ent`],
      past: [...imperfect(open), `${open}a`, `${stem}èrent`],
      participle: agreeing(`${stem}é`),
      ing: [`${open}ant`],
      base: [verb.er],
    }
  }
  if ('ir' in verb) {
    const stem = verb.ir.slice(0, -1)
    return {
      present: [`${stem}t`, `${stem}ssent`],
      past: [...imperfect(`${stem}ss`), `${stem}rent`],
      participle: agreeing(stem),
      ing: [`${stem}ssant`],
      base: [verb.ir],
    }
  }
  if ('re' in verb) {
    const stem = verb.re.slice(0, -2)
    return {
      present: [stem, `${stem}ent`],
      past: [...imperfect(stem), `${stem}it`, `${stem}irent`],
      participle: agreeing(`${stem}u`),
      ing: [`${stem}ant`],
      base: [verb.re],
    }
  }
  if ('only' in verb) return { base: [verb.only] }
  const { present, past, participle, ing, base } = verb
  return { present, past, participle: agreeing(participle), ing: [ing], base: [base] }
}

/** A compound of *dire*: *redire*. */
export const likeDire = (before: string): FrenchVerb => ({
  present: [`${before}dit`, `${before}disent`],
  past: [...imperfect(`${before}dis`), `${before}dirent`],
  participle: `${before}dit`,
  ing: `${before}disant`,
  base: `${before}dire`,
})

/** *écrire*, *décrire* */
export const likeEcrire = (before: string): FrenchVerb => ({
  present: [`${before}crit`, `${before}crivent`],
  past: [...imperfect(`${before}criv`), `${before}crivit`, `${before}crivirent`],
  participle: `${before}crit`,
  ing: `${before}crivant`,
  base: `${before}crire`,
})

/** *soutenir*, *prévenir* */
export const likeTenir = (stem: string): FrenchVerb => ({
  present: [`${stem}ient`, `${stem}iennent`],
  past: [...imperfect(`${stem}en`), `${stem}int`, `${stem}inrent`],
  participle: `${stem}enu`,
  ing: `${stem}enant`,
  base: `${stem}enir`,
})

/** *admettre*, *promettre* */
export const likeMettre = (before: string): FrenchVerb => ({
  present: [`${before}met`, `${before}mettent`],
  past: [...imperfect(`${before}mett`), `${before}mit`, `${before}mirent`],
  participle: `${before}mis`,
  ing: `${before}mettant`,
  base: `${before}mettre`,
})

import type { SpelledForms } from '../spelled-cues.ts'

/**
 * How a verb is conjugated, with its infinitive; `present` is its stem where it is stressed and `past` the one of its
 * simple past, where they differ (*advierte*, *advirtió*); or all its forms.
 */
export type SpanishVerb =
  | { verb: string; present?: string; past?: string }
  /** Said after another verb alone: `dejó claro`. */
  | { only: string }
  | { present: string[]; past: string[]; participle: string; ing: string; base: string }

/** The forms of a verb by which newspapers attribute words: those of the third person. */
export function formsOf(it: SpanishVerb): SpelledForms {
  if ('only' in it) return { base: [it.only] }
  if (!('verb' in it)) {
    const { present, past, participle, ing, base } = it
    return { present, past, participle: [participle], ing: [ing], base: [base] }
  }
  const stem = it.verb.slice(0, -2)
  const stressed = it.present ?? stem
  const past = it.past ?? stem
  if (it.verb.endsWith('ar'))
    return {
      present: [`${stressed}a`, `${stressed}an`],
      past: [`${past}ó`, `${past}aron`, `${stem}aba`, `${stem}aban`],
      participle: [`${stem}ado`],
      ing: [`${stem}ando`],
      base: [it.verb],
    }
  return {
    present: [`${stressed}e`, `${stressed}en`],
    past: [`${past}ió`, `${past}ieron`, `${stem}ía`, `${stem}ían`],
    participle: [`${stem}ido`],
    ing: [`${past}iendo`],
    base: [it.verb],
  }
}

/** A compound of *decir*: *predecir*. */
export const likeDecir = (before: string): SpanishVerb => ({
  present: [`${before}dice`, `${before}dicen`],
  past: [`${before}dijo`, `${before}dijeron`, `${before}decía`, `${before}decían`],
  participle: `${before}dicho`,
  ing: `${before}diciendo`,
  base: `${before}decir`,
})

/** *sostener*, *mantener* */
export const likeTener = (before: string): SpanishVerb => ({
  present: [`${before}tiene`, `${before}tienen`],
  past: [`${before}tuvo`, `${before}tuvieron`, `${before}tenía`, `${before}tenían`],
  participle: `${before}tenido`,
  ing: `${before}teniendo`,
  base: `${before}tener`,
})

/** *exponer*, *proponer* */
export const likePoner = (before: string): SpanishVerb => ({
  present: [`${before}pone`, `${before}ponen`],
  past: [`${before}puso`, `${before}pusieron`, `${before}ponía`, `${before}ponían`],
  participle: `${before}puesto`,
  ing: `${before}poniendo`,
  base: `${before}poner`,
})

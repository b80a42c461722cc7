import type { Cue, Speech } from './parts/speech.ts'

/** What is known of a verb of saying besides its forms. Flags that are not stated are false. */
export type VerbOfSaying = {
  /** Also a noun: `a report`, `the claims`. */
  noun?: true
  /** Also gives a name: `a group called “…”`. */
  naming?: true
  /** Means nothing but saying, wherever it occurs. */
  plain?: true
  /** Follows a question or an exclamation, so that the sentence continues after the mark: `“Why?” Doe asked.` */
  asking?: true
  /** Expresses a judgement or an intention; words quoted after it are most often its subject's own. */
  judging?: true
  /** Needs an object: `the man accused of “…”` says nothing. */
  object?: true
  /** Whom it is said to may be the subject of its passive, `was warned`, although it needs no object. */
  addressed?: true
  /** Says how somebody speaks, and attributes only beside the marks: `“…,” barked Doe`. */
  manner?: true
  /** Parts that are written at the end of the clause, one of which a finite form needs: `teilte … mit`. */
  particles?: readonly string[]
  /** Attributes only in its finite forms: `the inquiry found`, but not `would find it` or `finding`. */
  finite?: true
  /** Attributes only before a clause or a colon: `the court held that …`, but not `held a meeting`. */
  clause?: true
  /** Attributes only with a pronoun that refers to its subject: `s’indigne`. */
  reflexive?: true
}

/**
 * The forms of a verb, each with its spellings; a language leaves out those it does not have. Where its order of words
 * depends on them, it states which of the past and present forms are plurals, participles, or complete without the
 * verb's particle.
 */
type Forms = { [F in Cue['form']]?: readonly string[] } & {
  plurals?: readonly string[]
  participles?: readonly string[]
  whole?: readonly string[]
}

const ORDER = ['past', 'present', 'ing', 'base'] as const

/**
 * Every form of a language's verbs of saying. A form that two verbs share belongs to the first one; if two forms of a
 * verb look the same, it is the past.
 * @param formsOf the forms of one verb: the irregular ones as given, the regular ones by a rule of the language
 */
export function cuesOf<Verb extends VerbOfSaying>(
  verbs: readonly Verb[],
  formsOf: (verb: Verb) => Forms,
): Pick<Speech, 'cues' | 'judgingCues' | 'mannerCues'> {
  const cues = new Map<string, Cue>()
  const mannerCues = new Map<string, Cue>()
  const judgingCues = new Map<string, Cue>()
  for (const verb of verbs) {
    const into = verb.manner ? mannerCues : verb.judging ? judgingCues : cues
    const {
      noun = false,
      naming = false,
      plain = false,
      asking = false,
      object = false,
      finite = false,
    } = verb
    const own = {
      ...(verb.reflexive && { reflexive: true as const }),
      ...(verb.clause && { clause: true as const }),
      ...(verb.addressed && { addressed: true as const }),
    }
    const forms = formsOf(verb)
    for (const form of ORDER) {
      if ((finite || verb.manner) && (form === 'ing' || form === 'base')) continue
      for (const word of forms[form] ?? []) {
        if (into.has(word)) continue
        const cue: Cue = { form, noun, naming, plain, asking, object, ...own }
        if (forms.plurals?.includes(word)) cue.plural = true
        if (forms.participles?.includes(word))
          cue.participle = forms.present?.includes(word) || forms.plurals?.includes(word) ? 'also' : 'only'
        if (verb.particles && !forms.whole?.includes(word)) cue.particles = verb.particles
        into.set(word, cue)
      }
    }
  }
  return { cues, judgingCues, mannerCues }
}

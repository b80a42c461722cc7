import type { WordList } from './word-list.ts'

/** How nouns of an action end, and with what the infinitive of their verb ends in place of it: `uzione`, `uire`. */
export type Deeds = readonly (readonly [noun: RegExp, ...infinitives: string[]])[]

/**
 * The verbs that a folded noun of an action, or an irregular participle, belongs to by how it ends, where the stems of
 * the two differ: *répression, réprimer*; *persecución, perseguir*. The first ending that fits decides.
 * @param others words with such an ending that say something else than the verb, if there is one: *institution, institución*
 */
export const verbsBy =
  (deeds: Deeds, others: WordList) =>
  (folded: string): readonly string[] => {
    if (others.has(folded.replace(/e?s$/, ''))) return []
    for (const [noun, ...infinitives] of deeds)
      if (noun.test(folded)) return infinitives.map((it) => folded.replace(noun, it))
    return []
  }

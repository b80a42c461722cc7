import type { Term } from '../model/query/syntax.ts'
import type { FacetName } from '../model/search-request.ts'

export type { Term }

/**
 * What a query asks for, resolved: the tree that every engine evaluates. All words are folded (model/words.ts).
 * `resolve` makes it; nothing in it depends on an engine or on what is in an index, except the tags and keys of names.
 */

/** A facet value that has this name. `names`: its label and aliases. */
export type Named = { facet: FacetName; key: string; label: string; names: string[] }

/** What plain words mean: some values, and how these are written otherwise, as the folded words of each spelling. */
export type Meant = { tags: Named[]; others: string[][] }

/** A value by one of its names, or by less. */
export type Found = Named & {
  /** Only some words of a name were typed, or its acronym. */
  part?: true
  /** Only what the family of a person is called was typed: that in every spelling. */
  surnames?: readonly string[]
}

/** A name to look up; `facet: null` means every facet whose tags plain words can refer to. */
export type NameQuestion = { facet: FacetName | null; folded: string }

export type NameAnswers = (question: NameQuestion) => Found[]

/** A filter inside a group or behind NOT, where it is no facet's choice: a condition like a word, without a place in a text. */
export type Condition =
  /** Any of these keys, a place with those inside it. In quotations, a speaker's own quotations. */
  | { by: 'facet'; facet: FacetName; keys: string[] }
  /** Published (or mentioning a date, as the request's `dates` says) on these days; each an ISO day, month or year, or null. */
  | { by: 'date'; from: string | null; to: string | null }
  /** These adjacent words in the title of the document. */
  | { by: 'title'; terms: Term[] }

/** A word that is joined to others: by what its forms are asked for (`JOINED`), and what is shown before it. */
export type Loose = { asked: string; before: string }

export type Sought =
  /** A plain word: also found in other forms, with mistakes, and joined or split as the collection writes it. */
  | { type: 'word'; word: string; prefix: boolean }
  /** `wom?n`: any word that fits, and nothing else. A star at the end alone makes a `phrase` of one prefix. */
  | { type: 'pattern'; pattern: string }
  /**
   * Adjacent words in this order in one field, exactly so: in no other form, with no mistake. `last`: of words that are
   * joined as they are typed, as in *P&L*, the last one is also found in its other forms.
   */
  | { type: 'phrase'; terms: Term[]; last?: Loose }
  /**
   * All of these sequences with at most `within` other words between the first and the last, also in this order only.
   * `inForms`: the plain words among them, by their numbers, which are also found in other forms; none without it.
   */
  | { type: 'near'; of: Term[][]; within: number; inOrder: boolean; inForms?: readonly number[] }
  /**
   * Adjacent words that spell a name: matched by the words, by a tag with one of the keys, or by another spelling in the
   * text. `together`: some are joined as they are typed (*AT&T*), so all have to stand as they do, the last one also in
   * its other forms.
   */
  | ({ type: 'name'; words: { word: string; prefix: boolean }[]; together?: Loose } & Meant)
  | { type: 'filter'; condition: Condition }
  | { type: 'all'; of: Sought[] }
  | { type: 'any'; of: Sought[] }
  /** Whatever does not match; words in it are as typed, in no other form and with no mistake. */
  | { type: 'not'; of: Sought }

export type Phrase = Extract<Sought, { type: 'phrase' }>

/** The whole query: `of` is empty where nothing is asked for, and then everything matches. */
export type Root = Extract<Sought, { type: 'all' }>

/** A phrase of plain words; `prefix`: its last one may be unfinished. */
export function phraseOf(words: readonly string[], prefix: boolean): Phrase {
  const last = words.length - 1
  return {
    type: 'phrase',
    terms: words.map((word, at): Term => ({ type: prefix && at === last ? 'prefix' : 'word', word })),
  }
}

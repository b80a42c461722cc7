import { hasForms } from '../../names.ts'
import { choicesOf } from '../../nearness.ts'
import type { Condition, Loose, Root, Sought, Term } from '../../sought.ts'
import {
  type Lexicon,
  mayBeMisspelt,
  type Neighbours,
  type Pair,
  type Spelling,
  spellingOf,
} from './lexicon.ts'
import type { Other, Place, Test, Tree, Unit, Way } from './units.ts'

type Word = Extract<Sought, { type: 'word' }>
type Near = Extract<Sought, { type: 'near' }>
/** At most so many ways to write what is near each other, with words split or joined. */
const MAX_WAYS = 16

/** What a query can be matched by, with what the vocabulary says of its words. */
export function compile(root: Root, lexicon: Lexicon, typos: boolean): Extract<Tree, { type: 'all' }> {
  const compiler = new Compiler(lexicon, typos)
  return { type: 'all', of: compiler.all(root.of) }
}

class Compiler {
  constructor(
    private readonly lexicon: Lexicon,
    private readonly typos: boolean,
  ) {}

  all(of: readonly Sought[]): Tree[] {
    const joined = this.joined(of)
    return of.map((it) => (it.type === 'word' ? this.word(it, joined.get(it) ?? []) : this.tree(it)))
  }

  private tree(it: Sought): Tree {
    switch (it.type) {
      case 'word':
        return this.word(it, [])
      case 'name':
        return { type: 'name', spelled: { type: 'all', of: this.spelling(it) }, tag: this.tag(it, true) }
      case 'filter':
        return this.condition(it.condition, false)
      case 'any':
        return { type: 'any', of: it.of.map((one) => this.tree(one)) }
      case 'all':
        return { type: 'all', of: this.all(it.of) }
      case 'not':
        return { type: 'not', of: this.exactly(it.of) }
      default:
        return this.leaf(it, true)
    }
  }

  /** The same with words exactly as they are typed. */
  private exactly(it: Sought): Tree {
    switch (it.type) {
      case 'word':
        return unit(this.phrase([{ type: 'word', word: it.word }]))
      case 'name': {
        const words = it.words.map(({ word }): Term => ({ type: 'word', word }))
        return { type: 'any', of: [unit(this.phrase(words)), this.tag(it, false)] }
      }
      case 'filter':
        return this.condition(it.condition, true)
      case 'any':
        return { type: 'any', of: it.of.map((one) => this.exactly(one)) }
      case 'all':
        return { type: 'all', of: it.of.map((one) => this.exactly(one)) }
      case 'not':
        return { type: 'not', of: this.exactly(it.of) }
      default:
        return this.leaf(it, false)
    }
  }

  /** `inForms`: plain words also in other forms, where they are near something. */
  private leaf(it: Extract<Sought, { type: 'pattern' | 'phrase' | 'near' }>, inForms: boolean): Unit {
    if (it.type === 'phrase')
      return unit([...this.phrase(it.terms), ...(inForms ? this.lastInForms(it.terms, it.last) : [])])
    if (it.type === 'near') return unit([...this.near(it), ...(inForms ? this.nearInForms(it) : [])])
    return unit([{ ...TYPED, test: this.place(it) }])
  }

  private condition(it: Condition, exactly: boolean): Tree {
    if (it.by !== 'title') return { type: 'condition', condition: it }
    const [only, ...others] = it.terms
    if (exactly || only === undefined || only.type === 'pattern' || others.length > 0)
      return { type: 'titled', unit: unit(this.phrase(it.terms)) }
    return { type: 'titled', unit: unit([...this.spelt(spellingOf(only)), ...this.forms(only.word)]) }
  }

  private word({ word, prefix }: Word, joined: readonly Way[]): Unit {
    const spelling = { word, prefix }
    const corrected = this.typos && mayBeMisspelt(word) ? this.corrected(spelling) : []
    return unit([...this.spelt(spelling), ...joined, ...this.forms(word), ...corrected])
  }

  /** As typed, and in two where somebody writes these with a hyphen. */
  private spelt(spelling: Spelling): Way[] {
    const { word, prefix } = spelling
    const typed: Way = { ...TYPED, test: prefix ? { type: 'prefix', word } : oneOf([word]) }
    return [typed, ...this.lexicon.pairsIn(spelling).map((pair) => respelt(inTwo(pair)))]
  }

  private forms(word: string): Way[] {
    const of: Other = { kind: 'form', typed: word }
    return this.lexicon.forms(word).flatMap(({ language, words }) =>
      words
        .filter((it) => it !== word)
        .map(
          (shown): Way => ({
            as: 'form',
            language,
            others: [{ of, shown: [shown], mistakes: 0 }],
            test: oneOf([shown]),
          }),
        ),
    )
  }

  private corrected(spelling: Spelling): Way[] {
    const of: Other = { kind: 'correction', typed: spelling.word }
    const way = (shown: string, mistakes: number, test: Test): Way => ({
      as: 'corrected',
      language: null,
      others: [{ of, shown: [shown], mistakes }],
      test,
    })
    // A space that is missing is one mistake.
    const apart = this.lexicon.splits(spelling.word)
    return [
      ...this.lexicon.corrections(spelling).map(({ word, mistakes }) => way(word, mistakes, oneOf([word]))),
      ...apart.map((pair) => way(pair.join(' '), 1, inTwo(pair))),
    ]
  }

  /** Adjacent words that the collection also writes as one: each of the two is found by the joined word. */
  private joined(of: readonly Sought[]): Map<Word, Way[]> {
    const found = new Map<Word, Way[]>()
    of.forEach((second, at) => {
      const first = of[at - 1]
      if (first?.type !== 'word' || second.type !== 'word') return
      const ways = this.joinedWays({ left: first.word, right: second.word, prefix: second.prefix })
      for (const it of [first, second]) found.set(it, [...(found.get(it) ?? []), ...ways])
    })
    return found
  }

  private joinedWays(neighbours: Neighbours): Way[] {
    const { left, right } = neighbours
    const seconds = this.lexicon.secondsOf(neighbours)
    const hyphened = seconds.length === 0 ? [] : [respelt(oneOf(seconds.map((it) => left + it)))]
    const whole = left + right
    if (seconds.includes(right) || !this.lexicon.has(whole)) return hyphened
    // Written apart and joined, but never with a hyphen: then they may be different words, as *the rapist* is.
    if (!this.lexicon.areSideBySide(neighbours)) return [...hyphened, respelt(oneOf([whole]))]
    if (!this.typos || !mayBeMisspelt(whole)) return hyphened
    const other = {
      of: { kind: 'correction' as const, typed: `${left} ${right}` },
      shown: [whole],
      mistakes: 1,
    }
    return [...hyphened, { as: 'corrected', language: null, others: [other], test: oneOf([whole]) }]
  }

  private phrase(terms: readonly Term[]): Way[] {
    return this.variants(terms).map((it, at) => {
      const test = this.sequence(it)
      return at === 0 ? { ...TYPED, test } : respelt(test)
    })
  }

  /** A sequence with its last word in other forms. */
  private lastInForms(terms: readonly Term[], loose: Loose | undefined): Way[] {
    const last = terms.at(-1)
    if (loose === undefined || last === undefined || last.type === 'pattern') return []
    const { asked, before } = loose
    const of: Other = { kind: 'form', typed: before + last.word }
    const places = terms.slice(0, -1).map((it) => this.place(it))
    return this.lexicon.forms(asked).flatMap(({ language, words }) =>
      words.flatMap((word): Way[] => {
        const test: Test = { type: 'sequence', places: [...places, oneOf([word])] }
        const others = [{ of, shown: [before + word], mistakes: 0 }]
        return word === last.word ? [] : [{ as: 'form', language, others, test }]
      }),
    )
  }

  private near({ of, within, inOrder }: Near): Way[] {
    let ways: Term[][][] = [[]]
    for (const terms of of) {
      const variants = this.variants(terms)
      ways = ways.flatMap((way) => variants.map((variant) => [...way, variant])).slice(0, MAX_WAYS)
    }
    return ways.map((way, at) => {
      const places = way.map((terms) => terms.map((it) => this.place(it)))
      const test: Test = { type: 'near', of: places, within, inOrder }
      return at === 0 ? { ...TYPED, test } : respelt(test)
    })
  }

  /** With each choice of the plain words in other forms, and the rest as typed. */
  private nearInForms({ of, within, inOrder, inForms = [] }: Near): Way[] {
    const loose = inForms.flatMap((nth) => {
      const [it] = of[nth] ?? []
      return it === undefined || it.type === 'pattern'
        ? []
        : [{ nth, word: it.word, forms: this.lexicon.forms(it.word) }]
    })
    return choicesOf(loose).flatMap((chosen): Way[] =>
      (chosen[0]?.forms ?? []).flatMap(({ language }): Way[] => {
        const words = new Map(
          chosen.map(({ nth, word, forms }) => {
            const found = forms.find((it) => it.language === language)?.words ?? []
            return [nth, { word, shown: found.filter((it) => it !== word) }]
          }),
        )
        if ([...words.values()].some(({ shown }) => shown.length === 0)) return []
        const places = of.map((terms, nth) => {
          const shown = words.get(nth)?.shown
          return shown === undefined ? terms.map((it) => this.place(it)) : [oneOf(shown)]
        })
        const others = [...words.values()].map(({ word, shown }) => ({
          of: { kind: 'form' as const, typed: word },
          shown,
          mistakes: 0,
        }))
        return [{ as: 'form', language, others, test: { type: 'near', of: places, within, inOrder } }]
      }),
    )
  }

  /** A sequence as typed, and with words split or joined where the collection writes them with a hyphen. */
  private variants(terms: readonly Term[]): Term[][] {
    const found: Term[][] = [[...terms]]
    terms.forEach((it, at) => {
      if (it.type === 'pattern') return
      const [before, rest] = [terms.slice(0, at), terms.slice(at + 1)]
      for (const pair of this.lexicon.pairsIn(spellingOf(it)))
        found.push([...before, ...pair.map((word): Term => ({ type: 'word', word })), ...rest])
      const [next] = rest
      if (it.type !== 'word' || next === undefined || next.type === 'pattern') return
      const neighbours = { left: it.word, right: next.word, prefix: next.type === 'prefix' }
      for (const second of this.lexicon.secondsOf(neighbours))
        found.push([...before, { type: 'word', word: it.word + second }, ...rest.slice(1)])
    })
    return found
  }

  /** A single word is looked up as one. */
  private sequence(terms: readonly Term[]): Test {
    const places = terms.map((it) => this.place(it))
    const [only, ...others] = places
    return only === undefined || others.length > 0 ? { type: 'sequence', places } : only
  }

  private place(it: Term): Place {
    if (it.type === 'prefix') return { type: 'prefix', word: it.word }
    return oneOf(it.type === 'word' ? [it.word] : this.lexicon.fitting(it.pattern))
  }

  private spelling({ words, together }: Extract<Sought, { type: 'name' }>): Unit[] {
    if (together) {
      const terms = words.map(({ word, prefix }): Term => ({ type: prefix ? 'prefix' : 'word', word }))
      return [unit([...this.phrase(terms), ...this.lastInForms(terms, together)])]
    }
    return words.map((it) => unit([...this.spelt(it), ...this.forms(it.word)]))
  }

  /** The tags of a name, and its other spellings; `inForms`: a single word in its other forms too, which are not told. */
  private tag({ tags, others }: Extract<Sought, { type: 'name' }>, inForms: boolean): Unit {
    const ways = others.flatMap((words): Way[] => {
      const [only = '', ...rest] = words
      const named = { ...TYPED, as: 'named' } as const
      if (rest.length > 0)
        return [{ ...named, test: { type: 'sequence', places: words.map((it) => oneOf([it])) } }]
      const forms = inForms && hasForms(only) ? this.lexicon.forms(only) : []
      return [
        { ...named, test: oneOf([only]) },
        ...forms.map(({ language, words: found }): Way => ({ ...named, language, test: oneOf(found) })),
      ]
    })
    return { type: 'unit', ways, tagged: tags }
  }
}

const TYPED = { as: 'typed', language: null, others: [] } as const

const unit = (ways: readonly Way[]): Unit => ({ type: 'unit', ways, tagged: [] })

const oneOf = (words: readonly string[]): Place => ({ type: 'words', words })

const respelt = (test: Test): Way => ({ ...TYPED, as: 'respelt', test })

const inTwo = (pair: Pair): Test => ({ type: 'sequence', places: pair.map((it) => oneOf([it])) })

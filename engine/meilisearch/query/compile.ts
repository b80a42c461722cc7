import type { Condition, Root, Sought, Term } from '../../sought.ts'
import { token } from '../encoding/tokens.ts'
import { type Lexicon, mayBeMisspelt, type Pair, runsOf, type Spelling } from './lexicon.ts'
import type { Place, Test, Tree, Unit, Way } from './units.ts'

type Word = Extract<Sought, { type: 'word' }>

/** What a query can be matched by, with what the vocabulary says of its words. */
export function compile(root: Root, lexicon: Lexicon, typos: boolean): Extract<Tree, { type: 'all' }> {
  const compiler = new Compiler(lexicon, typos)
  return { type: 'all', of: compiler.all(root.of, false) }
}

class Compiler {
  constructor(
    private readonly lexicon: Lexicon,
    private readonly typos: boolean,
  ) {}

  all(of: readonly Sought[], excluded: boolean): Tree[] {
    const joined = this.joined(of)
    return of.map((it) =>
      it.type === 'word' ? this.word(it, joined.get(it) ?? [], excluded) : this.tree(it, excluded),
    )
  }

  private tree(it: Sought, excluded: boolean): Tree {
    switch (it.type) {
      case 'word':
        return this.word(it, [], excluded)
      case 'pattern':
        return unit([{ ...TYPED, test: { type: 'words', words: this.lexicon.fitting(it.pattern) } }])
      case 'phrase':
        return unit(this.phrase(it.terms))
      case 'near':
        return unit([{ ...TYPED, test: this.near(it) }])
      case 'name':
        return this.name(it, excluded)
      case 'filter':
        return this.condition(it.condition)
      case 'any':
        return { type: 'any', of: it.of.map((one) => this.tree(one, excluded)) }
      case 'all':
        return { type: 'all', of: this.all(it.of, excluded) }
      case 'not':
        return { type: 'not', of: this.tree(it.of, true) }
    }
  }

  private condition(it: Condition): Tree {
    if (it.by !== 'title') return { type: 'condition', condition: it }
    return { type: 'titled', test: this.sequence(it.terms) }
  }

  private word({ word, prefix }: Word, joined: readonly Way[], excluded: boolean): Unit {
    // An unfinished word that is excluded is whole: it would exclude more with each letter that is missing.
    const spelling = { word, prefix: prefix && !excluded }
    const ways = [...this.spelt(spelling), ...joined]
    if (excluded) return unit(ways)
    const corrected = this.typos && mayBeMisspelt(word) ? this.corrected(spelling) : []
    return { type: 'unit', ways: [...ways, ...corrected], tags: [], typed: word }
  }

  /** As typed, and in two where somebody writes these with a hyphen. */
  private spelt(spelling: Spelling): Way[] {
    const { word, prefix } = spelling
    const typed: Way = {
      ...TYPED,
      test: prefix ? { type: 'prefix', word } : { type: 'words', words: [word] },
    }
    return [typed, ...this.lexicon.hyphened(spelling).map((pair) => respelt(inTwo(pair, prefix)))]
  }

  private corrected(spelling: Spelling): Way[] {
    const others = this.lexicon
      .corrections(spelling)
      .map(
        (shown): Way => ({ as: 'corrected', language: null, shown, test: { type: 'words', words: [shown] } }),
      )
    const hyphened = new Set(this.lexicon.hyphened(spelling).map((pair) => pair.join(' ')))
    const apart = this.lexicon.splits(spelling.word).flatMap((pair): Way[] => {
      const shown = pair.join(' ')
      if (hyphened.has(shown)) return []
      return [{ as: 'corrected', language: null, shown, test: inTwo(pair, spelling.prefix) }]
    })
    return [...others, ...apart]
  }

  /** Adjacent words that the collection also writes as one: each of the two is found by the joined word. */
  private joined(of: readonly Sought[]): Map<Word, Way[]> {
    const found = new Map<Word, Way[]>()
    for (const run of runsOf(of)) {
      run.forEach((second, at) => {
        const first = run[at - 1]
        if (first === undefined || first.prefix) return
        const whole = first.word + second.word
        if (!second.prefix && !this.lexicon.has(whole)) return
        const way: Way = {
          ...TYPED,
          as: 'respelt',
          test: second.prefix ? { type: 'prefix', word: whole } : { type: 'words', words: [whole] },
        }
        found.set(first, [...(found.get(first) ?? []), way])
        found.set(second, [...(found.get(second) ?? []), way])
      })
    }
    return found
  }

  private phrase(terms: readonly Term[]): Way[] {
    const typed: Way = { ...TYPED, test: this.sequence(terms) }
    const variants = terms.flatMap((term, at): Way[] => {
      if (term.type === 'pattern') return []
      const [before, rest] = [terms.slice(0, at), terms.slice(at + 1)]
      const spelling = { word: term.word, prefix: term.type === 'prefix' }
      const apart = this.lexicon
        .hyphened(spelling)
        .map(([left, right]) =>
          respelt(
            this.sequence([
              ...before,
              { type: 'word', word: left },
              { type: term.type, word: right },
              ...rest,
            ]),
          ),
        )
      const [next] = rest
      if (term.type === 'prefix' || next === undefined || next.type === 'pattern') return apart
      const whole = term.word + next.word
      if (next.type === 'word' && !this.lexicon.has(whole)) return apart
      return [
        ...apart,
        respelt(this.sequence([...before, { type: next.type, word: whole }, ...rest.slice(1)])),
      ]
    })
    return [typed, ...variants]
  }

  /** A single word is looked up as one. */
  private sequence(terms: readonly Term[]): Test {
    const places = terms.map((it) => this.place(it))
    const [only, ...others] = places
    return only === undefined || others.length > 0 ? { type: 'sequence', places } : only
  }

  private near({ of, within, inOrder }: Extract<Sought, { type: 'near' }>): Test {
    return { type: 'near', of: of.map((terms) => terms.map((it) => this.place(it))), within, inOrder }
  }

  private place(it: Term): Place {
    if (it.type === 'prefix') return { type: 'prefix', word: it.word }
    return { type: 'words', words: it.type === 'word' ? [it.word] : this.lexicon.fitting(it.pattern) }
  }

  private name({ words, tags }: Extract<Sought, { type: 'name' }>, excluded: boolean): Tree {
    const tokens = tags.map((it) => token(it.facet, it.key))
    const tag: Unit = { type: 'unit', ways: [], tags: tokens, typed: null }
    if (!excluded) return { type: 'name', words: words.map((it) => unit(this.spelt(it))), tag }
    const terms = words.map(({ word }): Term => ({ type: 'word', word }))
    return { type: 'any', of: [unit(this.phrase(terms)), tag] }
  }
}

const TYPED = { as: 'typed', language: null, shown: '' } as const

const unit = (ways: readonly Way[]): Unit => ({ type: 'unit', ways, tags: [], typed: null })

const respelt = (test: Test): Way => ({ ...TYPED, as: 'respelt', test })

const inTwo = ([left, right]: Pair, prefix: boolean): Test => ({
  type: 'sequence',
  places: [
    { type: 'words', words: [left] },
    prefix ? { type: 'prefix', word: right } : { type: 'words', words: [right] },
  ],
})

import type { Language } from '../../../languages/index.ts'
import { PAGE_WORDS } from '../../../languages/page-words.ts'
import type { SpokenRange } from '../../../model/document.ts'
import { fold } from '../../../model/name-words.ts'
import type { Speaker } from '../../../model/passage.ts'
import type { PersonEntity } from '../../authority/authority.ts'
import { personKey } from '../../authority/person-key.ts'
import type { Cast } from '../cast/index.ts'
import type { NameMatch } from '../names/index.ts'
import { type PassageView, perLanguage, tokenFrom } from '../passage/index.ts'
import { oneOfOpening } from '../passage/word-patterns.ts'
import type { NameRun } from '../people/index.ts'
import type { SpokenPart } from '../quotations/index.ts'
import { type EntityNamed, LabelledSpeakers } from './labelled-speakers.ts'
import { asUnnamed } from './unnamed.ts'

/** What the file says of its spoken words, and what else may show who speaks. */
export type SpokenDocument = {
  spoken: readonly SpokenRange[]
  /** The parts of the ranges, by passage. */
  parts: readonly (readonly SpokenPart[])[]
  /** The whole extracted text. */
  text: string
  /** The words are subtitles: where one ends says nothing about who speaks. */
  isTimed: boolean
  authors: readonly string[]
  /** The persons whom the title names. */
  inTitle: (language: Language) => readonly PersonEntity[]
  entityNamed: EntityNamed
  /** Capitalised words of a passage that look like the name of a person. */
  nameRuns: (view: PassageView, matches: readonly NameMatch[]) => readonly NameRun[]
}

const labelsOf = perLanguage(({ speech }) => ({
  isQuestion: (label: string) => speech.questionLabels.has(fold(label)),
  isAnswer: (label: string) => speech.answerLabels.has(fold(label)),
  interviewer: new RegExp(
    `(?<![\\p{L}\\p{N}_])${oneOfOpening(speech.interviewPhrases)}\\s+((?:\\p{Lu}[\\p{L}.’'-]*[ \\t]+){0,3}\\p{Lu}[\\p{L}’'-]+|\\p{Lo}[\\p{L}\\p{M}]+[ \\t]+\\p{Lo}[\\p{L}\\p{M}]+)`,
    'u',
  ),
}))

/** Labels for a part that somebody has in an interview, in languages of which nothing else is described. */
const PARTS = new Set(Object.values(PAGE_WORDS).flatMap(({ turnLabels = [] }) => turnLabels.map(fold)))

const isPart = (label: string, { pages }: Language): boolean =>
  [...label].length === 1 || PARTS.has(fold(label)) || pages.turnLabels.some((it) => fold(it) === fold(label))

const ASKS = /[?؟？]["”’»“‘«)\]]*$/u

/** Who speaks in each turn and block quotation of a document, as far as it or its label shows. */
export class Turns {
  readonly labelled: LabelledSpeakers
  readonly #document: SpokenDocument
  readonly #views: readonly PassageView[]
  readonly #cast: Cast
  #interviewed: Speaker | null | undefined
  #interviewer: Speaker | null | undefined

  constructor(document: SpokenDocument, views: readonly PassageView[], cast: Cast) {
    this.#document = document
    this.#views = views
    this.#cast = cast
    const seen = new Set<number>()
    const labels = document.parts.flatMap((parts, at) =>
      parts.flatMap(({ of, label, kind }) => {
        const language = views[at]?.language
        if (label === null || kind !== 'turn' || language === undefined || seen.has(of)) return []
        seen.add(of)
        return [{ label, language }]
      }),
    )
    this.labelled = new LabelledSpeakers(cast, labels, document.entityNamed)
  }

  /** The speaker of a part by its label, or in an interview without labels by its place. */
  speakerOf({ of, label, kind }: SpokenPart, language: Language): Speaker | null {
    if (label === null) {
      if (kind === 'turn' && this.#answers(of)) return this.#whoIsInterviewed(language)
      return kind === 'turn' && this.#answers(of + 1) ? this.#whoAsks(language) : null
    }
    if (kind === 'block') return this.labelled.ofName(label, language)
    const { isQuestion, isAnswer } = labelsOf(language)
    const plain = label.replace(/(?<![\s.:：])[\s.:：]+$/u, '')
    if (isQuestion(plain)) return this.#whoAsks(language) ?? asUnnamed(plain)
    if (isAnswer(plain)) return this.#whoIsInterviewed(language)
    const speaker = this.labelled.of(label, language)
    // `Antwort:` is the part that somebody has, and nobody's name.
    return speaker?.basis === 'text' && speaker.kind === 'person' && isPart(plain, language)
      ? asUnnamed(plain)
      : speaker
  }

  /** Whether a turn without a label comes right after one that is a question. */
  #answers(of: number): boolean {
    const { spoken, isTimed } = this.#document
    const [before, it] = [spoken[of - 1], spoken[of]]
    if (isTimed || !before || !it || before.kind !== 'turn' || before.speaker !== undefined) return false
    return this.#asks(before) && !this.#asks(it)
  }

  #asks({ start, end }: SpokenRange): boolean {
    const { text } = this.#document
    return ASKS.test(text.slice(Math.max(start, end - 8), end).trimEnd())
  }

  /** The only person whom the paragraphs around the turns name, and who is neither an author nor the interviewer. */
  #whoIsInterviewed(language: Language): Speaker | null {
    if (this.#interviewed === undefined) {
      const asking = this.#whoAsks(language)
      const authors = new Set(this.#document.authors.map(fold))
      const named = new Map<string, string>()
      const add = (key: string, name: string) => {
        if (key !== asking?.key && !authors.has(fold(name))) named.set(key, name)
      }
      this.#views.forEach((view, at) => {
        if ((this.#document.parts[at] ?? []).some(({ kind }) => kind === 'turn')) return
        for (const { entity } of this.#cast.matches[at] ?? []) {
          if (entity.type === 'person') add(entity.key, entity.name)
        }
        for (const name of this.#introducedBelow(view, at)) add(personKey(name), name)
      })
      if (named.size === 0) for (const { key, name } of this.#document.inTitle(language)) add(key, name)
      const [only, another] = named
      const role = only && this.#cast.roles.get(only[0])
      this.#interviewed =
        only && !another
          ? { key: only[0], name: only[1], kind: 'person', ...role, basis: 'inferred:interviewed' }
          : null
    }
    return this.#interviewed
  }

  /** Subjects of a sentence to whom a later `he` or `her` of their passage can only refer if they are a person. */
  #introducedBelow(view: PassageView, at: number): string[] {
    const { tokens, sentences, language, text } = view
    const { pronouns, pronounForms } = language.grammar
    const gendered = tokens.findLastIndex(({ folded }) => {
      const gender = (pronouns.get(folded) ?? pronounForms.get(folded))?.gender
      return gender === 'female' || gender === 'male'
    })
    const opens = new Set(sentences.map(({ start }) => tokenFrom(view, start)))
    return this.#document.nameRuns(view, this.#cast.matches[at] ?? []).flatMap(({ from, to }) => {
      const [first, last] = [tokens[from], tokens[to - 1]]
      if (!first || !last || to - from < 2 || to > gendered || !opens.has(from) || last.possessive) return []
      return [text.slice(first.start, last.end).replace(/\s+/g, ' ')]
    })
  }

  /** The interviewer, where the text says who it was. */
  #whoAsks(language: Language): Speaker | null {
    if (this.#interviewer === undefined) {
      const name = labelsOf(language).interviewer.exec(this.#document.text)?.[1]
      const known = name === undefined ? null : this.labelled.ofName(name, language)
      this.#interviewer = known && { ...known, basis: 'inferred:interviewer' }
    }
    return this.#interviewer
  }
}

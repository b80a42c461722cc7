/**
 * Participles of strong verbs, without what stands before them, and the infinitive where its stem is another one. No rule
 * makes them: *geschossen* is *schießen*, *vertrieben* is *vertreiben*.
 */
const INFINITIVES: Readonly<Record<string, string>> = Object.fromEntries(
  `beten bitten|bissen beissen|blieben bleiben|bogen biegen|borgen bergen|boten bieten|brochen brechen|bunden binden
dorben derben|drungen dringen|fallen|flogen fliegen|flohen fliehen|flossen fliessen|froren frieren|funden finden
gangen gehen|geben|gessen essen|glichen gleichen|golten gelten|gonnen ginnen|graben|griffen greifen|halten|hoben heben
holfen helfen|kommen|laden|lassen|lesen|litten leiden|logen lugen|loren lieren|lungen lingen|messen|nommen nehmen
ritten reiten|rissen reissen|rufen|rungen ringen|schieden scheiden|schlagen|schlossen schliessen|schmolzen schmelzen
schnitten schneiden|schossen schiessen|schrieben schreiben|schrien schreien|schwiegen schweigen|schwommen schwimmen
schwunden schwinden|sehen|sessen sitzen|spalten|sprochen sprechen|sprungen springen|standen stehen|stiegen steigen
stohlen stehlen|storben sterben|stossen|strichen streichen|stritten streiten|sungen singen|sunken sinken|tragen|treten
trieben treiben|troffen treffen|trogen trugen|trunken trinken|wachsen|wichen weichen|wiesen weisen|wogen wiegen
worben werben|worfen werfen|wunden winden|zogen ziehen|zwungen zwingen`
    .split(/[|\n]/)
    .map((line) => {
      const [participle = '', infinitive = participle] = line.split(' ')
      return [participle, infinitive]
    }),
)

/** Participles that have become other words: *vergangen* is no *Vergehen*, *verschieden* is different. */
const OTHERS = new Set(['vergangen', 'verschieden', 'gelassen', 'geladen', 'besessen', 'angemessen'])

/** Prefixes that take no *ge*. */
const INSEPARABLE = 'be|emp|ent|er|hinter|miss|uber|unter|ver|wider|zer'
const PARTICIPLE = new RegExp(
  `^(?:(?<inseparable>${INSEPARABLE})|(?<particle>[a-z]*?)ge)(?<verb>${Object.keys(INFINITIVES).join('|')})(?:e[mnrs]?)?$`,
)

/** The infinitive of a strong participle, folded; null for any other word. */
export function strongInfinitive(folded: string, particles: RegExp): string | null {
  const { inseparable = '', particle = '', verb = '' } = PARTICIPLE.exec(folded)?.groups ?? {}
  const infinitive = INFINITIVES[verb]
  if (infinitive === undefined || (particle !== '' && !particles.test(particle))) return null
  if (OTHERS.has(folded.replace(/(?<=en)e[mnrs]?$/, ''))) return null
  return `${inseparable}${particle}${infinitive}`
}

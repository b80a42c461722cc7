import { phrases } from './word-list.ts'

/** What citations need to know of a language's words. */
type CitedWords = {
  /** Before a number that has no word of its own: `No. 12`. */
  number?: string
  /** By which a number says itself what it is: `Application no. 1234/05`. Compared without case. */
  numbered: readonly string[]
  /**
   * Common nouns by which descriptions of a work begin, written small inside a sentence: `press release`. None where
   * all nouns have capitals.
   */
  genres: readonly string[]
}

/** In place of where a decision is printed, for one that was cited before: Latin, whatever the language. */
export const CITED_ABOVE = 'supra'

const words = (given: { number?: string; numbered?: string; genres?: string }): CitedWords => ({
  ...(given.number !== undefined && { number: given.number }),
  numbered: phrases(given.numbered ?? ''),
  genres: phrases(given.genres ?? ''),
})

export const CITED_WORDS: Readonly<Record<string, CitedWords>> = {
  ar: words({ number: 'رقم', numbered: 'رقم|القضية|قضية|الدعوى|قانون|القانون|مرسوم|المرسوم|قرار|القرار' }),
  bg: words({ number: '№', numbered: '№' }),
  cs: words({ number: 'č.', numbered: 'č|čj|sp zn' }),
  da: words({ number: 'nr.', numbered: 'nr|sag|lov', genres: 'pressemeddelelse|rapport|dom|interview|tale' }),
  de: words({ number: 'Nr.', numbered: 'nr|az|aktenzeichen|rechtssache|drucksache|bgbl' }),
  el: words({ number: 'αρ.', numbered: 'αρ|αριθ|νόμος' }),
  en: words({
    number: 'No.',
    numbered: `app|appl|application|applications|case|cause|docket|no|nos|number|nr|act|bill|law|order|decree|
      directive|regulation|resolution|pub`,
    genres: `press|media|news|blog|judgment|judgement|decision|order|opinion|report|transcript|interview|speech|
      statement|testimony|broadcast|podcast|dataset|tweet|post|article|letter|memorandum|resolution`,
  }),
  es: words({
    number: 'núm.',
    numbered: 'núm|n.º|nº|no|caso|expediente|ley|decreto|demanda',
    genres: 'comunicado|nota|informe|sentencia|auto|entrevista|discurso|carta|resolución|transcripción',
  }),
  fa: words({ number: 'شماره', numbered: 'شماره' }),
  fi: words({ number: 'nro', numbered: 'nro|nr', genres: 'lehdistötiedote|raportti|tuomio|haastattelu' }),
  fr: words({
    number: 'nº',
    numbered: 'nº|n°|nᵒ|nos|affaire|requête|pourvoi|dossier|loi|décret|ordonnance|arrêté',
    genres: `communiqué|rapport|arrêt|jugement|décision|ordonnance|entretien|discours|lettre|résolution|note|
      transcription|article`,
  }),
  he: words({ number: 'מס׳', numbered: 'מס|מספר' }),
  it: words({
    number: 'n.',
    numbered: 'n|nr|causa|ricorso|legge|decreto',
    genres: 'comunicato|rapporto|relazione|sentenza|ordinanza|intervista|discorso|lettera|trascrizione',
  }),
  nl: words({
    number: 'nr.',
    numbered: 'nr|zaak|zaaknummer',
    genres: 'persbericht|rapport|arrest|vonnis|uitspraak|interview|toespraak|brief|transcript',
  }),
  no: words({ number: 'nr.', numbered: 'nr|sak|lov', genres: 'pressemelding|rapport|dom|intervju|tale' }),
  pl: words({
    number: 'nr',
    numbered: 'nr|sygn|sygnatura|ustawa',
    genres: 'komunikat|raport|sprawozdanie|wyrok|postanowienie|wywiad|list',
  }),
  pt: words({
    number: 'n.º',
    numbered: 'n.º|nº|no|processo|lei|decreto',
    genres: 'comunicado|nota|relatório|acórdão|sentença|entrevista|discurso|carta|transcrição',
  }),
  ro: words({ number: 'nr.', numbered: 'nr|dosar|legea', genres: 'comunicat|raport|hotărâre|interviu' }),
  ru: words({
    number: '№',
    numbered: '№|дело|жалоба|закон|указ',
    genres: 'пресс-релиз|доклад|отчет|отчёт|решение|постановление|определение|приговор|интервью|стенограмма',
  }),
  sv: words({
    number: 'nr',
    numbered: 'nr|mål|lag',
    genres: 'pressmeddelande|rapport|dom|intervju|tal|brev',
  }),
  tr: words({ number: 'No.', numbered: 'no|sayı|esas|karar' }),
  uk: words({
    number: '№',
    numbered: '№|справа|закон|указ',
    genres: 'пресреліз|прес-реліз|доповідь|звіт|рішення|постанова|ухвала|вирок|інтервʼю',
  }),
}

/** The word before a number in a language; null where it is not known. */
export function numberWord(language: string): string | null {
  const base = language.toLowerCase().split('-')[0] ?? ''
  return (Object.hasOwn(CITED_WORDS, base) ? CITED_WORDS[base]?.number : undefined) ?? null
}

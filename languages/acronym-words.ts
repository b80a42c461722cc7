import { list } from './word-list.ts'

/**
 * Short words that are written like acronyms, folded, in English, French, Spanish, German, Italian and Portuguese: typed
 * in small letters, *who* is a word, and *WHO* the World Health Organization.
 */
export const ACRONYM_WORDS: ReadonlySet<string> = list(`
  a ab ai al all alla am an anche and any arco are as at au auf aus aux be bei bin bis but by can car ce che
  chi ci col com como con da dai dal das de dei del dela della delle dem den der des di did die do dos du ed
  ein el ela ele ella elle em en er es ese eso esse esta este et eu fa fina for gli go ha had has hat he her
  him his ho how i ich if ihm ihn ihr il im in io ira is isso ist it its ja la las le lei les let lo loro
  los lui ma mai man mas may me mes meu mi mir mis mit moi mon my na nao ne nei nel nella ni no non nor nos
  not nous now num nur o ob oder of off on or os otra otro ou our out own pan par para pas pela pelo per
  pero piu por pra que quel quem qui sa sap saw say se see sei sem ser ses set seu she si sia siamo sie sin
  sind so sobre son sono su sua sul sur sus ta te tem ten tes teu the to toi ton too tra tu tua two um uma
  un una und une unita uns up us vai vi voce voi von vor vos war was way we wer who why wie wir wo y ya yes
  yet yo you zu zum zur
`)

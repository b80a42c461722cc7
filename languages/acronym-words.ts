import { list } from './word-list.ts'

/**
 * Short words that are written like acronyms, folded, in English, French, Spanish and German: typed in small letters,
 * *who* is a word, and *WHO* the World Health Organization.
 */
export const ACRONYM_WORDS: ReadonlySet<string> = list(`
  a ab al all am an and any are as at au auf aus aux be bei bin bis but by can ce con da das de del dem den der
  des did die do du ein el ella elle en er es ese eso esta este et for go had has hat he her him his how i ich
  if ihm ihn ihr il im in is ist it its ja la las le les let lo los lui ma man mas may me mes mi mir mis mit moi
  mon my ne ni no nor nos not nous now nur o ob oder of off on or os otra otro ou our out own par para pas per
  pero por que qui sa saw say se see ser ses set she si sie sin sind so sobre son su sur sus ta te ten tes the
  to toi ton too tu two um un una und une uns up us von vor vos war was way we wer who why wie wir wo y ya yes
  yet yo you zu zum zur
`)

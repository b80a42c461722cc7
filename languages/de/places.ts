import type { Places } from '../parts/places.ts'
import { list } from '../word-list.ts'

const NOUNS = list(
  `stadt hauptstadt hafenstadt grossstadt kleinstadt gemeinde dorf ort ortschaft stadtteil vorort bezirk
  bundesland bundesstaat teilrepublik insel halbinsel norden suden osten westen
  nordosten nordwesten sudosten sudwesten zentrum raum grossraum flughafen`,
)

const GENITIVE = /[^sxzß]s$/u

export const places: Partial<Places> = {
  local: list('in nach bei nahe innerhalb ausserhalb uber'),
  looselyLocal: list('aus von vor'),
  qualifiers: NOUNS,
  regionLeads: list(
    'region regionen gebiet gebiete gebieten oblast oblaste provinz provinzen kreis kreise kreisen landkreis landkreise landkreisen gouvernement gouvernements distrikt distrikte distrikten',
  ),
  particles: list('an am im vor ob der'),
  namedAfar: list('news agency network times post today press radio tv'),
  namesakes: list('universitat technische vertrag abkommen'),
  alsoNouns: list('essen siegen'),
  withoutEnding: (word) => (GENITIVE.test(word) ? word.slice(0, -1) : null),
}

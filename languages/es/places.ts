import type { Places } from '../parts/places.ts'
import { list } from '../word-list.ts'

export const places: Partial<Places> = {
  ofWords: list('de del'),
  local: list('hacia hasta'),
  looselyLocal: list('en desde'),
  ofAPlace: list(
    `ciudad capital region provincia departamento municipio pueblo barrio puerto aeropuerto estado norte sur este oeste centro
    afueras calles habitantes vecinos alcalde alcaldesa`,
  ),
  namesakes: list(
    'universidad banco tratado acuerdo acuerdos convenio convencion conferencia protocolo pacto',
  ),
}

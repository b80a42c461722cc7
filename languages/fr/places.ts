import type { Places } from '../parts/places.ts'
import { list } from '../word-list.ts'

export const places: Partial<Places> = {
  ofWords: list('de du des d'),
  local: list('a dans vers au aux'),
  looselyLocal: list('depuis'),
  ofAPlace: list(
    `ville capitale region province departement commune village quartier banlieue port aeroport prefecture nord sud est ouest
    centre environs rues habitants maire`,
  ),
  namesakes: list('universite banque traite accord accords convention conference protocole pacte'),
}

import type { Groups } from '../parts/groups.ts'
import { list } from '../word-list.ts'

export const groups: Partial<Groups> = {
  nouns: list(
    `ministerio gobierno ejercito fiscalia agencia organizacion asociacion sindicato partido tribunal corte alcaldia comision consejo empresa compania presidencia direccion junta defensoria procuraduria congregacion organismo entidad institucion oposicion diario periodico revista semanario`,
  ),
}

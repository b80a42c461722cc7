import { phrases } from '../word-list.ts'

export const notices = {
  correction: phrases('correccion | corregido | rectificacion | fe de errores'),
  update: phrases('actualizacion | actualizado | actualiza'),
  corrected: phrases('este articulo ha sido corregido | una version anterior de este articulo decia'),
  updated: phrases('este articulo ha sido actualizado | esta noticia ha sido actualizada'),
}

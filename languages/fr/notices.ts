import { phrases } from '../word-list.ts'

export const notices = {
  correction: phrases('correction | rectificatif | corrige | erratum'),
  update: phrases('mise a jour | actualisation | actualise'),
  corrected: phrases('cet article a ete corrige | une version precedente de cet article indiquait'),
  updated: phrases('cet article a ete mis a jour | cet article a ete actualise'),
}

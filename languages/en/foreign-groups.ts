import { list } from '../word-list.ts'

/** Names of groups in other languages, as used in English texts: `Universidad de Doe`, `Jaysh al-Doe`. */
export const foreignGroups = {
  foreignHeads: list(
    `universidad universite universitat universidade universita hochschule banco banca banque partido parti partito partei ministere ministerio
  associacao asociacion associazione federacion federation societe sociedad sociedade societa compagnie compania companhia instituto
  institut istituto academia academie accademia comite conseil consejo orchestre orquesta escuela ecole colegio lycee liceo verein
  sindicato confederacion movimiento mouvement frente cooperativa fundacion fondation fondazione stiftung`,
  ),
  foreignArmedHeads: list(
    'jaysh jaish jabhat jabhah liwa harakat hizb hezb kataib katibat lashkar ansar saraya tanzim jund',
  ),
  foreignLinks: list('de del du des della delle di da do dos das of pour para per fur'),
  foreignArticles: list('the la las los el le les lo a o os as l'),
}

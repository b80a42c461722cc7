import { callings } from '../callings.ts'
import type { People } from '../parts/people.ts'
import { list } from '../word-list.ts'

const CALLINGS = callings(`
  avocat/avocate president/presidente directeur/directrice senateur/senatrice depute/deputee procureur/procureure
  conseiller/conseillere chercheur/chercheuse entraineur/entraineuse fondateur/fondatrice ambassadeur/ambassadrice
  coordinateur/coordinatrice inspecteur/inspectrice enqueteur/enquetrice dirigeant/dirigeante militant/militante
  representant/representante commandant/commandante lieutenant/lieutenante adjudant/adjudante colonel/colonelle
  general/generale chancelier/chanceliere premier/premiere prefet/prefete adjoint/adjointe assistant/assistante
  enseignant/enseignante etudiant/etudiante instituteur/institutrice professeur/professeure docteur/docteure
  ecrivain/ecrivaine historien/historienne politicien/politicienne technicien/technicienne medecin chirurgien/chirurgienne
  infirmier/infirmiere pharmacien/pharmacienne policier/policiere gendarme sergent/sergente amiral marechal capitaine
  magistrat/magistrate juge greffier/greffiere huissier notaire redacteur/redactrice editorialiste journaliste
  correspondant/correspondante presentateur/presentatrice reporter responsable secretaire ministre maire parole
  economiste politologue sociologue toxicologue specialiste expert/experte analyste consultant/consultante
  habitant/habitante temoin voisin/voisine survivant/survivante victime rescape/rescapee refugie/refugiee
  patron/patronne pdg gerant/gerante proprietaire agriculteur/agricultrice ouvrier/ouvriere employe/employee
  commissaire rapporteur/rapporteuse delegue/deleguee negociateur/negociatrice mediateur/mediatrice
  opposant/opposante candidat/candidate elu/elue chef/cheffe leader roi/reine prince/princesse emir pape cardinal/cardinale eveque
  archeveque imam rabbin pasteur cheikh sultan artiste acteur/actrice chanteur/chanteuse realisateur/realisatrice
  joueur/joueuse attaquant/attaquante defenseur/defenseuse gardien/gardienne selectionneur/selectionneuse
  auteur/autrice romancier/romanciere philosophe geographe climatologue biologiste epidemiologiste virologue
  ingenieur/ingenieure architecte urbaniste syndicaliste diplomate`)

export const people: Partial<People> = {
  personNouns: new Set([
    ...CALLINGS.all,
    ...list(
      `homme femme garcon fille pere mere frere soeur fils oncle tante cousin cousine mari epouse veuve grandmere
      proche source sources proches collaborateur interlocuteur manifestant manifestante passant riverain riverains
      hommes femmes temoins habitants avocats experts militants ministres deputes responsables dirigeants enqueteurs
      policiers secouristes soldats chercheurs medecins journalistes analystes jeune jeunes chacun personne personnes
      soldat combattant combattants rebelle rebelles prisonnier detenu otage quadragenaire quinquagenaire trentenaire
      adolescent adolescente retraite retraitee sexagenaire octogenaire interesse interessee locataire ami amie`,
    ),
  ]),
  roleWords: new Set([
    ...CALLINGS.all,
    ...list('ancien ancienne exministre vicepresident vicepresidente membre numero'),
  ]),
  titles: new Set([...CALLINGS.all, ...list('m mm mme mmes mlle me dr pr monsieur madame maitre sir lord')]),
  courtesyTitles: list('m mm mme mmes mlle me monsieur madame'),
  abbreviatedTitles: list('mm dr pr'),
  femaleTitles: new Set([...CALLINGS.ofWomen, ...list('mme mmes mlle madame')]),
  maleTitles: new Set([...CALLINGS.ofMen, ...list('m monsieur sir lord pape emir sultan cheikh imam')]),
  femaleNouns: new Set([
    ...CALLINGS.ofWomen,
    ...list('femme fille mere soeur tante cousine epouse veuve amie'),
  ]),
  maleNouns: new Set([...CALLINGS.ofMen, ...list('homme garcon pere frere oncle mari')]),
  notPersonWords: list(
    `academie agence alliance armee assemblee association autorite avenue banque bataille boulevard bureau caisse camp
    centre chambre charte cinema coalition college comite commission communaute compagnie confederation conference conseil
    constitution convention cour croixrouge declaration departement direction division ecole eglise empire entreprise etat etats
    federation festival fondation fonds force forces forum front galerie gouvernement groupe hopital hotel ile iles
    institut international internationale journal juillet lac league ligue loi lycee maison manche marche mediterranee
    ministere mission mont monde mouvement musee nation nations observatoire office olympique organisation palais parc
    parlement parti place plan plateforme pont port prix programme quartier reseau region republique revolution riviere route
    rue saison senat service societe stade station syndicat temple theatre tour traite tribunal tribune union universite usine vallee village ville zone nord sud est ouest orient occident europe asie afrique amerique
    france janvier fevrier mars avril mai juin aout septembre octobre novembre decembre lundi mardi mercredi jeudi vendredi
    samedi dimanche coupe championnat liberation figaro express`,
  ),
}

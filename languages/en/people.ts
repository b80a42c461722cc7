import type { People } from '../parts/people.ts'
import { list } from '../word-list.ts'
import { calendar } from './calendar.ts'

export const people: People = {
  personNouns: list(`activist activists actor adviser advisers advisor advisors advocate advocates aide aides
  ambassador ambassadors analyst analysts archbishop architect artist attorney attorneys aunt author authors bishop
  boy brother bystander bystanders campaigner campaigners candidate captain ceo chair chairman chairperson chairwoman
  chancellor chief chiefs child children citizen citizens civilian civilians cleric clerics coach colleague colleagues
  colonel columnist commander commanders commentator commentators commissioner congressman congresswoman coordinator
  correspondent councillor counsel counterpart cousin critic critics daughter defector defectors defendant delegate delegates
  demonstrator demonstrators deputy detainee detainees dictator diplomat diplomats director directors dissident dissidents
  doctor doctors driver economist economists editor editors emir employee employees engineer envoy envoys executive executives
  expert experts eyewitness eyewitnesses farmer farmers father fighter fighters foreigner friend friends general generals
  girl governor governors grandmother grandfather guard guards head historian historians host hostage hostages husband
  imam inspector insider insiders inspectors investigator investigators inmate insurgent insurgents journalist journalists
  judge judges king lawmaker lawmakers lawyer lawyers leader leaders lecturer lieutenant loyalist loyalists major man manager managers
  mayor mayors medic medics member members men merchant militant militants minister ministers monk mother mothers mp mps
  mufti negotiator negotiators neighbor neighbors neighbour neighbours nun nurse nurses observer observers officer officers
  official officials onlooker operator opponent opponents organiser organisers organizer organizers owner parent parents participant
  passenger passengers pastor patient patients patriarch paramedic paramedics photographer pilot policeman policewoman politician politicians
  pope premier president presidents priest prince princess principal prisoner prisoners professor professors prosecutor
  prosecutors protester protesters protestor protestors psychologist publisher queen rapporteur reader readers rebel rebels refugee
  refugees relative relatives reporter reporters representative representatives researcher researchers resident residents
  ruler rulers scholar scholars scientist scientists secretary senator senators sergeant sheikh sheriff sister soldier
  soldiers son source sources speaker specialist spokesman spokesmen spokesperson spokespeople spokeswoman staffer staffers student
  students sultan superintendent supporter supporters surgeon survivor survivors suspect teacher teachers teenager trader traders
  treasurer trooper uncle vendor veteran victim victims villager villagers volunteer volunteers voter voters warden widow wife witness
  witnesses woman women worker workers writer writers youth
  agent agents announcer anchor attendee attendees biographer blogger boss businessman businesswoman businessmen caller
  celebrity comedian congressmen conservative conservatives consultant consultants counselor creator creditor customer
  customers democrat democrats designer detective donor donors firefighter frontrunner interviewer investor investors
  laborer liberal liberals libertarian lobbyist lobbyists moderator musician narrator newcomer nominee novelist panelist people person persons pollster pollsters poet pundit pundits questioner rabbi republican republicans
  stepmother stepfather stepson stepdaughter grandson granddaughter niece nephew fiance fiancee boyfriend girlfriend dispatcher teammate
  assailant attacker attackers family families astronaut congregant housewife midwife
  rival rivals shopper shopkeeper singer socialist staff star strategist strategists surrogate tenant theologian tourist
  tourists trustee tycoon user users viewer visitor visitors
  actress actresses alderman assemblyman assemblywoman comptroller councilman councilwoman councilor filmmaker footballer
  frontman gunman militiaman peacekeeper rapper warlord
  appellant appellants applicant applicants claimant claimants complainant complainants defendants petitioner petitioners
  plaintiff plaintiffs respondent respondents barrister barristers solicitor solicitors magistrate magistrates
  ombudsman entrepreneur entrepreneurs physicist physicists chemist biologist mathematician astronomer
  epidemiologist`),
  roleWords:
    list(`acting former ex interim deputy vice senior chief executive special regional national associate assistant
  co founder cofounder head director president minister secretary spokesman spokeswoman spokesperson chairman chairwoman chair
  commissioner envoy ambassador researcher professor analyst expert lawyer editor author leader commander mayor governor
  coordinator adviser advisor representative manager officer owner member fellow resident activist journalist campaigner
  general colonel captain prosecutor judge historian economist scientist doctor teacher student farmer partner
  ceo premier chancellor king queen prince sheikh imam bishop pastor rapporteur senator congressman congresswoman councillor`),
  titles:
    list(`whip mr mrs ms miss dr prof professor sir lord lady dame president premier chancellor minister secretary
  senator representative congressman congresswoman governor mayor judge justice general colonel major captain lieutenant
  sergeant admiral commander brigadier marshal king queen prince princess sultan emir sheikh sheik imam ayatollah mullah pope
  bishop archbishop cardinal father sister brother rev reverend rabbi pastor ambassador envoy director chairman chairwoman
  chief officer constable inspector superintendent attorney gen col lt sgt capt maj sen rep gov hon rear vice prime foreign interior defence
  defense former interim deputy acting ex first speaker spokesman spokeswoman spokesperson administrator charge commissioner sheriff
  detective councilman councilwoman councillor assemblyman assemblywoman`),
  femaleTitles: list('mrs ms miss lady dame queen princess spokeswoman chairwoman congresswoman'),
  maleTitles: list(
    'mr sir lord king prince sultan sheikh sheik imam ayatollah pope spokesman chairman congressman',
  ),
  titleSurnames: list('king bishop pope prince marshal major judge'),
  notPersonWords: new Set([
    ...list(`academy accord act administration agency agreement airlines airport alliance ally allies
  army assembly assessment association authority avenue award bank battalion battle bay beach board bomb boulevard brigade
  bureau camp campaign center centre chamber channel charter church circuit city club coalition college commission committee
  commonwealth community company conference congress constitution convention cooperation corp corporation corps council county court
  covenant crisis daily day declaration democracy democratic department directorate district division east eastern economic
  embassy emirate empire enterprise euro europe express federal federation festival financial fire force forces forum foundation
  front fund gazette global governorate government group groups gulf health herald highway hill hospital
  hotel hotline house human independent industries industry initiative inc institute institution intelligence international island islands
  islamic journal judiciary kingdom lake law league liberation limited llc ltd magazine media memorial middle militia
  ministry mission monitor month mosque mount movement museum national nations navy network new news north northern
  observatory office organisation organization pact park parliament party peninsula peoples plan police post power
  press prison program programme project province public radio regime region register republic research resistance
  resolution review river road royal school sea security senate service services society south southern square state
  states station street studio studies summit supreme survey syndicate team television temple threat times tower town treasury
  treaty tribune tribunal tv union united university valley village watch weekly west western world year`),
    ...calendar.weekdays.map(([name = '']) => name.toLowerCase()),
    ...calendar.months.map(([name = '']) => name.toLowerCase()).filter((name) => name !== 'may'),
    ...calendar.feasts,
    'easter',
  ]),
  courtesyTitles: list('mr mrs ms miss sir lord lady dame dr'),
  abbreviatedTitles: list('mr mrs ms dr rep sen gov gen col lt sgt capt maj adm prof rev hon st jr sr'),
  femaleNouns: list(
    'woman mother spokeswoman sister daughter wife grandmother widow girl aunt queen princess nun chairwoman congresswoman policewoman',
  ),
  maleNouns: list(
    'man father spokesman brother son husband grandfather boy uncle king prince monk chairman congressman policeman',
  ),
  servingNouns: list('adviser advisers advisor advisors aide aides ambassador envoy'),
  servingLinks: list('to'),
  tiedToMatters: list('close familiar involved loyal opposed linked allied aligned'),
  affiliationLinks: list('at of for with in'),
  roleLimits: list('from on to about by'),
  roleClauses: list('that when since after during along as challenged'),
  affiliationEnds: list('and or in based'),
  notDescriptions: list('along including such not then'),
  officesWithLinks: list('secretary minister attorney'),
  makers: list(
    'author writer creator winner veteran survivor victim resident native authors writers creators winners veterans survivors victims residents natives',
  ),
  partyLetters: list('d r i'),
}

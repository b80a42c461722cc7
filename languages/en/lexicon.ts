/** Closed lists of English words that the rules lean on. All are folded (see model/words.ts). */
export const list = (text: string) => new Set(text.trim().split(/\s+/))

export const DETERMINERS = list(
  'a an the one two three four five six seven eight nine ten another some several many most few all both each every this that these those his her its their our my your no other',
)
export const PREPOSITIONS = list(
  'of in on at by for from with to into onto over under after before behind beyond during since until about against among amid between near outside inside across through without within toward towards upon via per than as like despite following',
)
/** Prepositions that tie a noun to the one before it: `a resident of …`. */
export const LINKS = list('of for from with at in on inside near')
export const CONJUNCTIONS = list(
  'and or but nor yet so because although though while whereas if unless that which who whom whose when where how why what whether',
)
export const AUXILIARIES = list(
  'has have had was were is are be been being am will would can could may might must shall should do does did having',
)
export const BE_FORMS = list('was were is are be been being am')
export const MODALS = list('to will would can could may might must shall should did do does')
export const ADVERBS = list(
  'also then later further already once again now still just even only never often always soon earlier recently repeatedly reportedly simply since previously therefore thus instead meanwhile however too first finally publicly not since ever',
)
/** Verbs that carry on to the one that ascribes: `went on to say`, `tried to defend by saying`. */
export const CARRIERS = list(
  'went goes go gone came comes continued continues began begins started sought seeks tried tries moved moves rushed proceeded hastened appeared seemed wanted wants had has have',
)

export const PRONOUNS = list('he she it they i we')

/** Nouns for one person or several, who can be quoted. */
export const PERSON_NOUNS =
  list(`activist activists actor adviser advisers advisor advisors advocate advocates aide aides
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
  laborer liberal liberals libertarian lobbyist lobbyists man moderator musician narrator newcomer nominee novelist
  organizer panelist people person persons pollster pollsters poet pundit pundits questioner rabbi republican republicans
  rival rivals shopper shopkeeper singer socialist staff star strategist strategists surrogate tenant theologian tourist
  tourists trustee tycoon user users viewer visitor visitors`)

/** Nouns for a body that can be quoted under its own name. */
export const BODY_NOUNS =
  list(`administration agency alliance army assembly association authorities authority bank body
  broadcaster bureau cabinet campaign charity church coalition commission committee company congress consulate council court department directorate
  embassy federation firm forces foundation government governments group groups institute institution judiciary junta leadership
  lobby militia militias military ministry monitor monitors movement network newspaper ngo observatory office opposition organisation
  organization organisations organizations outlet outlets panel paper parliament party police presidency regime secretariat senate team television tribunal
  union university watchdog website media channel`)

/** Nouns that stand for what a body has published. */
export const DOCUMENT_NOUNS = list(
  'report study statement survey document paper assessment dossier findings analysis communique resolution review',
)
/** Writings that have an author of their own, rather than speaking for the body last heard. */
export const WRITING_NOUNS = list(
  `ad advert advertisement affidavit announcement article bill biography blog book brief caption clip column complaint
  editorial email filing indictment lawsuit leaflet letter manifesto memo memoir memorandum message obituary
  petition piece poll post questionnaire release ruling script story suit text transcript tweet verdict video`,
)

/** Bodies that are named by what they are: `the group`, back to the one last heard. */
export const BODY_REFERENCES = list(
  'group organisation organization campaign company firm watchdog monitor charity ngo agency body institution movement network observatory',
)

export const ROLE_WORDS =
  list(`acting former ex interim deputy vice senior chief executive special regional national associate assistant
  co founder cofounder head director president minister secretary spokesman spokeswoman spokesperson chairman chairwoman chair
  commissioner envoy ambassador researcher professor analyst expert lawyer editor author leader commander mayor governor
  coordinator adviser advisor representative manager officer owner member fellow resident activist journalist campaigner
  general colonel captain prosecutor judge historian economist scientist doctor teacher student farmer founder chief head partner
  ceo premier chancellor king queen prince sheikh imam bishop pastor rapporteur senator congressman congresswoman councillor`)

/** Titles before a name, which are no part of it. */
export const TITLES =
  list(`mr mrs ms miss dr prof professor sir lord lady dame president premier chancellor minister secretary
  senator representative congressman congresswoman governor mayor judge justice general colonel major captain lieutenant
  sergeant admiral commander brigadier marshal king queen prince princess sultan emir sheikh sheik imam ayatollah mullah pope
  bishop archbishop cardinal father sister brother rev reverend rabbi pastor ambassador envoy director chairman chairwoman
  chief officer constable inspector superintendent attorney gen col lt sgt capt maj sen rep gov hon rear vice prime foreign interior defence
  defense former interim deputy acting ex first speaker spokesman spokeswoman spokesperson`)
export const FEMALE_TITLES = list('mrs ms miss lady dame queen princess spokeswoman chairwoman congresswoman')
export const MALE_TITLES = list(
  'mr sir lord king prince sultan sheikh sheik imam ayatollah pope spokesman chairman congressman',
)

/** Words inside names of persons that may stand without a capital. */
export const NAME_PARTICLES = list(
  'al el ad an ar as ash at az ul bin ibn ben bint abu abd de del della di da do dos du la le van von der den ter ten zu st',
)
export const ARABIC_ARTICLES = list('al el ad an ar as ash at az ul')

/** Words that make a run of capitals an organisation's, a place's or a work's name rather than a person's. */
export const NOT_PERSON_WORDS =
  list(`academy accord act administration agency agreement airlines airport alliance ally allies
  army assembly assessment association attorney authority avenue award bank battalion battle bay beach board bomb boulevard brigade
  bureau camp campaign center centre chamber channel charter church circuit city club coalition college commission committee
  commonwealth community company conference congress constitution convention cooperation corp corporation corps council county court
  covenant crisis daily day declaration democracy democratic department directorate district division east eastern economic
  embassy emirate empire enterprise euro europe express federal federation festival financial fire force forces forum foundation
  front fund gazette general global governorate government group groups guard guards gulf health herald highway hill hospital
  hotel house human independent industries industry initiative inc institute institution intelligence international island islands
  islamic journal judiciary kingdom lake law league liberation limited llc ltd magazine media memorial middle militia
  ministry mission monitor month mosque mount movement museum national nations navy network new news north northern
  observatory office organisation organization pact pact park parliament party peninsula people peoples plan police post power
  press prison program programme project province public radio regime region register republic republican research resistance
  resolution review rights river road royal school sea security senate service services society south southern square state
  states station street studio studies summit supreme survey syndicate team television temple threat times tower town treasury
  treaty tribune tribunal tv union united university valley village war watch weekly west western world year
  monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october
  november december christmas easter ramadan eid`)

/** Words that begin sentences and are capital only for that. */
export const FUNCTION_WORDS = new Set([
  ...DETERMINERS,
  ...PREPOSITIONS,
  ...CONJUNCTIONS,
  ...AUXILIARIES,
  ...ADVERBS,
  ...PRONOUNS,
  ...list(
    'him them us me there here according late early today yesterday tomorrow online footage both eyewitnesses others much more less nearly almost around roughly rights war truth',
  ),
])

/** Directions and the like, which qualify a place without being part of another name. */
export const PLACE_QUALIFIERS = list(
  'north south east west northern southern eastern western northeast northwest southeast southwest northeastern northwestern southeastern southwestern central greater coastal rural mainland upper lower downtown inner outer modern ancient present neighbouring neighboring',
)
export const REGION_NOUNS = list(
  'province governorate region countryside district coast county state suburbs',
)
export const TOWN_NOUNS = list(
  'town village city hamlet suburb neighbourhood neighborhood settlement port townlet municipality',
)

/** Titles and callings that are also last names. */
export const TITLE_SURNAMES = list('king bishop pope prince marshal major judge')

/** The last word of a body's name: `… Council`, `… Association`. */
export const BODY_NAME_ENDS = new Set([
  ...BODY_NOUNS,
  ...list(`academy airlines battalion board brigade brigades center centre chamber club college commonwealth conference
    corp corporation fund guard guards hospital inc intelligence league ltd llc museum navy party project radio school
    service services society syndicate treasury watch`),
])

import type { Groups } from '../parts/groups.ts'
import { list } from '../word-list.ts'
import { foreignGroups } from './foreign-groups.ts'
import { groupContext } from './group-context.ts'

const GROUP_NOUNS =
  list(`administration agency alliance army assembly association authorities authority bank body broadcaster bureau
  cabinet campaign charity church coalition commission committee company congress consulate council court
  department directorate embassy federation firm forces foundation government governments group groups institute
  institution judiciary junta leadership lobby militia militias military ministry monitor monitors movement
  network newspaper ngo observatory office opposition organisation organization organisations organizations
  outlet outlets panel parliament party police presidency regime secretariat senate team television tribunal
  union university watchdog website media channel`)

export const groups: Groups = {
  ...groupContext,
  ...foreignGroups,
  nouns: GROUP_NOUNS,
  nameEnds:
    list(`administration assembly campaign church congress court forces government group groups monitor movement network
  office police regime team union media board center centre chamber club commonwealth conference fund
  guard guards hospital intelligence museum news project school service services watch`),
  ranks:
    list(`mr mrs ms miss dr prof professor sir dame president premier chancellor minister senator representative
  congressman congresswoman governor mayor colonel captain lieutenant sergeant admiral brigadier sultan emir
  sheikh sheik imam ayatollah mullah archbishop reverend rabbi pastor ambassador envoy chairman chairwoman
  constable inspector superintendent gen maj brig lt sgt capt speaker spokesman spokeswoman spokesperson`),
  references:
    list(`group organisation organization campaign company firm watchdog monitor charity ngo agency body institution
  movement network observatory`),
  legalForms:
    list(`inc incorporated corp ltd limited llc llp plc gmbh ag kg kgaa nv bv sa spa srl sarl sas ab asa aps oy oyj pty
  bhd kk pjsc ojsc jsc`),
  keptForms: list('corporation co company cos'),
  ambiguousForms: list('sa ab ag nv bv kk kg asa spa sas'),
  companyHeads:
    list(`airlines airways aviation bancorp bancshares bank banking bankshares breweries brewery broadcasting brothers
  bros chemicals communications electronics enterprises entertainment films financial foods gas hotels
  industries insurance interactive laboratories motors oil partners petroleum pharmaceuticals pictures
  productions publishers publishing railroad railway railways records savings securities semiconductor shipyards
  software sons steel stores studios supermarkets systems technologies telecom telecommunications textiles
  theatres trust utilities aerospace aircraft automotive biosciences comics computers distillery energy holdings
  group microsystems networks pharma properties recordings resources`),
  companyStarts: list('air telecom'),
  mediaStarts: list('radio'),
  mediaHeads:
    list(`broadcasting chronicle courier daily examiner gazette herald inquirer mail mirror news newspaper newspapers
  observer post press radio sentinel standard tribune television times tv telegraph weekly channel`),
  teamHeads: list('fc afc cf sc bk if rfc'),
  teamStarts: list('fc afc ac ifk vfl'),
  plainTeamHeads: list('united'),
  stateHeads:
    list(`agency army assembly authority bureau cabinet chancery commissariat commission constabulary council court
  department directorate embassy government gendarmerie inspectorate judiciary legislature marines ministry navy
  office parliament police secretariat senate tribunal congress regiment squadron corps division
  platoon treasury administration service services command presidency enforcement`),
  groupHeads:
    list(`academy alliance association battalion board brigade brotherhood caucus chamber choir church coalition college
  collective committee confederation congregation conservatory consortium cooperative diocese archdiocese
  ensemble federation fellowship forum foundation fraternity front fund guild institute institution league lodge
  ministries mission movement observatory orchestra order organisation organization panel party philharmonic
  polytechnic programme exchange quartet school schools seminary society sorority symphony syndicate taskforce
  team union unions university watch network initiative campaign project hospital clinic militia guard guards
  forces resistance legion club workers`),
  weakHeads:
    list(`board campaign chamber clinic command court daily division energy gas group hospital mail mirror
  mission movement network networks news observer office oil order panel partners post press programme project
  properties resistance resources service services school schools standard symphony systems team times
  trust tv union watch weekly administration assembly cabinet church congress forces front fund government guard
  guards initiative legion police savings club forum sons stores hotels exchange workers
  enforcement`),
  ofHeads:
    list(`academy administration agency alliance army coalition consortium forum observatory secretariat assembly workers association authority bank board brotherhood
  bureau chamber church club college commission committee company confederation congregation congress
  corporation council court department diocese archdiocese directorate division embassy federation foundation
  fraternity front government guild institute institution league legion ministry movement office order orchestra
  organisation organization parliament party school schools seminary senate society sons syndicate trust union
  university conservatory corps brigade regiment fund center centre`),
  forHeads:
    list(`academy agency alliance association board bureau campaign center centre coalition commission committee council
  department federation foundation forum fund group institute movement network observatory office organisation
  organization panel party programme project school society tribunal union court initiative`),
  bareOfHeads:
    list(`agency alliance assembly authority campaign center centre chamber coalition forum front fund movement network observatory panel parliament tribunal academy association bank board brotherhood bureau church college commission committee confederation
  congregation council court department diocese archdiocese directorate foundation government guild institute
  league ministry office order organisation organization party school senate society union university`),
  otherHeads:
    list(`act partnership accord accords agreement agreements amendment anthem atlas attack attacks award awards battle
  bay beach bill book bowl bridge building castle cathedral cemetery championship championships charter city
  code concerto constitution convention county cross crisis cup dam day declaration derby desert district
  doctrine era exhibition expedition fair falls festival field fields final finals forest fort game garden
  gardens gate grand prix hall harbor harbour heights highway hill hills house incident island islands lake lane
  law library manor massacre medal memorial monument mount mountain mountains museum ocean open operation palace
  park peninsula plan plateau plaza port prison prize protocol province psalm race range reservoir revolution
  ridge river road rule scandal sea season series show square stadium stakes state station statue strait street
  summit temple test theater theatre theorem tour tournament tower town trail treaty trial trials trophy tunnel
  uprising valley village volcano war wars week woods world year zone olympics games language languages people
  peoples song boulevard avenue airport arena gallery chapel abbey medalist empire dynasty kingdom republic age
  period syndrome disease hotel basin canyon creek coast cove border mosque ship class style article chapter
  edition volume cinema movie film album single novel guide dictionary encyclopedia report review reviews survey
  index charts chart`),
  thingHeads: list(`rate rates ratio level levels product income expenditure budget diseases virus infection
  disorder diarrhea pneumonia fever cancer therapy treatment vaccine vaccines drug drugs device devices vehicle vehicles
  missile missiles weapon weapons technology process procedure method model certificate diploma degree exam examination
  visa permit tax duty mechanism scheme territory line route pipeline statement memorandum letter note
  notes bond bonds share shares loan loans number card cards pair material materials disobedience exercise disclosure solution`),
  bareBodies: list('parliament congress senate cabinet army'),
  topicWords:
    list(`corruption dignity posts torture truth administration advancement affairs agriculture alcohol allied applied arbitration archaeology architecture art
  arts astronomy atmospheric atomic aviation banking biology budget building business campaign ceremonies
  chemical chemistry children citizenship climate coast commerce communication communications community
  conciliation conservation construction consumer cooperation correction crafts crime cultural culture customs
  defence defense democracy design development digital disability disarmament drug drugs economic economics
  economy education electronics employment energy engineering enterprise environment environmental equality
  equipment ethics evolution exchange excise explosives export family film finance financial firearms fire fish
  fisheries fishing food foreign forestry freedom gas genetics gender geology governance government guidance
  health heritage higher history home homeland housing human humanities immigration indigenous industry
  industrial information infrastructure innovation insurance intelligence international internet investment
  journalism justice labor labour land language law legal leisure letters literature livestock local logistics
  management manufacturing marine maritime marketing mathematics media medical medicine memory migration
  military mines mining minority monetary motion museums music national natural naturalization naval nuclear
  nutrition oceanic oil parks peace performing petroleum pensions philosophy physics planning police policy
  political politics population power prevention procurement production psychiatry psychology public racing
  reconciliation reconstruction recreation reform refugees religion religious relief renewable repression
  research resources rights roads rural safety sanitation science sciences scientific security services shipping
  shooting social society solidarity space sport sports standards statistics steel strategic studies surgery
  sustainable tariffs taxation taxes technical technology telecommunications television theology tobacco tourism
  trade training transmission transport transportation treasury treatment tropical urban veterans vocational
  water waterways welfare wildlife women work works youth zoology central eastern western northern southern
  middle near telephone constitutional telegraph refining paper securities chemicals mills generation investigations
  investments metals`),
  buildingHeads: list('center centre'),
  armedWords: list(
    `brigade brigades battalion battalions militia liberation resistance mujahid mujahideen mujahidin jihad`,
  ),
  ofLinks: list('of'),
  forLinks: list('for on against'),
  placeLinks: list('for'),
  andLinks: list('and'),
  structures:
    list(`stadium arena tower bridge building street avenue airport plaza trail boulevard hall theatre theater cup bowl
  award prize`),
  schoolKinds: list('high grammar secondary law medical business primary elementary preparatory middle'),
  partnerWords: list('co sons company'),
  offices: list('director secretary chief officer'),
  commonFirstWords: list(`indigenous international national general united first
  royal standard pacific atlantic global
  world great bank public credit state saint independent people peoples consolidated associated allied
  applied advanced`),
  unspokenWords: list('of for the and in on to against de du des la le wa'),
  plainBefore: {
    office: list('oval box post head'),
    club: list('press night'),
    union: list('soviet'),
    bank: list('east left right north south'),
  },
  plainAfter: { press: list('secretary') },
}

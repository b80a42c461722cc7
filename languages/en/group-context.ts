import { list } from '../word-list.ts'

/** Words around a name which show that it is that of a group. */
export const groupContext = {
  callingNouns:
    list(`airline association bank band broadcaster brewery brewer carmaker charity club coalition college company
  conglomerate consortium corporation developer distributor duo ensemble firm foundation group insurer magazine
  manufacturer militia multinational network newspaper ngo nonprofit orchestra organisation organization
  publisher retailer side squad startup studio subsidiary supermarket syndicate team tabloid trio union watchdog
  bands clubs companies firms teams sides newspapers magazines airlines banks parties universities retailers
  publishers organisations organizations groups networks broadcasters manufacturers rivals champions automaker
  automakers carmakers lender lenders brokerage chipmaker drugmaker producer steelmaker`),
  explainingNouns: list('party school university'),
  countingNouns: list('group'),
  explanationEnds: list('based that which founded in of from and for with known formed'),
  skippedWords:
    list(`the a an former rival fellow local then nearby new neighbouring neighboring giants minnows his her their its
  american british big major minor`),
  notGroups: list('england scotland wales god internet earth sun christ allah islam christianity judaism'),
  continents: list('america europe asia africa antarctica oceania'),
  personalNouns: list('administration campaign'),
  sportWords:
    list(`appearances baseball basketball catcher club cricket football footballer footballers goal goalkeeper goals
  hockey inning innings league match midfielder pitched pitcher playoffs quarterback rugby season seasons soccer
  striker substitute teammate teammates tournament winger`),
  halfSportWords:
    list(`appearance coach debut draw game games loan played player players scored signed team traded transferred
  victory win`),
  plainPlurals: list(
    `papers files documents leaks suburbs talks protests conventions highlands lowlands straits docklands`,
  ),
  communityNouns: list('tribe tribes clans sect sects minority minorities'),
  peopleNouns: list('community communities people peoples population populations'),
  communityAdjectives: list('ethnic religious indigenous'),
  memberVerbs: list('joined joining'),
  opponentWords: list('against'),
  teamLinked: {
    for: list('appearances baseball cricket debut football goals played scored signed'),
    with: list('career contract played season signed signing'),
    to: list('loaned moved traded transferred'),
    from: list('signed transferred'),
    over: list('victory win'),
    at: list('career draw win'),
    by: list('drafted signed'),
    of: list('captain coach manager roster'),
  },
  businessLinked: {
    of: list(`ceo chairman chairwoman subsidiary division unit shares shareholders spokesman spokeswoman spokesperson
  employees employee headquarters founder cofounder member members owner arm branch customers takeover
  acquisition affiliate directors stock`),
    for: list(
      `works worked working work spokesman spokeswoman spokesperson lobbyist executive analyst consultant`,
    ),
    at: list(`works worked working executive employees analyst engineer executives economist researcher trader broker
  brokers`),
    with: list('merger merged partnership merge talks negotiations distributor'),
    in: list('shares stake shareholder'),
    by: list(`released distributed manufactured marketed operated aired broadcast commissioned sponsored provided published
  developed licensed employed insured underwritten franchised supplied acquired acquisition purchase bid offer
  takeover bought owned purchased hired`),
    to: list('subsidiary assigned'),
  },
  sharedWithPersons: list(
    `spokesman spokeswoman spokesperson chairman chairwoman owner arm branch customers directors founder cofounder
  officials lawyers workers`,
  ),
  businessFollowers:
    list(`shares stock shareholders subsidiary executives employees spokesman spokeswoman spokesperson officials ceo
  chairman subsidiaries executive customers stockholders investors engineers lawyers workers unit affiliate
  reporters correspondent`),
  deeds:
    list(`said says announced reported reports agreed filed acquired bought sold plans declared launched owns employs
  posted produces operates manufactures estimates estimated denied has aired recommended released approved
  banned ordered issued voted ruled introduced conducted adopted published merged refused warned criticised
  criticized offered responded named classified listed hired fined developed designated sued invested`),
  acronymFollowers: list(`headquarters members leader leaders president director council series network
  game games season seasons title champion champions championship championships career station rules website
  official agents agent forces troops peacekeepers delegates broadcast television`),
  plainAcronyms:
    list(`ac ad adhd ai aids am atm atv bc bce bmi cad cds cbe ce cfo cgi coo cpr cpu ct cto ddt diy dj djs dna dsl dui dvds
  em ep eps er esl faq fm foia gcse gdp gi gnp gps gsm gt gui hd hh hrh hdmi hdtv hgv hiv hmo hmp hms html http ids ied
  ieds iq isbn isp it iud jd kbe lan led lgbt lgbtq lng lp lps lsd ma mba mbe mdma mia mig mou mph mri mrna msc mvp
  ngo ngos nsfw obe oc ocd ok op os pa pc pcr pcs pdf phd pg pm pms pow pows pr ps ptsd pvc qc qr rbi rbis rna rpg
  rv sars sat sats se sms sos ss ssr sst suv suvs tb tgv tvs ufo ufos ui url usb uss ussr uv vat vcr vfx vhs vip
  vips vp vpn vr wmd wwi wwii www ddos covid usd gbp eur jpy pac pacs ig aka asap rip hr nyc la nj ny sme smes
  ipo ipos esg etf api sdk gpu fpv uav uavs icbm icbms sam sams apc apcs awol wip stem pe ged`),
  personalDeeds: list('says said'),
  selfPronouns: list('it its'),
  plans:
    list(`will would plans planned expects expected has had filed agreed acquired sold bought reported signed completed
  received intends`),
  stationWords: list(
    `station stations radio television broadcast broadcasts fm channel aired airs audio format signal listener`,
  ),
  stationBands: list('am fm tv dt'),
  shoutedWords:
    list(`what when will with were want wait word work know keep kill kids walk wall warn wash wear well went wild wind
  wine wish wolf wood keys kick kiss cash call came come care case cold cost`),
}

import { list } from '../word-list.ts'

/** Words around a name which show that it is a group's. */
export const groupContext = {
  callingNouns: list(
    `airline association bank band broadcaster brewery brewer carmaker charity club coalition college company conglomerate consortium
  corporation developer distributor duo ensemble firm foundation franchise group insurer label magazine manufacturer militia
  multinational network newspaper ngo nonprofit orchestra organisation organization publisher quartet retailer side squad
  startup studio subsidiary supergroup supermarket syndicate team tabloid trio troupe union watchdog
  bands labels clubs companies firms teams sides newspapers magazines airlines banks parties universities retailers publishers organisations organizations
  groups networks broadcasters manufacturers rivals champions automaker automakers carmakers lender lenders brokerage chipmaker
  drugmaker producer steelmaker franchises outfit minnows giants`,
  ),
  explainingNouns: list('party school university'),
  countingNouns: list('group'),
  explanationEnds: list('based that which founded in of from and for with known formed'),
  skippedWords: list(
    'the a an former rival rivals fellow local then nearby new neighbouring neighboring giants minnows club side team his her their its american british big major minor',
  ),
  notGroups: list('england scotland wales god internet earth bible christ allah jesus i'),
  continents: list('america europe asia africa antarctica oceania'),
  personalNouns: list('administration campaign'),
  sportWords: list(
    `bullpen cricket defensive equaliser equalizer fixture fixtures footballer footballers football goalkeeper goalless goals halftime hockey
  homer inning innings kickoff league leagues loaned matches midfield midfielder offseason penalty pitched pitcher playoff playoffs quarterback
  rebounds relegated relegation roster rugby season seasons soccer squad striker superleague teammate teammates tournament touchdown touchdowns
  transferred undrafted waivers wicket wickets winger baseball basketball appearances substitute club clubs goal
  scorer match team-mates substituted homers batted batting outfielder catcher cap caps win victory draw loan team trophy homered`,
  ),
  halfSportWords: list(
    `bench coach coached coaching cup debut defender draft drafted franchise game games scored scoring signed tries appearance played plays
  playing player players manager contract beat defeat traded points forward guard career final finals`,
  ),
  teamVerbs: list('joined joining joins rejoined rejoining captained managed coached'),
  opponentWords: list('against versus vs beat beating defeated defeating hosted faced facing thrashed'),
  teamLinked: {
    for: list(
      `signed sign signs signing played plays playing play appeared appearances appearance debut debuted starred scored games
    seasons season matches goals caps pitched captain manager coach goalkeeper striker midfielder defender forward winger guard pitcher
    player cricket footballer turned featured career years baseball football basketball hockey rugby starting goal outfielder catcher batted`,
    ),
    with: list(
      `signed sign signs signing contract deal season seasons spell stint career spent debut contracts years trials trial played
    playing agreement agreed champion debuted roster youth coach terms draw drew won`,
    ),
    to: list(
      `loaned loan moved move transferred transfer sold traded returned return returning switched out loss lost assigned defeat
    transferring moving demoted promoted relegated on sent joining`,
    ),
    from: list(
      'loan transferred transfer moved signed acquired bought loaned traded released arrived signing purchased relegated interest came joined',
    ),
    over: list('win victory wins triumph victories won'),
    at: list(
      'spell win draw victory defeat loss loan arrived career stint away played coach manager began time started trial years success joined thrashing',
    ),
    by: list(
      'drafted acquired signed selected traded released waived hired relegated beaten defeated claimed picked loaned',
    ),
    of: list(
      `manager coach captain goalkeeper striker midfielder defender players player midway fans supporters chairman owner roster director member
    members team prospect winger pitcher goal debut career side bench squad`,
    ),
  },
  teamFollowers: list(
    `striker midfielder goalkeeper defender winger pitcher catcher quarterback outfielder shortstop linebacker fans supporters debut roster
  squad bench manager coach captain player players career uniform teammate teammates side forward batsman bowler scouts`,
  ),
  businessLinked: {
    of: list(
      `ceo chairman chairwoman subsidiary division unit shares shareholders spokesman spokeswoman spokesperson employees employee headquarters
    founder cofounder member members guitarist drummer bassist vocalist frontman singer keyboardist owner arm branch customers takeover acquisition
    alumnus alumni imprint affiliate designer directors stock lineup`,
    ),
    for: list(
      'works worked working work spokesman spokeswoman spokesperson drummer guitarist bassist vocalist designer lobbyist programmer executive analyst consultant',
    ),
    at: list(
      'works worked working executive employees analyst engineer executives economist researcher vice-president internship programmer trader broker brokers',
    ),
    with: list('merger merged partnership merge talks negotiations distributor'),
    in: list('shares stake shareholder'),
    by: list(
      `released distributed manufactured marketed operated aired broadcast commissioned sponsored provided published developed licensed employed rereleased reissued ported syndicated insured underwritten franchised televised supplied acquired acquisition purchase bid offer takeover bought owned purchased hired`,
    ),
    to: list('subsidiary assigned'),
    from: list('album'),
  },
  sharedWithPersons: list(
    'spokesman spokeswoman spokesperson chairman chairwoman designer owner arm branch customers director directors founder cofounder',
  ),
  businessFollowers: list(
    `shares stock shareholders subsidiary executives employees spokesman spokeswoman spokesperson officials ceo chairman subsidiaries
  executive customers stockholders investors engineers lawyers workers unit affiliate handsets sitcom reporters correspondent
  drummer guitarist bassist vocalist frontman logo records`,
  ),
  deeds: list(
    `said says announced reported reports agreed filed acquired bought sold plans declared launched owns employs posted produces
  operates manufactures estimates estimated denied has aired recommended released approved banned ordered issued voted ruled introduced
  conducted adopted published merged refused warned criticised criticized offered responded named classified listed hired fined developed
  designated sued invested`,
  ),
  acronymFollowers: list(
    `officials headquarters members spokesman spokeswoman leader leaders president chairman director council drama sitcom series network game games
  season seasons title champion champions championship championships career station affiliate rules website official agents agent forces troops
  peacekeepers delegates handsets broadcast television`,
  ),
  plainAcronyms: list(
    `ac ad adhd ai aids am atm atv bc bce bmi bmx bpm cad cd cds cbe ce ceo cfo cgi cia-style coo cpr cpu crt ct cto dc ddr ddt diy dj djs dlp dna dsl
  dui dvd dvds ecg eeg ekg em ep eps er esl est eta faq fm foia fps gba gcse gdp gi gmt gnp gop-led gps gpa gsm gt gui hd hdmi hdtv hgv hiv hmo hmp hms
  html http id ids ii iii iv ix ied ieds iq isbn isp it iud jd kbe kg km lan lcd led lgbt lgbtq lng lp lps lsd ma mba mbe mc md mdma mia mig mm mp mps
  mph mri mrna ms msc mt mv mvp mw ngo ngos nsfw obe ocd oem ok op os pa pc pcr pcs pdf phd pg pm pms pow pows pr ps ptsd pvc qc qr ram rbi rbis rna roi rom
  rpg rpm rv sars sat sats se sms sos ss ssr sst suv suvs tb tgv tnt-based tv tvs ufo ufos uhf uk ui un-style url us usa usb uss ussr uv vat vcr vfx vhf vhs vi
  vii viii vip vips vp vpn vr wi-fi wmd wwi wwii www xi xii xiii xiv xv xvi xx xxi xl xml ddos covid dlrs mln pct stg cts usd gbp eur jpy
  pac pacs ig otm aka asap byob eurovision fyi lol nb rip rsvp tba tbd wlog etc cet cest pst pdt edt cst cdt mst utc bst ist hr hp ir nw ne sw nyc la nj ny sme smes ipo ipos
  esg etf sim api sdk gpu ssd hdd tvr ott vod mmorpg moba fpv uav uavs icbm icbms sam sams apc apcs awol kia wip stem pe ged`,
  ),
  personalDeeds: list('says said'),
  selfPronouns: list('it its'),
  plans: list(
    'will would plans planned expects expected has had filed agreed acquired sold bought reported signed completed received intends',
  ),
  stationWords: list(
    'station stations radio television broadcast broadcasts fm channel affiliate aired airs audio format signal listener',
  ),
  stationBands: list('am fm tv dt'),
  shoutedWords: list(
    'what when will with were want wait word work who know keep kill kids walk wall warn wash wear week well went wife wild wind wine wish wolf wood keys kick king kiss cash call came come care case city code cold cost',
  ),
}

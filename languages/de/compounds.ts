import { list } from '../word-list.ts'
import { groups } from './groups.ts'
import { people } from './people.ts'

/**
 * German compounds: *Abschlussbericht* is found by *Bericht*, *Flüchtlingsunterkünfte* by *Flüchtling* and by
 * *Unterkunft*. Both halves of a cut have to be known nouns, of this language's lists or of the collection, with a
 * linking element between them; else `Berichterstatter` would be found by *Statter*. What has a half that is neither
 * is missed.
 */

/** Nouns that are frequent in compounds of news and reports; with those for people and groups that are listed elsewhere. */
const NOUNS = list(
  `abgaben abkommen abschluss abstimmung abwehr abzug aktien aktion alarm alltag amnestie amt amts anfang anfrage angebot
angehorige angriff angriffe angst anhang anklage anlage anschlag anspruch antrag anwalt arbeit arbeits armee armut arznei asyl atom auffang
aufbau aufgabe aufklarung auflage aufnahme aufruf aufsicht auftrag auftritt auge augen ausbau ausbildung ausdruck
ausgabe ausgang auskunft ausland auslands ausnahme ausschuss aussage aussen ausweis auto bahn bahnhof bande bank banken basis
bau bauern bedarf befehl befragung bevolkerung begriff behandlung behorde behorden beitrag bergbau bericht berufs beschluss
beschwerde besitz besuch betrieb betrug beweis bewegung bezirk bezirks bibliothek bild bilder bildung blockade boden
bomben boot borse botschaft brand brief brigade buch bucher bund bundes burger burgerkrieg buro chemie chemiewaffen
daten demokratie demonstration denkmal dienst dienstag dokument dollar dorf drogen druck ehe ehren ehrenamt eigentum
einfluss einheit einigung einkauf einkommen einrichtung einsatz einwanderung einwohner eisenbahn elektro eltern
energie entscheidung entschuldigung entwicklung entwurf erdbeben erdgas erdol ereignis erfahrung erfolg ergebnis
erklarung ermittlung ernte europa exil exekution fabrik fahrer fahrt fahrzeug fall familien fehler feier feind feld
fenster ferien fernsehen feuer film finanz firma fisch flachen flotte flucht fluchtling fluchtlinge flug flughafen flugzeug
folter forderung forschung fraktion frauen freiheit fremden friede friedens frist front fuhrer fuhrung fund futter gas
gast gebaude gebiet geburt gefahr gefangene gefangenen gefangnis gegner geheim gehirn geisel geiseln geist geld gemeinde general
genozid gericht gerichts geschaft geschichte gesellschaft gesetz gesetze gesprach gesundheit getreide gewalt gewehr gewerkschaft
gewinn gift gipfel glauben gott graben grab graber granaten grenze grenz grund grundung gruppe gruppen haft hafen handel handels hand haus hauser haushalt
haupt heer heimat helfer herkunft hilfe hilfs himmel hinrichtung hochschul hochzeit hof hotel hubschrauber hunger
impfung impf industrie information initiative inland innen insel institut interesse internet jagd jahr jahres jugend justiz
kabinett kammer kampagne kampf kandidat kanzler kapital karte katastrophe katastrophen kauf kern kind kinder kirche kirchen klage klima
klinik kloster kohle kolonie kommission konferenz konflikt kongress konsum kontakt konto kontrolle kontroll konzern kosten kraft krafte
kranken krankenhaus krankheit kredit kreis krieg kriege kriegs kriminal krise krisen kuche kultur kunden kunst kurs kuste kusten lager lage
landes landwirtschaft last lauf leben lebens lehrer leiche leichen leistung leiter leitung liste lohn luft luftangriff macht madchen mandat mangel
mann manner markt maschine meister massaker massen massnahme material mauer medien medizin meer mehrheit meinung meldung menge menschen
menschenrecht menschenrechte menschheit messe messer miete miliz milizen militar minderheit mine minen minister ministerium mission mitglied mitte mittel
mittelmeer monat mord morder mensch moschee munition mutter nachfolge nachricht nachrichten nacht nachweis name namen nation natur netz netzwerk not
notfall offensive offizier opfer opposition orden ordnung organisation ort osten panzer papier partei parteien parlament parlaments pass passagier patienten pause
person personal pflege pflicht pipeline plan plane platz politik politiker polizei polizist post posten prasident preis preise presse
problem produkt produktion programm projekt propaganda protest protokoll provinz prozess prufung punkt putsch quelle rakete raketen rat rats raub
raum rechnung recht rechte rechts rede reform regel regierung regierungs regime region reich reihe reise rente republik rettung rettungs revolution
richter richtlinie risiko rohstoff rolle rucktritt ruf rundfunk rustung saal sache sachen sanktion sanktionen schaden schiff schlacht schlag schule schul schuld schuler schuss
schutz schutze schwarz see seite sicherheit sicherheits sieg sitz sitzung soldat soldaten sommer sonder sonntag sozial spende spenden sperre spiel spital
spitze sport sprache sprecher sprengstoff spur staat staaten staats staatsanwalt stadt stadte stahl stamm stand standort stelle steuer stiftung stimme strafe straf strafverfolgung
strasse strassen strategie strecke streik streit strom studie studenten stunde sturz suche suden system tag tages tat tater tausch technik teilnehmer telefon
terror terrorismus termin text theater thema tier tod todes toten tourismus transport trauer treffen truppe truppen uberfall ubergangs ubung umfrage umsatz
umwelt unfall uniform universitat unrecht unterkunft unterricht unternehmen unterstutzung untersuchung untersuchungs urlaub urteil vater verband verbot verbrechen verbrecher verdacht verein
verfahren verfassung verfassungs verfolgung vergangenheit vergehen vergewaltigung verhandlung verhandlungs verkauf verkehr verkehrs verlag verletzung verlust vermogen verordnung versammlung versicherung
versorgung versuch verteidigung verteidigungs vertrag vertrags vertreter vertreibung verwaltung verwaltungs vieh visum volk volker volkermord volks vorfall vorschlag vorsitz vorwurf waffe waffen
waffenstillstand wache wahl wahlen wahler wald ware waren wasser weg weihnachts welt weltkrieg wende werk werke wert westen wetter widerstand winter wirtschaft wirtschafts wissen
wissenschaft woche wochen wohnung wohn zahl zeit zeiten zeitung zelle zensur zentrale zentrum zeuge zeugen ziel zivil zivilisten zoll zone zug zugang zukunft zusammenarbeit zustand zweck`,
)

/** Before other words they make another word, and no compound: *Widerstand, Nachricht, Unterricht*. */
const PREFIXES = list(
  `uber unter wider gegen nach voll fort heim hinter durch zwischen wieder mitein zuruck zusammen entgegen herum herein
hinein hinaus heraus sein eine einer eines dies jene alle aller viel mehr sehr nicht noch auch oder aber`,
)
/** Endings of a noun that are always followed by an *s* where it begins a compound. */
const ALWAYS_LINKED = /..(?:ung|heit|keit|schaft|ion|tat|ling|tum)(?=s$)/
const LINKS = ['', 's', 'es', 'n', 'en', 'er', 'e']

const SHORTEST_COMPOUND = 8
const SHORTEST_HALF = 3
/** Of the collection's own words, only those count that are long enough not to stand in others by chance. */
const SHORTEST_OF_COLLECTION = 5
const LONGEST = 60
const DEPTH = 3

const LISTED: ReadonlySet<string> = new Set([
  ...NOUNS,
  ...(people.personNouns ?? []),
  ...(people.titles ?? []),
  ...(groups.nouns ?? []),
])

/** Whether a part is a noun: as it stands, or as a form of one. */
type Known = (word: string, how?: 'as it stands') => boolean

/** The noun that begins a compound, without the element that links it; null where there is none. */
function firstNoun(first: string, isKnown: Known, depth: number): string[] | null {
  if (PREFIXES.has(first)) return null
  if (ALWAYS_LINKED.test(first)) return [first.slice(0, -1)]
  const nouns = LINKS.filter((link) => first.endsWith(link))
    .map((link) => first.slice(0, first.length - link.length))
    .filter((noun) => noun.length >= SHORTEST_HALF && !PREFIXES.has(noun))
  const whole = nouns.filter((noun) => isKnown(noun, 'as it stands'))
  if (whole.length > 0) return whole
  // The longest of them: *Bürgermeister* is no master of a castle.
  const form = nouns.find((noun) => isKnown(noun))
  if (form !== undefined) return [form]
  for (const noun of nouns) {
    const inner = cut(noun, isKnown, depth)
    if (inner.length > 0) return [noun, ...inner]
  }
  return null
}

function cut(word: string, isKnown: Known, depth: number): string[] {
  if (depth === 0 || word.length < SHORTEST_COMPOUND || word.length > LONGEST) return []
  const found = new Set<string>()
  for (let at = SHORTEST_HALF; at <= word.length - SHORTEST_HALF - 1; at += 1) {
    const last = word.slice(at)
    const inner = isKnown(last) ? [] : cut(last, isKnown, depth - 1)
    if (inner.length === 0 && !isKnown(last)) continue
    const first = firstNoun(word.slice(0, at), isKnown, depth - 1)
    if (first === null) continue
    for (const part of [...first, last, ...inner]) found.add(part)
  }
  return [...found]
}

/** A word is cut at every letter, at several depths, and each time the same parts are asked for. */
function remembered(ask: (part: string) => boolean): (part: string) => boolean {
  const answers = new Map<string, boolean>()
  return (part) => {
    const before = answers.get(part)
    if (before !== undefined) return before
    const answer = ask(part)
    answers.set(part, answer)
    return answer
  }
}

/**
 * @param stemsOf the stems by which forms of a word are one, so that an inflected noun is a listed one
 */
export function compoundParts(
  stemsOf: (word: string) => readonly string[],
): (word: string, isWord: (word: string) => boolean) => readonly string[] {
  let stems: ReadonlySet<string> | undefined
  return (word, isWord) => {
    if (word.length < SHORTEST_COMPOUND) return []
    // Not before a compound is asked for: every process that has an index open would begin with it.
    stems ??= new Set([...LISTED].flatMap((noun) => [`=${noun}`, ...stemsOf(noun).slice(0, 1)]))
    const listed = stems
    const asWhole = remembered(
      (part) =>
        LISTED.has(part) || (part.length >= SHORTEST_OF_COLLECTION && !PREFIXES.has(part) && isWord(part)),
    )
    const asForm = remembered(
      (part) => part.length > SHORTEST_HALF && stemsOf(part).some((stem) => listed.has(stem)),
    )
    const isKnown: Known = (part, how) => asWhole(part) || (how === undefined && asForm(part))
    return cut(word, isKnown, DEPTH)
  }
}

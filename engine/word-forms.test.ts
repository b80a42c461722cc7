import { describe, expect, it, test } from 'vitest'
import { wordForms } from '../languages/forms.ts'
import { asJoined } from '../languages/parts/forms.ts'
import { foldedWords } from '../model/words.ts'

type IsWord = (word: string) => boolean
const none: IsWord = () => false
const anything: IsWord = () => true
const one = (word: string) => foldedWords(word).join('')

/** Whether a query with one word finds a text with the other. */
function finds(language: string | null, typed: string, written: string, isWord = none): boolean {
  const forms = wordForms(language)
  const text = one(written)
  const keys = [text, ...forms.parts(text, isWord)].flatMap((word) => [word, ...forms.keys(word)])
  return [one(typed), ...forms.asked(one(typed))].some((key) => keys.includes(key))
}

/** Words that are forms of one, whichever is typed. */
const SAME: [language: string, words: string][] = [
  ['en', 'execution executions'],
  ['en', 'execute executes executed executing'],
  ['en', 'deportation deportations'],
  ['en', 'deport deports deported deporting'],
  ['en', 'plan plans planned planning'],
  ['en', 'policy policies'],
  ['en', 'woman women'],
  ['en', 'shoot shot shoots shooting'],
  ['en', 'say said says saying'],
  ['en', 'organise organize organised organizing'],
  ['en', 'agree agreed agreeing'],
  ['en', 'hostage hostages'],
  ['en', 'die died dies dying'],
  ['en', 'witness witnesses witnessed'],
  ['fr', 'arrêter arrêté arrêtés arrêtée arrêtées arrêtaient'],
  ['fr', 'prisonnier prisonnière prisonniers prisonnières'],
  ['fr', 'journal journaux'],
  ['fr', 'détenu détenue détenus détenues'],
  ['fr', 'blessé blessés blessées'],
  ['fr', 'exécution exécutions exécuter exécuté exécutés exécutée exécutaient'],
  ['fr', 'expulsion expulser expulsés'],
  ['fr', 'destruction détruire détruit détruites'],
  ['fr', 'répression réprimer réprimés'],
  ['fr', 'disparition disparaître disparus'],
  ['es', 'ejecución ejecuciones ejecutar ejecutado ejecutados'],
  ['es', 'persecución perseguir perseguidos'],
  ['es', 'desaparición desaparecer desaparecidos'],
  ['es', 'destrucción destruir destruidas'],
  ['es', 'mujer mujeres'],
  ['es', 'detenido detenida detenidos detener'],
  ['es', 'niño niños'],
  ['de', 'Flüchtling Flüchtlinge Flüchtlingen Flüchtlings'],
  ['de', 'Unterkunft Unterkünfte Unterkünften'],
  ['de', 'hinrichten hingerichtet hinrichtete Hinrichtung Hinrichtungen'],
  ['de', 'Richter Richters Richtern'],
  ['de', 'vertreiben vertrieben vertriebene Vertreibung'],
  ['de', 'erschießen erschossen erschossener Erschießungen'],
  ['de', 'festnehmen festgenommen festgenommenen'],
  ['it', 'esecuzione esecuzioni eseguire eseguiti'],
  ['it', 'distruzione distruggere distrutto distrutti'],
  ['it', 'espulsione espellere espulsi'],
  ['it', 'uccisione uccidere ucciso uccisi'],
  ['it', 'avvocato avvocati'],
  ['it', 'ospedale ospedali'],
  ['pt', 'execução execuções executar executado executados'],
  ['pt', 'perseguição perseguir perseguidos'],
  ['pt', 'destruição destruir destruídos'],
  ['pt', 'preso presos'],
  ['ru', 'война войны войне войной войну'],
  ['ru', 'больница больницы больницу'],
  ['el', 'πόλεμος πολέμου πόλεμοι'],
  ['tr', 'asker askerler'],
  ['ru', 'убит убиты убита'],
  ['ru', 'Киев Киева Киеве'],
  ['ru', 'отец отца отцы'],
  ['ru', 'пытка пытки пыток пытками'],
  ['ru', 'день дни дней'],
  ['uk', 'Київ Києва Києві'],
  ['uk', 'жінка жінки жінок'],
  ['uk', 'лікарня лікарні лікарень'],
  ['uk', 'солдат солдати солдатів'],
  ['uk', 'депортація депортації депортацію'],
  ['uk', 'війна війни воєн'],
  ['pt', 'hospital hospitais'],
  ['pt', 'mulher mulheres'],
  ['pt', 'jovem jovens'],
  ['pt', 'militar militares'],
  ['pt', 'prisão prisões'],
  ['fr', 'travail travaux'],
  ['fr', 'œil yeux'],
  ['de', 'Gefangener Gefangene Gefangenen'],
  ['de', 'Verletzte Verletzter Verletzten'],
  ['es', 'murió murieron muerto muertas morir'],
  ['es', 'detener detuvo detuvieron'],
  ['nl', 'kind kinderen'],
  ['nl', 'gevangene gevangenen'],
  ['hi', 'लड़की लड़कियों लड़कियाँ'],
  ['ar', 'منظمة منظمات'],
  ['ar', 'حكومي حكومية'],
  ['ar', 'مدني مدنيين مدنيون المدنيين'],
]

/** A query finds a text, but whoever types the longer word has said which one is meant. */
const FOUND: [language: string | null, typed: string, written: string][] = [
  ['en', 'executed', 'executions'],
  ['ar', 'منظمة', 'المُنظَّمة'],
  ['ar', 'منظمة', 'للمنظمة'],
  ['ar', 'مدينة', 'وبالمدينة'],
  ['ar', 'حلب', 'بحلب'],
  ['ar', 'دمشق', 'ولدمشق'],
  ['ar', 'قوات', 'والقوات'],
  ['ar', 'المدينة', 'مدينة'],
  ['ar', 'منظمة', 'منظمتها'],
  ['ar', 'منظمة', 'منظماتها'],
  ['ar', 'طائرة', 'طائرتين'],
  ['ar', 'اعتقال', 'الاعتقالات'],
  ['ar', 'انتهاك', 'انتهاكاتهم'],
  ['ar', 'تصريح', 'تصريحاته'],
  ['ar', 'قرار', 'قرارات'],
  ['ar', 'لبنان', 'للبنان'],
  ['ar', 'الله', 'والله'],
  ['tr', 'kadın', 'kadınların'],
  ['tr', 'kadınlar', 'kadın'],
  ['tr', 'Türkiye', "Türkiye'nin"],
  ['tr', 'BM', "BM'ye"],
  ['tr', 'Ankara', "Ankara'dır"],
  ['tr', 'kitap', 'kitabı'],
  ['tr', 'çocuk', 'çocuğun'],
  ['tr', 'hak', 'hakkı'],
  ['tr', 'saldırı', 'saldırısında'],
  ['tr', 'ev', 'evlerinde'],
  ['fa', 'کتاب', 'کتاب‌ها'],
  ['fa', 'کتاب', 'کتاب‌هایشان'],
  ['fa', 'خانه', 'خانه‌ی'],
  ['hi', 'बच्चा', 'बच्चों'],
  ['hi', 'हत्या', 'हत्याओं'],
  ['hi', 'पत्रकार', 'पत्रकारों'],
  ['hi', 'सरकार', 'सरकारें'],
  ['ar', 'قال', 'وقال'],
  ['he', 'ירושלים', 'בירושלים'],
  ['he', 'צבא', 'הצבא'],
  ['he', 'צבא', 'שהצבא'],
  ['he', 'עזה', 'בעזה'],
  ['he', 'צה"ל', 'לצה"ל'],
  ['he', 'בית', 'ובבית'],
  ['he', 'ספינה', 'שהספינה'],
  ['ko', '알레포', '알레포에서'],
  ['ko', '공습', '공습으로'],
  ['ko', '피해자', '피해자들이라고'],
  ['ko', '발사', '발사했다'],
  ['ko', '체포', '체포됐다고'],
  ['ko', '민간인', '민간인들이'],
  [null, '서울', '서울로'],
  ['en', '서울', '서울에서'],
  ['de', 'Bericht', 'Abschlussbericht'],
  ['de', 'Unterkünfte', 'Flüchtlingsunterkünfte'],
  ['de', 'Flüchtling', 'Flüchtlingsunterkünfte'],
  ['de', 'Menschenrecht', 'Menschenrechtsverletzungen'],
  ['de', 'Menschenrechte', 'Menschenrechtsverletzungen'],
  ['de', 'Verletzung', 'Menschenrechtsverletzungen'],
  ['de', 'Abkommen', 'Waffenstillstandsabkommen'],
]

/** What looks alike and is something else: to count it would be wrong. */
const OTHERS: [language: string | null, typed: string, written: string][] = [
  ['en', 'universe', 'university'],
  ['en', 'university', 'universal'],
  ['en', 'organ', 'organisation'],
  ['en', 'new', 'news'],
  ['en', 'Hama', 'Hamas'],
  ['en', 'human', 'humane'],
  ['en', 'moral', 'morale'],
  ['en', 'unit', 'united'],
  ['en', 'hop', 'hoping'],
  ['en', 'even', 'evening'],
  ['en', 'policy', 'police'],
  ['en', 'past', 'paste'],
  ['en', 'process', 'procession'],
  ['en', 'general', 'generation'],
  ['en', 'import', 'important'],
  ['en', 'station', 'state'],
  ['en', 'mission', 'miss'],
  ['en', 'aid', 'aids'],
  ['fr', 'univers', 'université'],
  ['fr', 'organe', 'organisation'],
  ['fr', 'journal', 'journaliste'],
  ['fr', 'général', 'génération'],
  ['fr', 'nation', 'national'],
  ['fr', 'exécution', 'exécutif'],
  ['fr', 'constitution', 'constituer'],
  ['fr', 'institution', 'institué'],
  ['fr', 'convention', 'convenir'],
  ['fr', 'invention', 'venir'],
  ['fr', 'détention', 'détenu'],
  ['fr', 'attention', 'tenir'],
  ['fr', 'prévention', 'prévenu'],
  ['fr', 'revenu', 'revenir'],
  ['fr', 'pression', 'presser'],
  ['fr', 'impression', 'imprimer'],
  ['fr', 'version', 'verser'],
  ['fr', 'révolution', 'révolu'],
  ['fr', 'position', 'poser'],
  ['fr', 'section', 'secte'],
  ['es', 'ejecución', 'ejecutivo'],
  ['es', 'constitución', 'constituir'],
  ['es', 'institución', 'instituir'],
  ['es', 'convención', 'convenir'],
  ['es', 'detención', 'detenido'],
  ['es', 'atención', 'tener'],
  ['es', 'presión', 'preso'],
  ['es', 'versión', 'verso'],
  ['es', 'condición', 'conde'],
  ['es', 'universo', 'universidad'],
  ['es', 'general', 'generación'],
  ['es', 'nación', 'nacional'],
  ['de', 'Politik', 'politisch'],
  ['de', 'Universität', 'Universum'],
  ['de', 'Stand', 'Widerstand'],
  ['de', 'Bericht', 'Berichterstatter'],
  ['de', 'Burg', 'Bürgermeister'],
  ['de', 'Land', 'Deutschland'],
  ['de', 'Griff', 'Angriff'],
  ['de', 'Flüchtlingsunterkünfte', 'Unterkünfte'],
  ['de', 'Verfassung', 'verfassen'],
  ['de', 'Zeitung', 'Zeiten'],
  ['de', 'Richtung', 'richten'],
  ['de', 'Sitzung', 'sitzen'],
  ['de', 'vergangenen', 'Vergehen'],
  ['de', 'verschiedene', 'scheiden'],
  ['it', 'universo', 'università'],
  ['it', 'esecuzione', 'esecutivo'],
  ['it', 'istituzione', 'istituire'],
  ['it', 'costituzione', 'costituire'],
  ['it', 'condizione', 'condire'],
  ['it', 'tradizione', 'tradire'],
  ['it', 'attenzione', 'tenere'],
  ['it', 'stazione', 'stare'],
  ['pt', 'execução', 'executivo'],
  ['pt', 'constituição', 'constituir'],
  ['pt', 'instituição', 'instituir'],
  ['pt', 'nação', 'nascer'],
  ['pt', 'condição', 'conde'],
  ['ar', 'جنة', 'لجنة'],
  ['ar', 'زير', 'وزير'],
  ['ar', 'له', 'الله'],
  ['ar', 'زيت', 'زيتون'],
  ['ar', 'طالب', 'طالبان'],
  ['ar', 'منظم', 'منظمة'],
  ['ko', '전문', '전문가'],
  ['ko', '나', '나이'],
  ['he', 'דינה', 'מדינה'],
  ['he', 'ספר', 'מספר'],
  ['he', 'אחר', 'לאחר'],
  ['he', 'עדה', 'ועדה'],
  ['tr', 'kadın', 'kadı'],
  ['tr', 'ölüm', 'öldü'],
  ['ru', 'рок', 'рука'],
  ['ru', 'дело', 'дельта'],
  ['uk', 'рік', 'річка'],
  ['pt', 'mal', 'maio'],
  ['pt', 'pai', 'país'],
  ['es', 'muerte', 'mordió'],
  ['de', 'Verletzte', 'Verletzung'],
  ['fa', 'خان', 'خانه'],
  ['tr', 'ara', 'araba'],
  ['hi', 'लोग', 'लड़की'],
  ['ar', 'مفاوض', 'مفاوضات'],
  ['ar', 'سلط', 'سلطات'],
  [null, 'report', 'reports'],
]

describe('word forms', () => {
  test.each(SAME)('%s: %s', (language, words) => {
    const all = words.split(' ')
    for (const typed of all)
      for (const written of all)
        expect([typed, written, finds(language, typed, written)]).toEqual([typed, written, true])
  })

  test.each(FOUND)('%s: %s finds %s', (language, typed, written) => {
    expect(finds(language, typed, written)).toBe(true)
  })

  test.each(OTHERS)('%s: %s does not find %s', (language, typed, written) => {
    expect(finds(language, typed, written)).toBe(false)
  })

  it('takes a word of the collection for a half of a compound, but no preposition', () => {
    const written = 'Eisenbahnerstreik'
    expect(finds('de', 'Eisenbahner', written)).toBe(false)
    expect(finds('de', 'Eisenbahner', written, (word) => word === 'eisenbahner')).toBe(true)
    expect(finds('de', 'Schrift', 'Unterschrift', anything)).toBe(false)
  })

  it('reads codes with a region, and old ones', () => {
    expect(finds('pt-BR', 'preso', 'presos')).toBe(true)
    expect(finds('nb', 'fange', 'fanger')).toBe(true)
    expect(finds('iw', 'צבא', 'הצבא')).toBe(true)
  })

  it('gives numbers and single letters no forms', () => {
    for (const language of ['en', 'fr', 'de', 'ar', 'ru'])
      for (const word of ['1990', 'a', 'as', 'b2b', '90s', ''])
        expect(wordForms(language).asked(word)).toEqual([])
  })

  it('gives what is too short alone its forms where it is joined to others', () => {
    const { asked, keys } = wordForms('en')
    expect(asked(asJoined('l')).some((it) => keys('ls').includes(it))).toBe(true)
    expect(asked(asJoined('ls')).some((it) => keys('l').includes(it))).toBe(true)
    expect(asked('l').some((it) => keys('ls').includes(it))).toBe(false)
    const korean = wordForms('ko')
    expect(korean.asked(asJoined(one('년'))).some((it) => korean.keys(one('년에')).includes(it))).toBe(true)
    expect(korean.asked(one('년')).some((it) => korean.keys(one('년에')).includes(it))).toBe(false)
  })
})

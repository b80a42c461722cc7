import { describe, expect, it, test } from 'vitest'
import { wordForms } from '../languages/forms.ts'
import { asJoined } from '../languages/parts/forms.ts'
import { finds, type IsWord, one } from './word-forms.fixture.ts'

const anything: IsWord = () => true

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

import { describe, expect, test } from 'vitest'
import { type Finds, findsAll } from './finds.ts'
import { type NewStore, stages } from './stage.ts'

const SENTENCES: [string, Finds][] = [
  [
    'English nouns and verbs are found in their other forms',
    {
      language: 'en',
      texts: ['The blockade stopped.', 'They will stop it.', 'Two stops were made.', 'A stopper was found.'],
      finds: [
        ['stop', 0, 1, 2],
        ['stopped', 0, 1, 2],
        ['"will stop"', 1],
        ['"stop it"', 1],
      ],
    },
  ],
  [
    'a noun of an action finds its verb',
    {
      language: 'en',
      texts: ['The deportations went on.', 'They deported ten.', 'A deportee spoke.'],
      finds: [
        ['deportation', 0, 1],
        ['deported', 0, 1],
      ],
    },
  ],
  [
    'what only looks alike is not found',
    {
      language: 'en',
      texts: [
        'A university closed.',
        'The universe is wide.',
        'United they sail.',
        'One unit left.',
        'Evening came.',
        'Even so.',
      ],
      finds: [
        ['university', 0],
        ['universe', 1],
        ['unit', 3],
        ['even', 5],
      ],
    },
  ],
  [
    'irregular forms are found',
    {
      language: 'en',
      texts: ['Three women left.', 'They shot the lock.', 'It was said.'],
      finds: [
        ['woman', 0],
        ['shoot', 1],
        ['say', 2],
      ],
    },
  ],
  [
    'British and American spellings find each other',
    {
      language: 'en',
      texts: ['They organised a march.', 'The organization grew.', 'An organ played.'],
      finds: [
        ['organize', 0, 1],
        ['organ', 2],
      ],
    },
  ],
  [
    'French plurals and participles are found',
    {
      language: 'fr',
      texts: ['Trois journaux fermés.', 'Elles furent arrêtées.', 'Un journaliste parle.'],
      finds: [
        ['journal', 0],
        ['arrêter', 1],
        ['arrêté', 1],
        ['journaliste', 2],
      ],
    },
  ],
  [
    'in French, a noun of an action finds its verb, and no word that only looks like one',
    {
      language: 'fr',
      texts: [
        'Les exécutés de mai.',
        'Une exécution eut lieu.',
        'L’exécutif se tait.',
        'La constitution tient.',
        'Ils constituent un dossier.',
      ],
      finds: [
        ['exécution', 0, 1],
        ['exécuter', 0, 1],
        ['exécutés', 0, 1],
        ['constitution', 3],
      ],
    },
  ],
  [
    'in Spanish, a noun of an action finds its verb, and no word that only looks like one',
    {
      language: 'es',
      texts: ['Los ejecutados de mayo.', 'Hubo una ejecución.', 'El ejecutivo calla.'],
      finds: [
        ['ejecución', 0, 1],
        ['ejecutar', 0, 1],
        ['ejecutados', 0, 1],
      ],
    },
  ],
  [
    'in Italian, a noun of an action finds its verb, and no word that only looks like one',
    {
      language: 'it',
      texts: ['I prigionieri eseguiti.', 'Una esecuzione avvenne.', 'Il potere esecutivo tace.'],
      finds: [
        ['esecuzione', 0, 1],
        ['eseguire', 0, 1],
        ['eseguiti', 0, 1],
      ],
    },
  ],
  [
    'in Portuguese, a noun of an action finds its verb, and no word that only looks like one',
    {
      language: 'pt',
      texts: ['Os executados de maio.', 'Uma execução ocorreu.', 'O poder executivo cala.'],
      finds: [
        ['execução', 0, 1],
        ['executar', 0, 1],
        ['executados', 0, 1],
      ],
    },
  ],
  [
    'in German, a noun of an action finds its verb, and no word that only looks like one',
    {
      language: 'de',
      texts: [
        'Die Vertriebenen kamen.',
        'Eine Vertreibung begann.',
        'Sie wurden erschossen.',
        'Eine Erschießung folgte.',
        'Die Verfassung gilt.',
        'Er wird es verfassen.',
      ],
      finds: [
        ['Vertreibung', 0, 1],
        ['vertrieben', 0, 1],
        ['Erschießung', 2, 3],
        ['Verfassung', 4],
      ],
    },
  ],
  [
    'Spanish plurals and participles are found',
    {
      language: 'es',
      texts: ['Las mujeres detenidas.', 'Varias detenciones hoy.', 'La nación duerme.'],
      finds: [['mujer', 0], ['detenido', 0], ['detención', 1], ['nacional']],
    },
  ],
  [
    'German umlauts and endings are found',
    {
      language: 'de',
      texts: ['Die Häuser brannten.', 'Ein Haus blieb.', 'Sie wurden hingerichtet.'],
      finds: [
        ['Haus', 0, 1],
        ['Häuser', 0, 1],
        ['hinrichten', 2],
      ],
    },
  ],
  [
    'German compounds are found by their parts, and a compound does not find them',
    {
      language: 'de',
      texts: [
        'Der Jahresbericht lag vor.',
        'Die Hafenarbeiterin sprach.',
        'Der Bericht lag vor.',
        'Der Berichterstatter kam.',
        'Der Widerstand wuchs.',
      ],
      finds: [['Bericht', 0, 2], ['Jahresbericht', 0], ['Stand']],
    },
  ],
  [
    'Italian plurals are found',
    {
      language: 'it',
      texts: ['Gli ospedali chiusi.', 'L’ospedale aperto.', 'L’università tace.'],
      finds: [['ospedale', 0, 1], ['universo']],
    },
  ],
  [
    'Portuguese plurals are found',
    { language: 'pt', texts: ['As execuções seguiram.', 'A execução parou.'], finds: [['execução', 0, 1]] },
  ],
  [
    'Russian cases are found',
    { language: 'ru', texts: ['В больнице тихо.', 'Больницы закрыты.'], finds: [['больница', 0, 1]] },
  ],
  [
    'Arabic articles, conjunctions and prepositions do not matter',
    {
      language: 'ar',
      texts: [
        'وأضربت النقابة في الميناء.',
        'للنقابة سفينة بالميناء.',
        'وبنقابة أخرى فالميناء مغلق.',
        'نقابة قديمة.',
      ],
      finds: [
        ['نقابة', 0, 1, 2, 3],
        ['ميناء', 0, 1, 2],
        ['النقابة', 0, 1, 2, 3],
      ],
    },
  ],
  [
    'an Arabic letter that begins a word belongs to it',
    {
      language: 'ar',
      texts: ['وصل الوزير.', 'اجتمعت اللجنة.', 'زار جنة خضراء.'],
      finds: [
        ['وزير', 0],
        ['جنة', 2],
        ['لجنة', 1],
      ],
    },
  ],
  [
    'Arabic plurals and the feminine are found',
    {
      language: 'ar',
      texts: ['نقابات كثيرة.', 'قوارب حكومية.', 'عمال مدنيون.'],
      finds: [
        ['نقابة', 0],
        ['حكومي', 1],
        ['مدني', 2],
      ],
    },
  ],
  [
    'Hebrew articles and prepositions do not matter',
    {
      language: 'he',
      texts: ['הספינה עגנה.', 'הם בירושלים.'],
      finds: [
        ['ספינה', 0],
        ['ירושלים', 1],
      ],
    },
  ],
  [
    'an Arabic verb is found behind *and*',
    {
      language: 'ar',
      texts: ['وقال الوزير إن الميناء مغلق.', 'وقالت النقابة نعم.'],
      finds: [
        ['قال', 0],
        ['قالت', 1],
      ],
    },
  ],
  [
    'forms are those of the language of the passage',
    { language: 'fr', texts: ['Le mot stopped est anglais.'], finds: [['stop'], ['stopped', 0]] },
  ],
]

export function formsConform(newStore: NewStore) {
  const given = stages(newStore)
  describe('forms', () => {
    test.each(SENTENCES)('%s', async (_, sentence) => findsAll(given, sentence))

    test('what is a form in one language and a misspelling in another is told as both', async () => {
      const { search } = await given(
        { key: 'fr', language: 'fr', paragraphs: ['Ils furent exécutés.'] },
        { key: 'en', language: 'en', paragraphs: ['They were executed.'] },
      )
      const { query, total } = await search('exécuter ')
      expect(total.value).toBe(2)
      expect(query.forms).toEqual([{ typed: 'executer', used: ['executes'], count: 1 }])
      expect(query.corrections).toEqual([{ typed: 'executer', used: ['executed'], count: 1 }])
    })
  })
}

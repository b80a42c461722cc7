import type { VerbOfSaying } from '../cues.ts'
import { type FrenchVerb, likeDire, likeEcrire, likeMettre, likeTenir } from './verb-forms.ts'

type Verb = FrenchVerb & VerbOfSaying

/** Verbs in -er, each with the stem that it has before a silent ending if that is spelled differently. */
const er = (verbs: string, flags: VerbOfSaying = {}): Verb[] =>
  verbs
    .trim()
    .split(/\s+/)
    .map((verb): Verb => {
      const [infinitive = '', silent] = verb.split('/')
      return { er: infinitive, ...(silent === undefined ? {} : { silent }), ...flags }
    })

/**
 * The only place where a verb of saying is added: its infinitive, its irregular forms, and its flags. With the flag
 * `reflexive` it attributes only with a pronoun: `s’indigne`, but not `une conduite indigne`.
 */
export const VERBS_OF_SAYING: readonly Verb[] = [
  { ...likeDire(''), plain: true },
  likeDire('re'),
  { ...likeEcrire('é'), plain: true },
  likeEcrire('dé'),
  likeTenir('sout'),
  likeTenir('prév'),
  likeMettre('ad'),
  likeMettre('pro'),
  { ir: 'réagir' },
  { ir: 'avertir' },
  { ir: 'renchérir' },
  { re: 'répondre', plain: true },
  {
    present: ['conclut', 'concluent'],
    past: ['concluait', 'concluaient', 'conclurent'],
    participle: 'conclu',
    ing: 'concluant',
    base: 'conclure',
  },
  {
    present: ['poursuit', 'poursuivent'],
    past: ['poursuivait', 'poursuivaient', 'poursuivirent'],
    participle: 'poursuivi',
    ing: 'poursuivant',
    base: 'poursuivre',
  },
  {
    present: ['reconnaît', 'reconnait', 'reconnaissent'],
    past: ['reconnaissait', 'reconnaissaient', 'reconnurent'],
    participle: 'reconnu',
    ing: 'reconnaissant',
    base: 'reconnaître',
  },
  {
    present: ['dément', 'démentent'],
    past: ['démentait', 'démentaient', 'démentirent'],
    participle: 'démenti',
    ing: 'démentant',
    base: 'démentir',
    noun: true,
  },
  ...er(
    `affirmer ajouter assurer confier déclarer estimer expliquer indiquer préciser raconter rappeler/rappell souligner`,
    { plain: true },
  ),
  ...er('demander', { plain: true, noun: true }),
  ...er(
    'alerter analyser annoncer critiquer juger menacer noter nuancer pointer remarquer répliquer souffler trancher',
    {
      noun: true,
    },
  ),
  ...er(
    `accuser appeler/appell argumenter arguer asséner/assèn attester avancer avouer balayer certifier clamer commenter
    compléter/complèt concéder/concèd condamner confesser confirmer considérer/considèr constater conter contester crier
    dénoncer déplorer détailler dévoiler diagnostiquer enchaîner énoncer évoquer exhorter exprimer fulminer fustiger
    glisser grincer hasarder insister ironiser jurer lâcher lancer marmonner marteler/martèl mentionner minimiser murmurer narrer
    nier objecter observer opiner parler pester plaider plaisanter préconiser proclamer pronostiquer protester qualifier railler
    rapporter rassurer réaffirmer récapituler réclamer recommander réfuter regretter rejeter/rejett relater relativiser
    relever/relèv répéter/répèt reprocher résumer rétorquer revendiquer révéler/révèl saluer scander signaler
    soupirer spécifier stipuler suggérer/suggèr témoigner tonner tweeter`,
  ),
  ...er(
    `agacer alarmer défausser désoler émerveiller emporter enthousiasmer étonner exclamer excuser féliciter indigner
    inquiéter/inquièt insurger interroger justifier lamenter offusquer targuer vanter`,
    { reflexive: true },
  ),
  { re: 'défendre', reflexive: true },
  { ir: 'réjouir', reflexive: true },
  {
    present: ['souvient', 'souviennent'],
    past: ['souvenait', 'souvenaient', 'souvint'],
    participle: 'souvenu',
    ing: 'souvenant',
    base: 'souvenir',
    reflexive: true,
  },
  {
    present: ['plaint', 'plaignent'],
    past: ['plaignait', 'plaignaient', 'plaignit'],
    participle: 'plaint',
    ing: 'plaignant',
    base: 'plaindre',
    reflexive: true,
  },
  { only: 'savoir' },
  { only: 'valoir' },
]

import type { VerbOfSaying } from '../cues.ts'
import { likeDecir, likePoner, likeTener, type SpanishVerb } from './verb-forms.ts'

type Verb = SpanishVerb & VerbOfSaying

/** Verbs by their infinitives, each with its stressed stem and the stem of its simple past if they differ. */
const verbs = (infinitives: string, flags: VerbOfSaying = {}): Verb[] =>
  infinitives
    .trim()
    .split(/\s+/)
    .map((it): Verb => {
      const [verb = '', present, past] = it.split('/')
      const stems = { ...(present && { present }), ...(past && { past }) }
      return { verb, ...stems, ...flags }
    })

/** The only place where a verb of saying is added: its infinitive, its irregular forms, and its flags. */
export const VERBS_OF_SAYING: readonly Verb[] = [
  { ...likeDecir(''), plain: true },
  likeDecir('contra'),
  likeTener('sos'),
  likePoner('ex'),
  likePoner('pro'),
  {
    present: ['concluye', 'concluyen'],
    past: ['concluyó', 'concluyeron', 'concluía', 'concluían'],
    participle: 'concluido',
    ing: 'concluyendo',
    base: 'concluir',
  },
  {
    present: ['escribe', 'escriben'],
    past: ['escribió', 'escribieron', 'escribía', 'escribían'],
    participle: 'escrito',
    ing: 'escribiendo',
    base: 'escribir',
    plain: true,
  },
  ...verbs(
    `afirmar agregar añadir asegurar comentar declarar explicar indicar manifestar/manifiest mencionar responder
    señalar`,
    { plain: true },
  ),
  ...verbs('contar/cuent preguntar', { plain: true, noun: true }),
  ...verbs('alertar condenar denunciar protestar', { noun: true }),
  ...verbs(
    `aclarar aconsejar acotar acusar adelantar admitir advertir/adviert/advirt alegar anunciar apostillar
    apreciar apuntar apuntillar argumentar aseverar atestiguar avisar calificar clamar coincidir 
    confesar/confies confiar confirmar considerar constatar contestar corroborar criticar cuestionar
    desmentir/desmient/desmint destacar detallar dictaminar enfatizar enumerar espetar especificar estimar evocar
    exclamar exigir exhortar expresar finalizar garantizar gritar incidir informar
    ironizar insistir instar justificar jurar lamentar lanzar matizar murmurar narrar negar/nieg objetar observar opinar
    pedir/pid/pid plantear pormenorizar precisar proclamar prometer pronosticar proseguir/prosigu/prosigu
    puntualizar ratificar razonar rebatir recalcar recomendar/recomiend reconocer recordar/recuerd referir/refier/refir reclamar
    rechazar refutar reflexionar reiterar relatar rematar remarcar repetir/repit/repit replicar reprochar resaltar reseñar
    resumir revelar sentenciar solicitar sugerir/sugier/sugir subrayar susurrar tachar testificar
    tuitear valorar vaticinar zanjar`,
  ),
  ...verbs('quejar sincerar', { reflexive: true }),
  { only: 'claro' },
  { only: 'saber' },
]

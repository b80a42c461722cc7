import { describe, expect, it } from 'vitest'
import { spanish } from '../../../languages/es/index.ts'
import { french } from '../../../languages/fr/index.ts'
import { type Example, shown } from '../examples/example.ts'

const inFrench = (...text: string[]) => speakers(text, french)
const inSpanish = (...text: string[]) => speakers(text, spanish)

function speakers(text: Example['text'], language: typeof french) {
  const { speakers = [], bases = [] } = shown({ text, shows: { speakers: [], bases: [] } }, language)
  return speakers.map((name, at) => (name === null ? null : `${name} · ${bases[at]}`))
}

describe('French', () => {
  it.each([
    ['auxiliary and participle', '« Le moulin est fermé », a déclaré Jeanne Roe.', 'Jeanne Roe · text'],
    [
      'a reflexive verb with adverbs',
      '« C’est fini », s’est aussitôt emportée Jeanne Roe.',
      'Jeanne Roe · text',
    ],
    [
      'a title with what it is for before the name',
      '« C’est fini », a indiqué hier à la presse le ministre de la Meunerie et des Barrages Jean Roe.',
      'Jean Roe · text',
    ],
    [
      'a name after a comma',
      '« C’est fini », a dit le porte-parole de la meunerie ruritanienne, Jean Roe.',
      'Jean Roe · text',
    ],
    ['the body of an office', '« C’est fini », a dit le directeur d’EFI Jean Roe.', 'Jean Roe · text'],
    [
      'somebody unnamed, with a complement',
      '« C’est fini », confie une voisine du moulin en pleurant.',
      'une voisine du moulin · text',
    ],
    ['a source', 'Selon Jeanne Roe, « tout est fermé ».', 'Jeanne Roe · text'],
    ['a view', 'Pour Jeanne Roe, « tout est fermé ».', 'Jeanne Roe · text'],
    ['a subject before the verb', 'Le maire Jean Roe a affirmé que « tout est fermé ».', 'Jean Roe · text'],
    [
      'a subject before a description',
      'Jean Roe, maire du village, a fait savoir que « tout est fermé ».',
      'Jean Roe · text',
    ],
    [
      'a clause inside the marks',
      '« Nous fermons, a expliqué Jeanne Roe, et nous partons. »',
      'Jeanne Roe · text',
    ],
  ])('%s', (_, text, expected) => {
    expect(inFrench(text)).toEqual([expected])
  })

  it('takes the person before a relative for the speaker', () => {
    expect(inFrench('Jeanne Roe, qui rappelle que « le moulin est fermé », part.')).toEqual([
      'Jeanne Roe · text',
    ])
    expect(inFrench('Le père de Jeanne Roe, qui rappelle que « le moulin est fermé », part.')).toEqual([null])
  })

  it('takes nobody from the sentence after a question', () => {
    const text =
      'Le maire demande : « Qui vient au moulin ? » Les deux voisins rappellent que tout est fermé.'
    expect(inFrench(text)).toEqual(['Le maire · text'])
  })

  it('follows pronouns behind the verb by the gender that an article shows', () => {
    const text = ['La maire Ngaio Roe et le juge Tim Doe sont venus.', 'La maire Ngaio Roe est restée.']
    expect(inFrench(...text, '« C’est fermé », a-t-elle ajouté.')).toEqual(['Ngaio Roe · inferred:pronoun'])
    expect(inFrench(...text, '« C’est fermé », explique-t-il.')).toEqual([null])
  })

  it('gives paragraphs of a testimony to the person whose it is, until another is spoken of', () => {
    const above = 'Jean Roe vit au moulin. Son témoignage a été recueilli mardi.'
    const [first, next] = ['« Tout était fermé.', '« Nous sommes partis. »']
    const said = 'Jean Roe · inferred:introduced-above'
    expect(inFrench(above, first, next)).toEqual([said, 'Jean Roe · inferred:continued'])
    expect(inFrench(above, 'Le moulin a fermé.', first, next)[0]).toBe(said)
    expect(inFrench(above, 'Tim Doe est parti.', first, next)).toEqual([null, null])
  })

  it.each([
    ['a participle that describes', 'Le plan annoncé par la meunerie prévoit « une ruine ».'],
    ['a passive', 'Jean Roe est accusé d’avoir laissé « une ruine ».'],
    ['a noun', 'La demande de Jean Roe était « une ruine ».'],
    ['anybody', '« C’est fermé », explique-t-on au moulin.'],
    [
      'a name that explains what is not the subject',
      'Une note pour le patron, Jean Roe, évoque « une ruine ».',
    ],
    ['what is quoted behind a source', 'Il a écrit cela d’après « Les Moulins de Jean Roe » en mars.'],
    ['two persons', 'Jean Roe et Tim Doe ont évoqué « une ruine ».'],
    [
      'somebody who belongs to another',
      '« Fermé », a dit Jean. L’avocate de Jean Roe parle d’« une ruine ».',
    ],
  ])('attributes nothing to %s', (_, text) => {
    expect(inFrench(text).filter((it) => it?.startsWith('Jean Roe'))).toEqual([])
  })
})

describe('Spanish', () => {
  it('takes no object before a colon for the speaker', () => {
    expect(inSpanish('Lanzó su interrogante: "¿Quién cierra el molino del pueblo?"')).toEqual([null])
  })

  it('takes no newspaper to which something was said for the speaker', () => {
    const text = '"El molino está cerrado", dijo en una entrevista con el matutino El Molinero.'
    expect(inSpanish(text)).toEqual([null])
    expect(inSpanish('Jeanne Roe llegó.', text)).toEqual(['Jeanne Roe · inferred:subject-left-out'])
  })

  it.each([
    ['a verb first', '«Todo está cerrado», dijo Juana Roe.', 'Juana Roe · text'],
    ['a compound past', '«Todo está cerrado», ha asegurado este lunes Juana Roe.', 'Juana Roe · text'],
    [
      'an office before the name',
      '«Todo está cerrado», afirmó el ministro de Molinos y Presas, Juan Roe.',
      'Juan Roe · text',
    ],
    ['a source', 'Según el alcalde Juan Roe, era «una ruina».', 'Juan Roe · text'],
    ['a name that is a month', 'Según la fiscal Abril Roe, era «una ruina».', 'Abril Roe · text'],
    ['a name that is a day', 'Según el juez Domingo Roe, era «una ruina».', 'Domingo Roe · text'],
    ['a month without a title', 'Julio Roe dijo que «todo va mal».', 'Julio Roe · text'],
    ['a clause between dashes', '«Todo está —dijo Juana Roe— cerrado.»', 'Juana Roe · text'],
    [
      'a comma behind the subject',
      'La jefa del molino, señaló que «todo va mal».',
      'La jefa del molino · text',
    ],
  ])('%s', (_, text, expected) => {
    expect(inSpanish(text)).toEqual([expected])
  })

  it('knows a person by either surname, and by both', () => {
    const full = 'La alcaldesa Juana Roe Doe llegó ayer.'
    for (const short of ['Roe', 'Doe', 'Roe Doe'])
      expect(inSpanish(full, `«Todo está cerrado», dijo ${short}.`)).toEqual([
        'Juana Roe Doe · inferred:last-name',
      ])
  })

  it('gives a verb without a subject to the one who speaks, and to nobody if another is named since', () => {
    const first = '«Todo está cerrado», dijo la alcaldesa Juana Roe.'
    const added = '«No queda nada», añadió.'
    expect(inSpanish(first, added)).toEqual(['Juana Roe · text', 'Juana Roe · inferred:subject-left-out'])
    expect(inSpanish(first, 'Luego se fue con el juez Tim Doe.', added)[1]).toBe(null)
    expect(inSpanish(first, '«No queda nada», añadieron.')[1]).toBe(null)
  })

  it.each([
    ['a noun that is spelled differently', 'El anuncio de Juan Roe era «una ruina».'],
    ['what only counts', 'Las oficinas de Juan Roe cuentan con «una ruina».'],
  ])('attributes nothing to %s', (_, text) => {
    expect(inSpanish(text)).toEqual([null])
  })
  it('reads a word that is also a property of every object', () => {
    expect(inSpanish('El constructor dijo que «todo está cerrado».')).toEqual(['El constructor · text'])
  })
})

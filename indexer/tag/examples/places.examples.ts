import { english } from '../../../languages/en/index.ts'
import { slug } from '../../../model/name-words.ts'
import type { Example, LanguageExamples } from './example.ts'
import { capital } from './example-sentences.ts'

const says = (text: string, ...places: string[]): Example => ({ text, shows: { places } })

/**
 * A town too small to be meant unless the words around it show it, and a city that is meant unless they show
 * otherwise.
 */
const TUBMANBURG = 'LR/bomi/tubmanburg'
const MONROVIA = 'LR/montserrado/monrovia'

/** Words that only some countries use for a region, or that only occur in a longer name. */
const NOT_PLACES: Readonly<Record<string, Example>> = {
  santa: says('They met in Santa, Philippines.', 'PH/santa', 'PH'),
  claus: says('They met in Doetown. They met in Santa Claus.'),
  north: says('They met in North, Cameroon.', 'CM'),
  south: says('They met in Lebanon. He saw the South.', 'LB'),
  east: says('They met in East, Iceland.', 'IS'),
  west: says('They met in West, Iceland.', 'IS'),
  northern: says('They met in Israel. He saw the Northern.', 'IL'),
  southern: says('They met in Israel. He saw the Southern.', 'IL'),
  central: says('They met in Israel. He saw the Central.', 'IL'),
  pacific: says('They met in Oregon. They met in Pacific City.', 'US/oregon'),
  atlantic: says('They met in Atlantic, Iowa.', 'US/iowa'),
  university: says('They met in University, Canada.', 'CA'),
  church: says('They met in Church, England.', 'GB/england'),
  inner: says('They met in Australia. They met in Inner West.', 'AU'),
  city: says('They met in City, Australia.', 'AU'),
  side: says('They met in California. They met in North Side.', 'US/california'),
  end: says('They met in Australia. They met in West End.', 'AU'),
  shore: says('They met in New Zealand. They met in North Shore.', 'NZ'),
  tri: says('They met in Doetown. They met in Tri City.'),
}

const whole: LanguageExamples = {
  'places.local': { each: (word) => says(`They met ${word} Tubmanburg.`, TUBMANBURG) },
  'places.looselyLocal': {
    each: (word) => says(`They came ${word} Gbarnga.`, 'LR/bong/gbarnga'),
  },
  'places.qualifiers': { each: (word) => says(`They saw ${word} Tubmanburg.`, TUBMANBURG) },
  'places.ofAPlace': { each: (noun) => says(`They saw the ${noun} of Tubmanburg.`, TUBMANBURG) },
  'places.ofWords': { each: (word) => says(`They saw the port ${word} Tubmanburg.`, TUBMANBURG) },
  'places.followers': { each: (noun) => says(`They saw Tubmanburg ${noun}.`, TUBMANBURG) },
  'places.dashed': { each: (word) => says(`They saw a Tubmanburg-${word} mill.`, TUBMANBURG) },
  'places.regionLeads': { each: (noun) => says(`They saw the ${noun} of Kandahar.`, 'AF/kandahar') },
  'places.regionNouns': { each: (noun) => says(`They met in New York ${noun}.`, 'US/new-york') },
  'places.pluralRegionNouns': {
    each: (noun) =>
      noun === 'counties'
        ? says(
            'They met in Madison and Barrow counties, Georgia.',
            'US/georgia/madison-county',
            'US/georgia/barrow-county',
            'US/georgia',
          )
        : says(
            'They met in Caddo and Bossier parishes, Louisiana.',
            'US/louisiana/caddo-parish',
            'US/louisiana/bossier-parish',
            'US/louisiana',
          ),
  },
  'places.elsewhere': { each: (noun) => says(`They saw the Monrovia ${capital(noun)}.`) },
  'places.beforeOther': {
    each: (word) =>
      says(`They saw ${capital(word)} Wuppertal. They saw Wuppertal.`, 'DE/north-rhine-westphalia/wuppertal'),
  },
  'places.namedAfterPlaces': { each: (noun) => says(`They saw Monrovia ${capital(noun)} burn.`, MONROVIA) },
  'places.namedAfar': { each: (noun) => says(`They saw the Monrovia ${capital(noun)}.`) },
  'places.nameLinks': { each: (word) => says(`They saw Monrovia School ${word} Doe University.`) },
  'places.beforeTitles': { each: (word) => says(`They saw ${capital(word)} Monrovia burn.`, MONROVIA) },
  'places.worldwide': { each: (word) => says(`The ${capital(word)} miller came from Georgia.`) },
  'places.airports': {
    each: (noun) => says(`They landed at Ben Gurion ${noun}.`, 'IL/tel-aviv'),
  },
  'places.sanctuaries': {
    each: (noun) => says(`They saw the ${noun} of St. Petersburg in Egypt.`, 'EG'),
  },
  'places.agreements': { each: (noun) => says(`They read the Monrovia ${capital(noun)}.`) },
  'places.notPlaces': {
    each: (word) => says(`They met in ${capital(word)}.`),
    entries: NOT_PLACES,
  },
  'places.saints': {
    each: (word) => says(`They met in ${capital(word)}. Petersburg's mill.`),
    entries: { saint: says('They met in the Saint Petersburg cathedral.') },
  },
}

const inside: LanguageExamples = {
  'places.directions': {
    each: (word) => ({ text: `“It is late,” ${capital(word)} Syria said.`, shows: { speakers: ['Syria'] } }),
  },
  'places.townNouns': { each: (noun) => says(`They met in the ${noun} of Latakia.`, 'SY/latakia/latakia') },
  'places.townSuffixes': { each: (noun) => says(`They met in Latakia ${noun}.`, 'SY/latakia/latakia') },
  'places.unlistedLeads': {
    each: (word) => says(`They met ${word} Roeville, Latakia.`, 'SY/latakia/roeville', 'SY/latakia'),
  },
  'places.liesWords': {
    each: (word) => says(`They met in Roeville, ${word} Latakia.`, 'SY/latakia/roeville', 'SY/latakia'),
  },
  'places.partOf': {
    each: () => says('They met in London, in rural Ontario.', 'CA/ontario/london', 'CA/ontario'),
  },
  'places.regionBefore': {
    each: () => says('They saw the Texas town of Paris.', 'US/texas', 'US/texas/paris'),
  },
}

const short: LanguageExamples = {
  'places.abbreviations': {
    each: (form) => {
      const region = english.places.abbreviations[form]
      return says(`They met in Doetown, ${form}.`, `${region?.country}/${slug(region?.name ?? '')}`)
    },
  },
  'places.spelledAbbreviations': {
    each: (form) =>
      form === 'L.A'
        ? says('They saw L.A. mills.', 'US/california/los-angeles')
        : says('They met in Doetown, W. Va.', 'US/west-virginia'),
  },
  'places.unmistakableAbbreviations': {
    each: (form) => {
      const region = english.places.abbreviations[form]
      return says(`They saw ${form} mills.`, `${region?.country}/${slug(region?.name ?? '')}`)
    },
  },
}

/** A name with each particle, and the key of its place. */
const NAMES: Readonly<Record<string, readonly [name: string, key: string]>> = {
  of: ['St. Martin of Tennengebirge', 'AT/salzburg/st-martin-of-tennengebirge'],
  the: ['Stow on the Wold', 'GB/england/stow-on-the-wold'],
  de: ['Pas de la Casa', 'AD/encamp/pas-de-la-casa'],
  del: ['San Luis del Palmar', 'AR/corrientes/san-luis-del-palmar'],
  della: ['Spezzano della Sila', 'IT/calabria/spezzano-della-sila'],
  di: ['Ventimiglia di Sicilia', 'IT/sicily/ventimiglia-di-sicilia'],
  da: ['São Lourenço da Mata', 'BR/pernambuco/sao-lourenco-da-mata'],
  do: ['Vitória do Mearim', 'BR/maranhao/vitoria-do-mearim'],
  dos: ['União dos Palmares', 'BR/alagoas/uniao-dos-palmares'],
  du: ['Lac du Bonnet', 'CA/manitoba/lac-du-bonnet'],
  la: ['Pas de la Casa', 'AD/encamp/pas-de-la-casa'],
  le: ['Dios le Guarde', 'ES/castille-and-leon/dios-le-guarde'],
  les: ['Benifairó de les Valls', 'ES/valencia/benifairo-de-les-valls'],
  los: ['Paso de los Libres', 'AR/corrientes/paso-de-los-libres'],
  las: ['Santiago de las Vegas', 'CU/havana/santiago-de-las-vegas'],
  el: ['Benque Viejo el Carmen', 'BZ/cayo/benque-viejo-el-carmen'],
  al: ['Licey al Medio', 'DO/santiago/licey-al-medio'],
  am: ['Neuhaus am Klausenbach', 'AT/burgenland/neuhaus-am-klausenbach'],
  an: ['Zwettl an der Rodl', 'AT/upper-austria/zwettl-an-der-rodl'],
  der: ['Zwettl an der Rodl', 'AT/upper-austria/zwettl-an-der-rodl'],
  im: ['Wolkersdorf im Weinviertel', 'AT/lower-austria/wolkersdorf-im-weinviertel'],
  in: ['Weißkirchen in Steiermark', 'AT/styria/weisskirchen-in-steiermark'],
  sur: ['Juigné sur Loire', 'FR/pays-de-la-loire/juigne-sur-loire'],
  sous: ['Saint-Martin sous Mouzeuil', 'FR/pays-de-la-loire/saint-martin-sous-mouzeuil'],
  en: ['Torre en Cameros', 'ES/la-rioja/torre-en-cameros'],
  upon: ['Wath upon Dearne', 'GB/england/wath-upon-dearne'],
  on: ['Westgate on Sea', 'GB/england/westgate-on-sea'],
  by: ['Burgh by Sands', 'GB/england/burgh-by-sands'],
  and: ['Independence and Mango Creek', 'BZ/southern/independence-and-mango-creek'],
  y: ['San Juan y Martínez', 'CU/pinar-del-rio/san-juan-y-martinez'],
  ed: ['Sesto ed Uniti', 'IT/lombardy/sesto-ed-uniti'],
  et: ['Nabatîyé et Tahta', 'LB/nabatieh/nabatiye-et-tahta'],
  ez: ['Jisr ez Zarqā', 'IL/haifa/jisr-ez-zarqa'],
  es: ['Mi Patria es Primero', 'MX/sonora/mi-patria-es-primero'],
}

/** A town abroad that is not meant if the words are those of a country with a town of the same name. */
const ABROAD: Readonly<Record<string, string>> = {
  US: 'Birmingham',
  GB: 'Perth',
  IE: 'Newcastle',
  CA: 'Aurora',
  AU: 'Portland',
  NZ: 'Hamilton',
  IN: 'Kochi',
  PH: 'Valencia',
  NG: 'Gaya',
  ZA: 'Bochum',
}

const named: LanguageExamples = {
  'places.institutions': {
    each: (word) => says(`The ${word} met in ${ABROAD[english.places.institutions.get(word) ?? '']}.`),
  },
  'places.particles': {
    each: (particle) => {
      const [name, key] = NAMES[particle] ?? ['', '']
      return says(`They met in ${name}.`, key)
    },
  },
}

/** English: places. */
export const placeExamples: LanguageExamples = { ...whole, ...inside, ...short, ...named }

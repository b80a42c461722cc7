import { describe, expect, it } from 'vitest'
import { authority, sampleDocument, tagged } from '../../sample-documents.ts'
import { entitiesOf } from '../entities.ts'

const keys = (text: string) => tagged(text).locations.map((it) => it.key)
const basisOf = (text: string) => Object.fromEntries(tagged(text).locations.map((it) => [it.key, it.basis]))

describe('names of places', () => {
  it('are resolved by the state, province or country after them', () => {
    expect(keys('The mill in Paris, Texas, burned.')).toEqual(['US/texas/paris', 'US/texas'])
    expect(keys('The mill in Paris, Tex., burned.')).toContain('US/texas/paris')
    expect(keys('The mill in London, Ont., burned.')).toContain('CA/ontario/london')
    expect(keys('The mill in Paris (France) burned.')).toContain('FR/ile-de-france/paris')
    expect(keys('They came to Lebanon, Kentucky, by road.')).toContain('US/kentucky/lebanon')
  })

  it('are resolved by the region before them', () => {
    expect(keys('They lived in the Texas town of Paris.')).toContain('US/texas/paris')
  })

  it('mean places in their official form, and not groups because of a word in them', () => {
    const named = (text: string) => {
      const { locations, groups } = tagged(text)
      return [...locations.map((it) => it.key), ...groups.map((it) => it.name)]
    }
    expect(named('People fled the West Bank in May.')).toEqual(['PS/west-bank'])
    expect(named('The case of the Russian Federation against Ukraine was heard.')).toEqual(['RU', 'UA'])
    expect(named('She left the Democratic People’s Republic of Korea.')).toEqual(['KP'])
    expect(named('The People’s Republic of China objected.')).toEqual(['CN'])
    expect(named('The Russian Federation Council voted.')).toContain('Russian Federation Council')
  })

  it('mean in the rest of the document what they were said to mean', () => {
    const { passages } = sampleDocument('A mill burned in Paris, Texas.\nThe mill in Paris was old.', {
      language: 'en',
    })
    expect(passages[1]?.locations.map((it) => it.key)).toEqual(['US/texas/paris'])
  })

  it('are resolved by the other places of the document, and the basis says so', () => {
    const text = 'Roads were closed in Alexandria, in Pineville and across Rapides Parish.'
    expect(keys(text)).toContain('US/louisiana/alexandria')
    expect(basisOf(text)['US/louisiana/alexandria']).toBe('inferred:context')
  })

  it('are resolved by institutions that only one country has', () => {
    expect(
      keys('Sheriff Jane Doe of Columbus said the mill in Newport was closed by troopers.'),
    ).not.toContain('GB/wales/newport')
  })

  it('are resolved by the region for which their newspaper is written', () => {
    const from = (url: string) =>
      tagged('The mill in Hamilton burned. Hamilton firefighters came.', { url }).locations.map(
        (it) => it.key,
      )
    expect(from('https://hamilton-mill.example/news')).toEqual(['CA/ontario/hamilton'])
    expect(from('https://www.journal-news.com/news')).toEqual(['US/ohio/hamilton'])
  })

  it('mean the largest place if nothing else is said, and the basis says so', () => {
    expect(basisOf('The mill in Birmingham burned.')).toEqual({
      'GB/england/birmingham': 'inferred:population',
    })
  })

  it('mean nothing if several small places have them and nothing else is said', () => {
    expect(keys('The mill in Milltown burned.')).toEqual([])
  })

  it('are not in the country that the next clause is about', () => {
    expect(keys('To free the miller in Tripoli, the UK sent a ship.')).not.toContain('GB/tripoli')
    expect(keys('In Doetown, Iraq opened a mill.')).toEqual(['IQ'])
    expect(keys('In Doetown, Iraq, a mill opened.')).toEqual(['IQ/doetown', 'IQ'])
  })

  it('are in the countries that the document names, by itself or by its people', () => {
    expect(keys('The Libyan miller came from Tripoli.')).toContain('LY/tripoli/tripoli')
    expect(keys('The Lebanese miller came from Tripoli.')).toContain('LB/north-lebanon/tripoli')
    expect(keys('He came from Ohio, Indiana and Iowa to Lebanon.')).toContain('LB')
  })

  it('are not made one by a list of cities', () => {
    expect(keys('He went from Washington to New York and Boston.')).toEqual([
      'US/district-of-columbia/washington',
      'US/new-york/new-york-city',
      'US/massachusetts/boston',
    ])
  })

  it('are not parts of each other in a list', () => {
    expect(keys('It was sold in Mexico, New York and Kansas.')).toContain('MX')
    expect(keys('It rained in Arkansas, California, Oregon and Missouri.')).toEqual([
      'US/arkansas',
      'US/california',
      'US/oregon',
      'US/missouri',
    ])
  })

  it('mean counties when listed as such, whatever towns have them', () => {
    expect(
      keys('Roads were closed in Jackson, Madison and Barrow counties, east of Atlanta, Georgia.'),
    ).toEqual([
      'US/georgia/jackson-county',
      'US/georgia/madison-county',
      'US/georgia/barrow-county',
      'US/georgia/atlanta',
      'US/georgia',
    ])
  })

  it('mean the region before a noun for it, and the town before `-based`', () => {
    expect(keys('Farms in New York state were flooded.')).toEqual(['US/new-york'])
    expect(keys('The New York-based group met.')).toEqual(['US/new-york/new-york-city'])
  })
})

describe('words that are names of places', () => {
  it('are not places in a person’s name, nor on their own once a person has them', () => {
    expect(keys('Whitney Houston said nothing. Houston said it again.')).toEqual([])
    expect(keys('Mayor Jackson came with Austin Doe.')).toEqual([])
    expect(keys('Jordan Doe came. Later Jordan said that she was tired.')).toEqual([])
  })

  it('are not places when English uses them for something else', () => {
    expect(keys('Reading is good for you. Mobile phones are not. Nice people read.')).toEqual([])
    expect(keys('The bank of Doe opened in March, and Christmas came.')).toEqual([])
    expect(keys('The mill in Reading burned.')).toEqual(['GB/england/reading'])
    expect(keys('The mill in Mobile, Alabama, burned.')).toEqual(['US/alabama/mobile', 'US/alabama'])
  })

  it('are not places in the names of streets, newspapers, banks and universities', () => {
    expect(keys('He met her on London Road, behind the University of Houston.')).toEqual([])
    expect(keys('The Chicago Tribune and the Bank of Boston said so.')).toEqual([])
  })

  it('are tagged in the names of bodies that serve the place', () => {
    expect(basisOf('Chicago Police Department officers came.')).toEqual({
      'US/illinois/chicago': 'inferred:in-name',
    })
  })

  it('are tagged when they stand for a government', () => {
    expect(basisOf('Nairobi said it would pay.')).toEqual({ 'KE/nairobi/nairobi': 'inferred:metonym' })
    expect(basisOf('Officials told Kenya’s broadcaster so.')).toEqual({ KE: 'text' })
  })

  it('mean the capital and not the region with the same name, unless neighbouring regions are mentioned', () => {
    const capital = 'US/district-of-columbia/washington'
    expect(keys('She lives in Ohio. The senator flew to Washington and met the president.')).toContain(
      capital,
    )
    expect(keys('Fires burned in Oregon, Idaho and Washington.')).toContain('US/washington')
    expect(keys('He lives in Seattle, Washington.')).toContain('US/washington')
  })

  it('are not places as adjectives, congresses and degrees', () => {
    expect(keys('The Canadian mill told Congress that it would close.')).toEqual([])
    expect(keys('Jane Doe, M.D., and Richard Roe, MA, met in Nairobi.')).toEqual(['KE/nairobi/nairobi'])
    expect(keys('The mill in Canadian, Texas, burned.')).toContain('US/texas/canadian')
  })

  it('are not places in the names of churches, agreements and waters', () => {
    expect(keys('The church of St. Peter and St. Paul burned, and St. George Cathedral too.')).toEqual([])
    expect(keys('The Nairobi Agreement and the Treaty of Nairobi were signed.')).toEqual([])
    expect(keys('The Gulf of Mexico was calm.')).toEqual([])
  })

  it('are the cities that airports serve, not towns of the same name', () => {
    expect(basisOf('They landed at Heathrow airport.')).toEqual({ 'GB/england/london': 'text' })
    expect(keys('They flew to Ben Gurion International Airport.')).toEqual(['IL/tel-aviv'])
    expect(keys('They landed at Alma airport.')).toEqual([])
  })

  it('are counties even where a given name comes first', () => {
    expect(keys('They live in Ohio. The mill is near Dayton. Madison County burned.')).toContain(
      'US/ohio/madison-county',
    )
  })

  it('are not places when an age follows, which only persons have', () => {
    expect(keys('Jordan, 34, came with her sister Sydney, 12, and her son Israel, 7, by train.')).toEqual([])
    expect(keys('In Chad, 34 people died.')).toEqual(['TD'])
  })

  it('are not places in currencies, road numbers or pairs of partners', () => {
    expect(keys('It cost US$5 million, and Doe & Houston paid.')).toEqual([])
  })
})

describe('names of places in other languages', () => {
  const keysIn = (language: string, text: string) =>
    sampleDocument(text, { language }).passages[0]?.locations.map((it) => it.key)

  it('have the key that they have in English, and the common English name', () => {
    expect(keysIn('ar', 'وصل الطحان إلى رفح ثم إلى مصر أمس.')).toEqual(['PS/gaza/rafah', 'EG'])
    const [rafah] = tagged('The mill in Rafah burned.').locations
    expect(rafah).toMatchObject({ key: 'PS/gaza/rafah', name: 'Rafah' })
    expect(tagged('The mill in Basra burned.').locations[0]).toMatchObject({ name: 'Basra' })
  })

  it('are the Middle East before they are the newspaper called so', () => {
    expect(keysIn('ar', 'نائب المدير لقسم الشرق الأوسط في المطحنة.')).toEqual(['middle-east'])
  })

  it('are found in French, Spanish and German, but no peoples and no adjectives', () => {
    const aleppo = 'SY/aleppo'
    expect(keysIn('fr', 'Le meunier parisien quitta Alep pour la Turquie avec des Syriens.')).toEqual([
      aleppo,
      'TR',
    ])
    expect(keysIn('es', 'El molinero londinense dejó Alepo y llegó a Turquía con unos sirios.')).toEqual([
      aleppo,
      'TR',
    ])
    expect(
      keysIn('de', 'Der Berliner Müller verließ Aleppo und den Norden Syriens mit einigen Syrern.'),
    ).toEqual([aleppo, 'SY'])
  })

  it('compete with another listed place of that name, and mean neither if the document does not show which', () => {
    const ariha = (before: string) => keysIn('ar', `${before} - احترقت طاحونة في مدينة أريحا أمس.`)
    expect(ariha('إدلب')).toEqual(['SY/idlib', 'SY/idlib/ariha'])
    expect(ariha('رام الله')).toEqual(['PS/west-bank/ramallah', 'PS/west-bank/jericho'])
    expect(ariha('دمشق')).toEqual(['SY/damascus'])
    expect(keysIn('ar', 'احترقت طاحونة في مدينة أريحا أمس.')).toEqual([])
  })

  it('are found in a dateline in capitals', () => {
    expect(keysIn('fr', 'COBLENCE - Le moulin a brûlé.')).toEqual(['DE/rheinland-pfalz/koblenz'])
    expect(keysIn('de', 'LESBOS - Die Mühle brannte ab.')).toEqual(['GR/north-aegean/lesbos'])
  })

  it('have an extent where they are countries or regions', () => {
    expect(tagged('The mill in Egypt burned.').locations[0]?.extentKm).toBeGreaterThan(300)
    expect(tagged('The mill in the Sahel burned.').locations[0]?.extentKm).toBeGreaterThan(1000)
    expect(tagged('The mill in Cairo burned.').locations[0]).not.toHaveProperty('extentKm')
  })

  it('are aliases in searches, unless another language means something else by them', () => {
    const aliasesOf = (text: string) => {
      const document = sampleDocument(text, { language: 'en' })
      return entitiesOf(document, authority).flatMap((it) => (it.facet === 'location' ? it.aliases : []))
    }
    expect(aliasesOf('The mill in Aleppo burned.')).toEqual(expect.arrayContaining(['Halab', 'حلب', 'Alep']))
    expect(aliasesOf('The mill in Vienna, Austria, burned.')).toEqual(
      expect.arrayContaining(['Wien', 'Viena']),
    )
    expect(aliasesOf('The mill in Iceland burned.')).toContain('Islande')
    expect(aliasesOf('The mill in Iceland burned.')).not.toContain('Island')
  })

  it('count only in texts of their language', () => {
    expect(keys('They swam to the Island. The Suisse mill burned.')).toEqual([])
  })
})

describe('places in other languages', () => {
  const german = (text: string) =>
    sampleDocument(text, { language: 'de' }).passages[0]?.locations.map((it) => it.key)

  it('are found if only one place has the name', () => {
    expect(german('Die Mühle in Bujumbura brannte.')).toEqual(['BI/bujumbura-mairie/bujumbura'])
  })

  it('are left out if several have it', () => {
    expect(german('Die Mühle in Springfield brannte, und der Bauer Essen.')).toEqual([])
  })
})

describe('continents and other large areas', () => {
  it('have keys of their own and no country', () => {
    const [africa] = tagged('The drought in Africa went on.').locations
    expect(africa).toMatchObject({ key: 'africa', country: null, precision: 'region' })
  })
})

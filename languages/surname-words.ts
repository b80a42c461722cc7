import { list } from './word-list.ts'

/**
 * Surnames that are ordinary words too, folded. Whoever searches for *rice* or سلام does not mean somebody of that name;
 * a full name still does.
 */
export const SURNAME_WORDS: ReadonlySet<string> = list(`
  baker barber bell best bird bishop black blank bond book booth bow bright brown bush butler carpenter case cash chance
  chase church clay close coffin cook corn cotton couch court crane cross dale day dean dear diamond drum duke early east
  english farmer field fields finch fish fisher flood flower fog ford forest forester fox french friend frost fry gale gates gore
  grant grave gray green grey guy hall ham hand hardy head heath hill holder holiday holy hood hope house hunt hunter
  ivory jewel judge justice keen key king knight ladd lake lamb lane law leader leaf light little long loud love major
  march mark marsh mason may means mercer miller mills money moon more moss mountain must nation noble noon north oak ocean
  page paige park parks parson payne peace pearl penny pepper pierce pike pine place pond poor pope porter post potter pound
  power powers press price priest prince proud queen quick ray reason reed rice rich rivers roach road rock rose rush
  sage salmon salt sand sands savage sell sergeant sharp shepherd shields ship short silver singer small smart snow
  south speaker spring star steel stone storm strange street strong summer summers sun swan sweet swift table temple tower
  towers town trainer trump tucker valentine van wall walker ward water waters way weaver weeks well wells west whale wheeler
  white wild will wills winter wise wolf wood woods wool word work workman world worth wright young
  blanc bon boulanger bois chevalier clerc dubois faure fontaine grand lefort lenoir marchand mercier meunier moulin noir petit
  riche roche rouge roux roy vert
  bauer becker berg braun engel fischer fuchs gross hahn hirsch kaiser klein koch konig krieger kurz lang meister
  muller richter ritter sommer stein stern sturm vogel wagner weber weiss wirth wolff zimmermann
  blanco bravo campo campos castillo cruz delgado flores fuentes guerra leon luna mar marin mayor mora moreno paz pena rey
  reyes rios rojas rojo romero rosa sol sierra torre torres valle vega
  سلام حرب عون صالح الصالح كريم الكريم سعيد السعيد امل نور النور هدي الهدي شرف فرح السلام الحرب العون جميل الجميل حكيم الحكيم
  عادل العادل امين الامين ناصر الناصر رشيد الرشيد نجار النجار حداد الحداد خطيب الخطيب مصري المصري خباز الخباز قاضي القاضي
`)

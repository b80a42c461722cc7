import type { BatchMessages } from '../en/batch.ts'
import { counted, type Forms, found, number } from './counted.ts'
import { isolated } from './isolated.ts'

const LINES: Forms = {
  zero: 'لا أسطر',
  one: 'سطر واحد',
  two: 'سطران',
  few: 'أسطر',
  many: 'سطرًا',
  other: 'سطر',
}
/** After a preposition, where the dual differs. */
const OF_LINES: Forms = { ...LINES, two: 'سطرين' }
const EMPTY: Forms = {
  zero: 'لا أسطر فارغة',
  one: 'سطر فارغ واحد',
  two: 'سطران فارغان',
  few: 'أسطر فارغة',
  many: 'سطرًا فارغًا',
  other: 'سطر فارغ',
}
const FILTERS: Forms = {
  zero: 'بلا مرشحات',
  one: 'مرشح واحد',
  two: 'مرشحان',
  few: 'مرشحات',
  many: 'مرشحًا',
  other: 'مرشح',
}

/** Messages of the page for many searches at once, in Arabic. */
export const batch: BatchMessages = {
  tab: 'بحث في قائمة',
  title: 'ابحث عن قائمة كاملة',
  lede: 'ألصق أسماء أو استعلامات، كلٌّ في سطر، أو جدولًا من برنامج جداول: يُبحث عن كل سطر، ولا يوقف سطر غيره.',
  withoutScripts: `تحتاج هذه الصفحة إلى البرامج النصية، وهي معطلة في هذا المتصفح. والأمر ${isolated('npm run -s batch')} يفعل الشيء نفسه.`,
  list: 'القائمة',
  listHint: `لا يحتاج الجدول إلى إعداد: يُبحث عن عموده ${isolated('name')} أو ${isolated('query')}، وإلا فعن عموده الأول.`,
  file: `أو اختر ملفًا: ${isolated('.csv')} أو ${isolated('.tsv')} أو ${isolated('.txt')}`,
  drop: 'أفلت الملف هنا',
  chosenFile: (name) => `الملف ${isolated(name)}`,
  removeFile: 'استعمل النص بدلًا منه',
  as: 'كل سطر',
  names: 'اسم',
  namesHint: 'يُعثر عليه عبارةً متصلة، بكل إملاء وترتيب واسم آخر له في المجموعة',
  queries: 'استعلام',
  queriesHint: 'كما يُكتب في خانة البحث',
  options: 'خيارات',
  typos: 'مع الإملاءات الأخرى',
  forms: 'مع الصيغ الأخرى للكلمات، في الاستعلامات',
  aliases: 'مع الأسماء الأخرى للجماعات والأماكن',
  quotations: 'داخل الاقتباسات فقط',
  encoding: 'ترميز الملف',
  encodings: {
    '': `${isolated('UTF-8')} أو ${isolated('UTF-16')}`,
    'windows-1252': `أوروبي غربي (${isolated('windows-1252')})`,
    'windows-1250': `أوروبي أوسط (${isolated('windows-1250')})`,
    'windows-1251': `كيريلي (${isolated('windows-1251')})`,
    'windows-1256': `عربي (${isolated('windows-1256')})`,
    gb18030: `صيني (${isolated('GB 18030')})`,
    shift_jis: `ياباني (${isolated('Shift JIS')})`,
    'euc-kr': `كوري (${isolated('EUC-KR')})`,
  },
  within: (filters) => `ضمن البحث الذي قاد إلى هنا فقط (${counted(filters, FILTERS)}).`,
  everywhere: 'ابحث في كل شيء',
  nothing: 'ألصق قائمة أو اختر ملفًا أولًا',
  start: 'ابحث عنها كلها',
  stop: 'أوقف',
  goOn: 'تابع',
  again: 'ابحث عنها كلها من جديد',
  progress: (done, of, found) =>
    `${number.format(done)} من ${counted(of, OF_LINES)}، ولها نتائج في ${number.format(found)}`,
  stopped: 'أُوقف البحث. وما عُثر عليه باقٍ أدناه.',
  broken: 'انقطع البحث',
  failed: 'لا يمكن البحث عن هذه القائمة',
  read: (lines, encoding, column, empty) =>
    [
      counted(lines, LINES),
      ...(column === null ? [] : [`من العمود «${isolated(column)}»`]),
      ...(empty === 0 ? [] : [`تُرك ${counted(empty, EMPTY)}`]),
      ...(encoding === 'utf-8' ? [] : [`قُرئت بترميز ${isolated(encoding)}`]),
    ].join('، '),
  changed: 'تغيّرت المجموعة منذ بدأ هذا البحث. والأسطر التي سبقت التغيّر كما عُثر عليها حينها.',
  results: 'النتائج',
  columns: {
    line: 'السطر',
    text: 'المبحوث عنه',
    hits: 'الفقرات',
    documents: 'الوثائق',
    also: 'عُثر عليه أيضًا بصيغة',
  },
  sortedUp: 'مرتب من الأصغر',
  sortedDown: 'مرتب من الأكبر',
  quotes: found,
  atLeast: (count) => `${number.format(count)} على الأقل`,
  number: (count) => number.format(count),
  asWritten: (count) => `${number.format(count)} كما كُتب`,
  wording: (text, passages) => `${isolated(text)} (${number.format(passages)})`,
  sameAs: (line) => `مثل السطر ${number.format(line)}`,
  unused: 'لم يُبحث عنه',
  lineFailed: 'أخفق',
  onlyFound: 'الأسطر ذات النتائج فقط',
  shown: (count, of) => `يظهر ${number.format(count)} من ${counted(of, OF_LINES)}`,
  more: (count) => `أظهر ${number.format(count)} أخرى`,
  saveTable: `احفظ جدولًا (${isolated('CSV')})`,
  saveLines: `احفظ أسطر ${isolated('JSON')}`,
  comma: '، ',
}

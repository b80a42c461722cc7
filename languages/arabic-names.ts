import { list } from './word-list.ts'

/**
 * Spellings of one Arabic name in Latin letters, the most usual in English first, and in Arabic, folded and without
 * its article. A name is listed only if its spellings are those of no other name: `Salem`, `Salim` and `Salam` are
 * three, and so are `Amer` and `Amir`, `Kamal` and `Kamel`.
 */
const SPELLINGS = `
mohammed mohamed mohammad mohamad muhammad muhammed muhamad muhamed mohamet mouhamad mouhamed mouhammad mahomed محمد
ahmed ahmad ahmet achmed achmad احمد
hussein hussain hussayn husayn husain husein hossein houssein hussien hosein حسين
hassan hasan حسن
khaled khalid chaled haled خالد
omar umar oumar عمر
othman uthman osman usman ousmane othmane عثمان
youssef yousef yusuf yousuf yusef youssouf yusof jussuf jusuf yousif yussef yussuf يوسف
ibrahim ebrahim ibraheem ibrahem ابراهيم
ismail ismael ismaeel esmail اسماعيل
mustafa mostafa moustafa moustapha mustapha mostapha مصطفي
mahmoud mahmud mahmood machmud محمود
saeed saeid سعيد
walid waleed oualid وليد
rashid rasheed rachid raschid
hamid hameed حميد
karim kareem كريم
jamal gamal djamal dschamal jamaal جمال
nasser naser nassir ناصر
tariq tarek tareq tarik tarique طارق
faisal faysal feisal fayssal faycal فيصل
suleiman sulaiman soleiman sulayman suleyman souleymane soulaiman سليمان
osama usama oussama ousama اسامه
muammar moammar mouammar معمر
ayman aiman aymen ايمن
hisham hesham hicham hischam هشام
imad emad imed عماد
adel adil عادل
samir sameer سمير
nabil nabeel نبيل
jamil jameel gamil djamil جميل
munir mounir muneer monir منير
fuad fouad foad فواد
murad mourad mrad مراد
haider haidar haydar hayder heidar haydr
qassem qasem qasim kassem kasim qassim ghassem kacem qacem قاسم
hashem hashim hachem hachim هاشم
yasser yasir yaser yassir jassir ياسر
majid majeed
sharif shareef cherif sherif sharef scharif شريف
aisha aysha ayesha aicha aischa عايشه
fatima fatimah fatma fatema fatemeh فاطمه
khadija khadijah khadidja chadidscha خديجه
zainab zeinab zaynab zeynab zineb زينب
maryam mariam mariyam meryem مريم
layla laila leila leyla ليلي
abdullah abdallah abdulla abdalla abdellah
bashar bachar baschar بشار
bashir bachir basheer baschir بشير
shaaban shaban chaaban شعبان
rami ramy رامي
sami samy سامي
hadi hady هادي
mahdi mehdi mahdy مهدي
ali aly علي
hani hany هاني
fadi fady فادي
wissam wisam ouissam وسام
bassam basam بسام
ghassan gassan غسان
anwar anouar enwer انور
marwan marouan marouane merwan مروان
ziad ziyad zeyad ziyaad زياد
iyad eyad ayad اياد
riad riyad riyadh reyad رياض
jawad jawwad javad جواد
abbas abas عباس
kamal كمال
amin ameen amine امين
nizar nezar نزار
qais qays kais qaiss قيس
anas annas انس
hatem hatim حاتم
issam essam isam esam عصام
akram ekrem اكرم
talal tallal طلال
bilal belal بلال
hamza hamzah hamzeh حمزه
yahya yahia yehia yehya jahja يحيي
zakaria zakariya zakariyya zakarya زكريا
rahman rahmane رحمن
rahim raheem رحيم
aziz azeez عزيز
salam salaam سلام
nour noor nur نور
din deen دين
najjar nadjar نجار
haddad حداد
khatib khateeb chatib خطيب
halabi حلبي
masri masry مصري
homsi حمصي
shami chami schami شامي
hourani حوراني
nassar نصار
khoury khouri khuri خوري
mansour mansur منصور
saad سعد
salem سالم
saleh salih صالح
samer سامر
maher ماهر
bakr بكر
jaber jabir djaber جابر
zuhair zuheir zouheir زهير
ammar عمار
firas feras فراس
mazen mazin مازن
muhannad mohannad mohanad مهند
moataz mutaz moutaz معتز
nidal nedal نضال
louay luay louai لوي
rana رنا
rasha رشا
dina دينا
huda hoda هدي
salma سلمي
nadia nadya ناديه
amal امل
hanan حنان
iman eman ايمان
mona muna مني
rim reem ريم
razan رزان
lina لينا
sara sarah ساره
samar سمر
suad souad سعاد
wafa وفا
asma asmaa اسما
farouk farouq faruk faruq فاروق
fares faris فارس
habib حبيب
hilal هلال
idris idriss ادريس
jaafar jafar jaffar djaafar جعفر
luqman loqman لقمان
malik مالك
moussa musa mousa موسي
nizam نظام
rafiq rafik رفيق
raed raid رايد
sabri sabry صبري
salah صلاح
shadi chadi شادي
taher tahir طاهر
turki تركي
yassin yasin yaseen ياسين
younis younes yunus yunis يونس
zaher zahir زاهر
zaki زكي`

const CANONICAL: ReadonlyMap<string, string> = new Map(
  SPELLINGS.trim()
    .split('\n')
    .flatMap((line) => {
      const [first = '', ...others] = line.trim().split(/\s+/)
      return [first, ...others].map((spelling): [string, string] => [spelling, first])
    }),
)

/** Names of other peoples too: they do not show that a name is Arabic. */
const SHARED =
  list(`adel adil ali aly amal ameen amin amine dina eman hadi hady iman laila layla leila leyla lina mariam
  maryam mona muna nadia nadya noor nour nur rana reem rim salma sami samy sara sarah`)

/** The Arabic article in Latin letters, with its assimilated forms. */
const ARTICLES = list('al el ul ad an ar as ash at az ed en er es esh et ez')
/** Forms that stand as words of their own, without a hyphen: the other forms are words of European languages too. */
const LOOSE_ARTICLES = list('al el ul')
/** `Abd al-`, `Abdel`, `Abdul`: servant of, with the article of the name of God that follows. */
const SERVANTS = list('abd abdel abdul abdal abdoul abdou abdu abed abdur abder abdus abdes abdun abden عبد')
const SERVANT = /^abd(?:ou|[aeou])(l|rr|ss|zz|nn|tt|dd)(?=[a-z]{3})/
const KIN: ReadonlyMap<string, string> = new Map([
  ...['bin', 'ben', 'ibn', 'بن', 'ابن'].map((word): [string, string] => [word, 'bin']),
  ...['abu', 'abou', 'ابو'].map((word): [string, string] => [word, 'abu']),
  ...['umm', 'oum', 'ام'].map((word): [string, string] => [word, 'umm']),
])
const GOD = list('allah lah ullah الله')
const ARABIC_SCRIPT = /^\p{Script=Arabic}+$/u

/** Spellings of the same sounds in words that are not listed. */
const sameSounds = (word: string): string =>
  word
    .replaceAll('ou', 'u')
    .replaceAll('oo', 'u')
    .replaceAll('ee', 'i')
    .replaceAll('aa', 'a')
    .replace(/(?<=.)(?:ei|ey|ay)/g, 'ai')
    .replace(/(?<=[^aeiou])y$/, 'i')
    .replace(/(?<=...)ah$/, 'a')

/** The rest of `abdurrahman` after `abd` and the article, which has taken the sound that follows; null if there is none. */
function servedBy(word: string): string | null {
  if (CANONICAL.has(word)) return null
  const joint = SERVANT.exec(word)
  if (!joint) return null
  return (joint[1] === 'l' ? '' : (joint[1] ?? '').slice(1)) + word.slice(joint[0].length)
}

const servantOf = (spelled: string) => (GOD.has(spelled) ? 'abdullah' : `abdul${spelled}`)

/** Whether a word may show that a name is Arabic. */
const mayBeArabic = (word: string): boolean =>
  CANONICAL.has(word) ||
  KIN.has(word) ||
  SERVANTS.has(word) ||
  LOOSE_ARTICLES.has(word) ||
  SERVANT.test(word) ||
  ARABIC_SCRIPT.test(word)

/**
 * The words of an Arabic name in one spelling, `al` before what an article belongs to: `rami abdulrahman` for `Rami
 * Abdel Rahman`, `Rami Abdurrahman` and `رامي عبد الرحمن`. Null for a name that nothing shows to be Arabic, because
 * spellings of other names are different names, and for one in Arabic letters of which a word is not listed.
 * @param words of the name, folded, an article in Latin letters as a word of its own
 * @param sounds whether words that are not listed may differ in how they spell the same sounds, as in one document
 */
export function arabicNameInOneSpelling(words: readonly string[], sounds = false): string[] | null {
  // Most names are of other peoples.
  if (!words.some(mayBeArabic)) return null
  const spelled: string[] = []
  let arabic = false
  const canonical = (word: string): string => CANONICAL.get(word) ?? (sounds ? sameSounds(word) : word)
  for (let at = 0; at < words.length; at += 1) {
    const [word = '', next, afterNext] = [words[at], words[at + 1], words[at + 2]]
    if (ARABIC_SCRIPT.test(word)) {
      const bare = word.replace(/^ال(?=..)/, '')
      if (SERVANTS.has(word) && next !== undefined) {
        const of = CANONICAL.get(next.replace(/^ال/, ''))
        if (of === undefined && !GOD.has(next)) return null
        spelled.push(servantOf(of ?? next))
        at += 1
      } else {
        const known = KIN.get(word) ?? CANONICAL.get(word) ?? CANONICAL.get(bare)
        if (known === undefined) return null
        if (!CANONICAL.has(word) && !KIN.has(word)) spelled.push('al')
        spelled.push(known)
      }
      arabic = true
      continue
    }
    const served = servedBy(word)
    if (SERVANTS.has(word) && next !== undefined) {
      const article = ARTICLES.has(next) && afterNext !== undefined
      spelled.push(servantOf(canonical(article ? afterNext : next)))
      at += article ? 2 : 1
      arabic = true
    } else if (served !== null) {
      spelled.push(servantOf(canonical(served)))
      arabic = true
    } else if (at > 0 && ARTICLES.has(word) && next !== undefined) {
      spelled.push('al')
      arabic ||= LOOSE_ARTICLES.has(word)
    } else {
      // `Ben` begins names of other peoples, and stands in them.
      const kin = at > 0 || word !== 'ben' ? KIN.get(word) : undefined
      arabic ||= (CANONICAL.has(word) && !SHARED.has(word)) || (kin !== undefined && word !== 'ben')
      spelled.push(kin ?? canonical(word))
    }
  }
  return arabic && spelled.length > 1 ? spelled : null
}
